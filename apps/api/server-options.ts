import type { ServerOptions } from 'node:http';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Configuration } from '../../libs/platform/config/configuration.js';
import { refuse } from '../../libs/platform/graphql/graphql-gate.js';
import { SCIM_PATH } from '../../libs/provisioning/scim/http/scim-base.js';
import { refuseAddress } from '../../libs/provisioning/scim/http/scim-server.js';
import { answerBroken } from './broken-request.js';
import { dataHeaders } from './security-headers.js';

/** Room for the longest post (10,000 graphemes of up to 40 bytes), and no more. */
const BODY_LIMIT = 512 * 1024;

/** Whoever sends slower than this holds a connection for nothing (slow loris). */
const HEADERS_MS = 15_000;
const REQUEST_MS = 60_000;
const CHECK_MS = 1_000;

/** What the HTTP server accepts: how much, how slowly, and whose word about where a request came from. */
export function serverOptions(configuration: Configuration) {
  const proxies = configuration.get('TRUSTED_PROXIES');
  return {
    bodyLimit: BODY_LIMIT,
    trustProxy: proxies.length > 0 ? proxies : false,
    forceCloseConnections: 'idle' as const,
    routerOptions: { maxParamLength: 200 },
    requestTimeout: REQUEST_MS,
    // What the router cannot read never reaches a hook.
    frameworkErrors: (_error: unknown, request: FastifyRequest, reply: FastifyReply) => {
      reply.headers(dataHeaders(configuration));
      return request.url.startsWith(`${SCIM_PATH}/`) ? refuseAddress(reply) : refuse(reply, 400, 'INVALID_INPUT', 'This address cannot be read.');
    },
    clientErrorHandler: answerBroken(dataHeaders(configuration)),
    http: { headersTimeout: HEADERS_MS, connectionsCheckingInterval: CHECK_MS } satisfies ServerOptions,
  };
}
