import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import { getOperationAST, GraphQLError, parse, specifiedRules, validate, type ExecutionArgs, type GraphQLFormattedError } from 'graphql';
import { useServer } from 'graphql-ws/use/ws';
import { WebSocket, WebSocketServer } from 'ws';
import { ActorSource, type Actor, type Credentials } from '../access/actor.js';
import { Configuration } from '../config/configuration.js';
import { RateLimited } from '../errors/app-error.js';
import { limits } from '../limits/limits.js';
import { RateLimiter } from '../limits/rate-limiter.js';
import { takeRequest } from '../limits/take-request.js';
import { type OpenSocket, SocketRegistry } from '../realtime/socket-registry.js';
import { logger } from '../telemetry/logger.js';
import { formatError } from './format-error.js';
import { limits as documentLimits, MAX_TOKENS } from './limits.rule.js';
import { requestContext } from './request-context.js';
import { subscribe } from './subscribe.js';
import { TrustedDocuments } from './trusted-documents.js';

const MAX_MESSAGE_BYTES = 64 * 1024;
const MAX_SUBSCRIPTIONS = 200;
/** Of one person in one process: a browser has one per tab. */
const MAX_SOCKETS = 50;
/** Upgraded, but nobody yet: they have five seconds to say who they are. */
const MAX_UNKNOWN = 1_000;
const RECHECK_MS = 4_000;
const FORBIDDEN_CLOSE = 4403;
/** What graphql-transport-ws says about too many attempts; clients do not try again at once. */
const TOO_MANY_CLOSE = 4429;

type SubscribePayload = { query?: string | null; operationName?: string | null; variables?: Record<string, unknown> | null; extensions?: Record<string, unknown> | null };
type Upgrade = { request: IncomingMessage; actor?: Actor };

/**
 * Subscriptions over graphql-transport-ws, with the limits and the error format of HTTP. Cookies count only with our
 * own Origin; tokens come in connectionParams.authorization, or in the header of the upgrade. Every few seconds each socket's session is read again, in
 * case the message that ended it was lost.
 */
@Injectable()
export class SubscriptionSocket {
  private server: WebSocketServer | null = null;
  private recheck: NodeJS.Timeout | null = null;
  private closed = false;
  private dispose: (() => void | Promise<void>) | null = null;

  constructor(
    private readonly configuration: Configuration,
    private readonly actors: ActorSource,
    private readonly schema: GraphQLSchemaHost,
    private readonly sockets: SocketRegistry,
    private readonly documents: TrustedDocuments,
    private readonly limiter: RateLimiter,
  ) {}

  /** Serves upgrades of `/graphql` on the HTTP server. */
  install(http: Server): void {
    const server = new WebSocketServer({ noServer: true, maxPayload: MAX_MESSAGE_BYTES, handleProtocols: (offered) => (offered.has('graphql-transport-ws') ? 'graphql-transport-ws' : false) });
    http.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
      if (request.url?.split('?', 1)[0] !== '/graphql') return socket.destroy();
      if (server.clients.size - this.sockets.size > MAX_UNKNOWN) return turnAway(socket);
      server.handleUpgrade(request, socket, head, (client) => server.emit('connection', client, request));
    });
    const disposable = useServer<Record<string, unknown>, Upgrade & { socket: WebSocket; release?: () => void }>(
      {
        schema: this.schema.schema,
        subscribe: (args) => subscribe(args) as never,
        connectionInitWaitTimeout: 5_000,
        onConnect: async (context) => {
          const actor = await this.authenticate(context.extra.request, context.connectionParams);
          // Who left while the session was looked up must not stay in the registry.
          if (!actor || context.extra.socket.readyState !== WebSocket.OPEN) return false;
          if (await this.hasTooMany(actor)) {
            context.extra.socket.close(TOO_MANY_CLOSE, 'Too many connections.');
            return false;
          }
          context.extra.actor = actor;
          context.extra.release = this.sockets.add({ actor, close: (code, reason) => context.extra.socket.close(code, reason) });
          return true;
        },
        onDisconnect: (context) => context.extra.release?.(),
        onSubscribe: (context, _id, payload) => this.subscribe(Object.keys(context.subscriptions).length, context.extra.actor!, payload),
        onNext: (_context, _id, _payload, _args, result) => (result.errors ? { ...result, errors: result.errors.map(mapError) } : undefined),
        onError: (_context, _id, _payload, errors) => errors.map(mapError),
      },
      server,
    );
    this.server = server;
    this.dispose = () => disposable.dispose();
    this.planRecheck();
  }

  /** Closes every socket; clients reconnect to another process. */
  async close(): Promise<void> {
    this.closed = true;
    if (this.recheck) clearTimeout(this.recheck);
    await this.dispose?.();
    this.server?.close();
  }

  private async authenticate(request: IncomingMessage, params: Record<string, unknown> | undefined): Promise<Actor | null> {
    const authorization = params?.['authorization'] ?? request.headers.authorization;
    if (typeof authorization === 'string') return this.remember(await this.actors.find({ authorization }), { authorization });
    if (request.headers.origin !== new URL(this.configuration.publicUrl).origin) return null;
    const cookie = request.headers.cookie;
    return this.remember(await this.actors.find({ cookie }), { cookie });
  }

  private remember(actor: Actor | null, credentials: Credentials): Actor | null {
    if (actor) this.credentials.set(actor, credentials);
    return actor;
  }

  private readonly credentials = new WeakMap<Actor, Credentials>();

  private planRecheck(): void {
    this.recheck = setTimeout(() => {
      void this.endLapsed()
        .catch((error: unknown) => logger.warn({ err: error }, 'open sockets were not checked'))
        .then(() => this.closed || this.planRecheck());
    }, RECHECK_MS).unref();
  }

  /** Looks up each session and token once, however many sockets it has open. */
  private async endLapsed(): Promise<void> {
    const byCredentials = new Map<string, OpenSocket[]>();
    for (const socket of this.sockets.all()) {
      const key = JSON.stringify(this.credentials.get(socket.actor) ?? {});
      byCredentials.set(key, [...(byCredentials.get(key) ?? []), socket]);
    }
    for (const [key, sockets] of byCredentials) {
      const lapsed = (await this.actors.find(JSON.parse(key) as Credentials, 'check')) === null;
      if (lapsed) sockets.forEach((socket) => socket.close(FORBIDDEN_CLOSE, 'This session has ended.'));
    }
  }

  private async hasTooMany(actor: Actor): Promise<boolean> {
    if (this.sockets.all().filter((socket) => socket.actor.personId === actor.personId).length >= MAX_SOCKETS) return true;
    return this.limiter.take(limits.sockets, actor.personId).then(() => false, ifLimited(true));
  }

  private async subscribe(open: number, actor: Actor, payload: SubscribePayload): Promise<ExecutionArgs | readonly GraphQLError[]> {
    if (open > MAX_SUBSCRIPTIONS) return [tooMany(`One socket carries at most ${MAX_SUBSCRIPTIONS} subscriptions. End some first.`)];
    const over = await takeRequest(this.limiter, actor).then(() => null, ifLimited('This was too much in a short time. Try again in a minute.'));
    return over ? [tooMany(over)] : this.prepare(actor, payload);
  }

  private prepare(actor: Actor, payload: SubscribePayload): ExecutionArgs | readonly GraphQLError[] {
    const documentId = payload.extensions?.['documentId'];
    const query = typeof documentId === 'string' ? this.documents.find(documentId) : payload.query;
    if (!query) return [new GraphQLError('The request has no "query".', { extensions: { code: 'INVALID_INPUT' } })];
    if (documentId === undefined && this.configuration.get('GRAPHQL_TRUSTED_ONLY') && actor.via.kind === 'session') {
      return [new GraphQLError("Sessions may run the web app's own documents only. Use an API token for other queries.", { extensions: { code: 'INVALID_INPUT' } })];
    }
    try {
      const document = parse(query, { maxTokens: MAX_TOKENS });
      const problems = validate(this.schema.schema, document, [...specifiedRules, documentLimits()]);
      if (problems.length > 0) return this.configuration.isProduction ? problems.map(withoutSuggestions) : problems;
      if (getOperationAST(document, payload.operationName)?.operation !== 'subscription') {
        return [new GraphQLError('Only subscriptions are answered here. Send queries and mutations over HTTP.', { extensions: { code: 'INVALID_INPUT' } })];
      }
      return { schema: this.schema.schema, document, operationName: payload.operationName, variableValues: payload.variables, contextValue: requestContext(actor) };
    } catch (error) {
      return [error instanceof GraphQLError ? error : new GraphQLError('This is not a GraphQL document.', { extensions: { code: 'INVALID_INPUT' } })];
    }
  }
}

function tooMany(message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code: 'RATE_LIMITED' } });
}

/** As Apollo does over HTTP: whoever guesses names is told none. */
function withoutSuggestions({ message, ...rest }: GraphQLError): GraphQLError {
  return new GraphQLError(message.replace(/ ?Did you mean .+\?$/, ''), rest);
}

/** What stands for a limit that was met; other failures go on. */
function ifLimited<T>(value: T): (error: unknown) => T {
  return (error) => {
    if (error instanceof RateLimited) return value;
    throw error;
  };
}

function turnAway(socket: Duplex): void {
  socket.end('HTTP/1.1 503 Service Unavailable\r\nConnection: close\r\nRetry-After: 5\r\n\r\n');
}

function mapError(error: GraphQLError | GraphQLFormattedError): GraphQLFormattedError {
  const whole = error instanceof GraphQLError ? error : new GraphQLError(error.message, { extensions: error.extensions });
  return formatError(whole.toJSON(), whole);
}
