import type { FastifyInstance, FastifyReply } from 'fastify';
import { RateLimited } from '../errors/app-error.js';
import { addressKey } from './address-key.js';
import { limits } from './limits.js';
import type { RateLimiter } from './rate-limiter.js';

/**
 * Counts what was refused for want of a valid session or token, by address. Who does that too often is told to wait
 * instead; who is signed in at the same address never notices.
 */
export function limitStrangers(server: FastifyInstance, limiter: RateLimiter): void {
  server.addHook('onSend', (request, reply, payload, done) => {
    if (reply.statusCode !== 401) return done(null, payload);
    limiter.take(limits.strangers, addressKey(request.ip)).then(
      () => done(null, payload),
      (error: unknown) => (error instanceof RateLimited ? done(null, turnAway(reply, payload, error)) : done(error as Error)),
    );
  });
}

/** SCIM has errors of its own shape (RFC 7644 section 3.12). */
function turnAway(reply: FastifyReply, payload: unknown, { retryAfterSeconds, message, code }: RateLimited): string {
  const isScim = String(reply.getHeader('content-type')).startsWith('application/scim+json');
  const body = isScim ? { ...(JSON.parse(payload as string) as object), status: '429', detail: message } : { errors: [{ message, extensions: { code, retryAfter: retryAfterSeconds } }] };
  reply.code(429).header('retry-after', retryAfterSeconds).removeHeader('www-authenticate').removeHeader('content-length');
  return JSON.stringify(body);
}
