import { Injectable } from '@nestjs/common';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { ActorSource, type Actor } from '../access/actor.js';
import { Configuration } from '../config/configuration.js';
import { type ErrorCode, RateLimited } from '../errors/app-error.js';
import { RateLimiter } from '../limits/rate-limiter.js';
import { takeRequest } from '../limits/take-request.js';
import { TrustedDocuments } from './trusted-documents.js';

declare module 'fastify' {
  interface FastifyRequest {
    actor?: Actor | null;
  }
}

interface GraphQLBody {
  query?: unknown;
  documentId?: unknown;
  variables?: unknown;
  operationName?: unknown;
  extensions?: unknown;
}

/** What must hold before Apollo sees a request: POST with JSON, our own Origin, one operation, a signed-in person. */
@Injectable()
export class GraphQLGate {
  constructor(
    private readonly configuration: Configuration,
    private readonly actors: ActorSource,
    private readonly documents: TrustedDocuments,
    private readonly limiter: RateLimiter,
  ) {}

  /** Installs the checks on the HTTP server, before its routes. */
  install(server: FastifyInstance): void {
    server.addHook('onRequest', async (request, reply) => {
      if (isGraphQL(request)) return this.checkRequest(request, reply);
    });
    server.addHook('preHandler', async (request, reply) => {
      if (isGraphQL(request)) return this.checkBody(request, reply);
    });
  }

  private async checkRequest(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply | void> {
    if (request.method !== 'POST') return refuse(reply.header('allow', 'POST'), 405, 'INVALID_INPUT', 'GraphQL is answered over POST with a JSON body.');
    if (!/^application\/json\b/i.test(request.headers['content-type'] ?? '')) {
      return refuse(reply, 415, 'INVALID_INPUT', 'Send the request as application/json.');
    }
    const origin = request.headers.origin;
    if (origin !== undefined && origin !== new URL(this.configuration.publicUrl).origin && !request.headers.authorization) {
      return refuse(reply, 403, 'FORBIDDEN', 'Requests with a session cookie must come from the Atrium web app.');
    }
    request.actor = await this.actors.find({ cookie: request.headers.cookie, authorization: request.headers.authorization });
    if (!request.actor) return refuse(reply, 401, 'UNAUTHENTICATED', 'Sign in first, or send a valid API token.');
    const over = await this.countRequest(request.actor);
    if (over) return refuse(reply.header('retry-after', over.retryAfterSeconds), 429, 'RATE_LIMITED', over.message);
  }

  private async countRequest(actor: Actor): Promise<RateLimited | null> {
    try {
      await takeRequest(this.limiter, actor);
      return null;
    } catch (error) {
      if (error instanceof RateLimited) return error;
      throw error;
    }
  }

  private async checkBody(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply | void> {
    const body = request.body as GraphQLBody | null;
    if (!body || typeof body !== 'object' || Array.isArray(body)) {
      return refuse(reply, 400, 'INVALID_INPUT', 'Send one operation as a JSON object with "query" and, if needed, "variables".');
    }
    if (body.documentId !== undefined) {
      const query = typeof body.documentId === 'string' ? this.documents.find(body.documentId) : undefined;
      if (!query) return refuse(reply, 400, 'INVALID_INPUT', 'This documentId is not known here. Reload the page, or send the query itself.');
      const { variables = null, operationName = null } = body;
      request.body = { query, variables, operationName };
    } else if (typeof body.query !== 'string' || body.query.trim() === '') {
      return refuse(reply, 400, 'INVALID_INPUT', 'The request has no "query".');
    } else if (this.configuration.get('GRAPHQL_TRUSTED_ONLY') && request.actor?.via.kind === 'session') {
      return refuse(reply, 400, 'INVALID_INPUT', "Sessions may run the web app's own documents only. Use an API token for other queries.");
    }
  }
}

/** Ends a request with an error in GraphQL's shape. */
export function refuse(reply: FastifyReply, status: number, code: ErrorCode, message: string): FastifyReply {
  return reply.code(status).send({ errors: [{ message, extensions: code === 'INVALID_INPUT' ? { code, fields: [] } : { code } }] });
}

function isGraphQL(request: FastifyRequest): boolean {
  const path = request.url.split('?', 1)[0];
  return path === '/graphql' && request.headers.upgrade === undefined;
}
