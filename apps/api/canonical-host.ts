import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Configuration } from '../../libs/platform/config/configuration.js';

/**
 * Sends who types `localhost` to where PUBLIC_URL says `127.0.0.1`, and the other way round: cookies and the check of the
 * Origin belong to one name. Pages and sign-in only; scripts may use either name.
 */
export function keepToOneName(server: FastifyInstance, configuration: Configuration): void {
  const own = new URL(configuration.publicUrl);
  if (!isLoopback(own.hostname)) return;
  server.addHook('onRequest', async (request, reply) => {
    if (isVisit(request) && isOtherName(request.host, own)) return reply.redirect(`${own.origin}${request.url}`, 307);
  });
}

function isVisit({ method, url, headers }: FastifyRequest): boolean {
  return method === 'GET' && headers.upgrade === undefined && (url.startsWith('/auth/saml/login') || (headers.accept ?? '').includes('text/html'));
}

/** The port must be the same: behind another port something may stand that changes the Host header. */
function isOtherName(host: string, own: URL): boolean {
  if (!URL.canParse(`${own.protocol}//${host}`)) return false;
  const asked = new URL(`${own.protocol}//${host}`);
  return asked.port === own.port && asked.hostname !== own.hostname && isLoopback(asked.hostname);
}

function isLoopback(hostname: string): boolean {
  return /^(localhost|127\.0\.0\.1|\[::1\])$/.test(hostname);
}
