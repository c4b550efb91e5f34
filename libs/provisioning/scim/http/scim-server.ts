import { Injectable } from '@nestjs/common';
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { type Integration, IntegrationReader } from '../../../identity/integration.reader.js';
import { ActorSource } from '../../../platform/access/actor.js';
import { RateLimited } from '../../../platform/errors/app-error.js';
import { limits } from '../../../platform/limits/limits.js';
import { RateLimiter } from '../../../platform/limits/rate-limiter.js';
import { logger } from '../../../platform/telemetry/logger.js';
import { RunBulk } from '../bulk/run-bulk.js';
import { BULK_BYTES } from '../schema/discovery.js';
import { badRequest, noResource, ScimError } from '../scim-error.js';
import { SCIM_PATH } from './scim-base.js';
import type { ScimAnswer } from './scim-request.js';
import { ScimRouter } from './scim-router.js';
import { UserEndpoint } from './user-endpoint.js';

declare module 'fastify' {
  interface FastifyRequest {
    integration?: Integration;
  }
}

const CHARSET = /;\s*charset\s*=\s*"?([^\s";]*)/i;
const MEDIA_TYPE = 'application/scim+json; charset=utf-8';

/**
 * /scim/v2 on the HTTP server (RFC 7644): a part of its own, with its own media type, errors and size of a body. Nothing
 * in it is answered without the token of an integration, but /Me, which is for people.
 */
@Injectable()
export class ScimServer {
  constructor(
    private readonly integrations: IntegrationReader,
    private readonly actors: ActorSource,
    private readonly router: ScimRouter,
    private readonly bulk: RunBulk,
    private readonly users: UserEndpoint,
    private readonly limiter: RateLimiter,
  ) {}

  async install(server: FastifyInstance): Promise<void> {
    await server.register(
      async (scim) => {
        scim.removeAllContentTypeParsers();
        scim.addContentTypeParser(/^application\/(scim\+)?json\b/i, { parseAs: 'buffer', bodyLimit: BULK_BYTES }, (request, body, done) => parse(request, body as Buffer, done));
        scim.addContentTypeParser('*', (_request, _body, done) => done(new ScimError(415, 'Send application/scim+json.')));
        scim.addHook('onRequest', async (request) => {
          if (pathOf(request)[0] !== 'Me') request.integration = await this.requireIntegration(request);
        });
        scim.setErrorHandler<FastifyError>((error, request, reply) => fail(error, request, reply));
        scim.all('/Me', (request, reply) => this.me(request, reply));
        scim.all('/*', (request, reply) => this.answer(request, reply));
        scim.all('/', (request, reply) => this.answer(request, reply));
      },
      { prefix: SCIM_PATH },
    );
  }

  private async answer(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
    const integration = request.integration!;
    const path = pathOf(request);
    if (path[0] === 'Bulk' && path.length === 1 && request.method === 'POST') return send(reply, await this.bulk.execute(integration, request.body));
    const { headers, method, body } = request;
    const query = request.query as Record<string, unknown>;
    return send(reply, await this.router.answer({ integration, method, path, query, body, ifMatch: headers['if-match'], ifNoneMatch: headers['if-none-match'] }));
  }

  /** A person's own token reads the person (RFC 7644 section 3.11); an integration is no resource. */
  private async me(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
    if (await this.integrations.byAuthorization(request.headers.authorization)) throw new ScimError(501, 'A token of an integration is nobody.');
    const actor = request.headers.authorization ? await this.actors.find({ authorization: request.headers.authorization }) : null;
    if (!actor?.scopes.includes('read')) throw unauthenticated();
    if (request.method !== 'GET') throw new ScimError(501, 'People change themselves in Atrium.');
    return send(reply, await this.users.read(actor.personId, { query: request.query as Record<string, unknown> }));
  }

  private async requireIntegration(request: FastifyRequest): Promise<Integration> {
    const integration = await this.integrations.byAuthorization(request.headers.authorization);
    if (!integration) throw unauthenticated();
    await this.limiter.take(limits.scim, integration.id);
    return integration;
  }
}

/** The answer to an address that the router cannot read, which never reaches {@link ScimServer}. */
export function refuseAddress(reply: FastifyReply): FastifyReply {
  const { status, body } = new ScimError(400, 'This address cannot be read.');
  return send(reply, { status, body });
}

function unauthenticated(): ScimError {
  return new ScimError(401, 'Send the token of an integration as a bearer token.', undefined, { 'www-authenticate': 'Bearer realm="SCIM"' });
}

function pathOf(request: FastifyRequest): string[] {
  try {
    return request.url.split('?', 1)[0]!.slice(SCIM_PATH.length).split('/').filter(Boolean).map(decodeURIComponent);
  } catch {
    throw noResource();
  }
}

/** JSON is UTF-8 (RFC 8259 section 8.1), whatever else a client may call it. */
function parse({ headers }: FastifyRequest, body: Buffer, done: (error: Error | null, value?: unknown) => void): void {
  const charset = CHARSET.exec(headers['content-type']!)?.[1];
  if (charset && !/^utf-?8$/i.test(charset)) return done(new ScimError(415, 'Send application/scim+json in UTF-8.'));
  if (body.length === 0) return done(null, undefined);
  try {
    done(null, JSON.parse(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(body)));
  } catch {
    done(badRequest('invalidSyntax', 'The body is no JSON in UTF-8.'));
  }
}

function send(reply: FastifyReply, { status, body, location, version }: ScimAnswer): FastifyReply {
  reply.code(status).header('cache-control', 'no-store');
  if (version) reply.header('etag', version);
  if (location) reply.header('location', location);
  if (body === undefined) return reply.send();
  return reply.header('content-type', MEDIA_TYPE).send(JSON.stringify(body));
}

/** Every failure in the shape of RFC 7644 section 3.12, without a word of what is inside. */
function fail(error: FastifyError | ScimError, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const known = error instanceof ScimError ? error : toScimError(error);
  if (known.status >= 500 && !(error instanceof ScimError)) logger.error({ err: error, method: request.method, url: request.url.split('?', 1)[0] }, 'SCIM failed');
  return send(reply.headers(known.headers), { status: known.status, body: known.body });
}

function toScimError(error: FastifyError): ScimError {
  if (error instanceof RateLimited) return new ScimError(429, error.message, undefined, { 'retry-after': String(error.retryAfterSeconds) });
  if (error.statusCode === 413) return new ScimError(413, `A body has at most ${BULK_BYTES} bytes.`);
  if (error.statusCode === 415) return new ScimError(415, 'Send application/scim+json.');
  if (error.statusCode !== undefined && error.statusCode >= 400 && error.statusCode < 500) return badRequest('invalidSyntax', 'The request cannot be read.');
  return new ScimError(500, 'The request failed. Try it again later.');
}
