import { randomBytes } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { logger } from '../../platform/telemetry/logger.js';
import { SignInRefused, SignInUnavailable } from '../saml/sign-in-refused.js';
import { sendRefused, sendSignOutRefused, sendUnavailable } from './page.js';

/** Runs a step of sign-in or sign-out. What goes wrong is logged under a reference, and the page tells only that. */
export async function guarded(what: 'sign-in' | 'sign-out', request: FastifyRequest, reply: FastifyReply, step: () => Promise<FastifyReply>): Promise<FastifyReply> {
  try {
    return await step();
  } catch (error) {
    const reference = randomBytes(6).toString('hex');
    if (error instanceof SignInRefused) {
      logger.warn({ reference, reason: error.reason, ip: request.ip }, `${what} refused`);
      return what === 'sign-in' ? sendRefused(request, reply, reference) : sendSignOutRefused(request, reply, reference);
    }
    if (error instanceof SignInUnavailable) {
      logger.error({ reference, reason: error.message }, `${what} unavailable`);
      return sendUnavailable(request, reply, reference);
    }
    throw error;
  }
}

/** 303: whatever the browser sent, it gets the next page (RFC 9110 section 15.4.4). */
export function redirect(reply: FastifyReply, url: string): FastifyReply {
  return reply.code(303).header('location', url).header('cache-control', 'no-store').header('referrer-policy', 'no-referrer').send();
}
