import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { recordAudit } from '../../audit/audit.port.js';
import { Database } from '../../platform/database/database.js';
import { RateLimited } from '../../platform/errors/app-error.js';
import { addressKey } from '../../platform/limits/address-key.js';
import { limits } from '../../platform/limits/limits.js';
import { RateLimiter } from '../../platform/limits/rate-limiter.js';
import { logger } from '../../platform/telemetry/logger.js';
import { signInReason } from '../refusal-reason.js';
import { SignInRefused, SignInUnavailable } from '../saml/sign-in-refused.js';
import { sendRefused, sendSignOutRefused, sendTooMany, sendUnavailable } from './page.js';

/** Runs steps of sign-in and sign-out. What goes wrong is kept under a reference, and the page tells only that. */
@Injectable()
export class SignInGuard {
  constructor(
    private readonly database: Database,
    private readonly limiter: RateLimiter,
  ) {}

  async run(what: 'sign-in' | 'sign-out', request: FastifyRequest, reply: FastifyReply, step: () => Promise<FastifyReply>): Promise<FastifyReply> {
    try {
      await this.limiter.take(limits.signIn, addressKey(request.ip));
      return await step();
    } catch (error) {
      if (error instanceof RateLimited) return sendTooMany(request, reply, error.retryAfterSeconds);
      const reference = randomBytes(6).toString('hex');
      if (error instanceof SignInRefused) {
        const wait = await this.refusedTooOften(request.ip);
        if (wait !== null) return sendTooMany(request, reply, wait);
        logger.warn({ reference }, `${what} refused`);
        await this.record(what, reference, error);
        return what === 'sign-in' ? sendRefused(request, reply, reference) : sendSignOutRefused(request, reply, reference);
      }
      if (error instanceof SignInUnavailable) {
        logger.error({ reference, reason: error.message }, `${what} unavailable`);
        return sendUnavailable(request, reply, reference);
      }
      throw error;
    }
  }

  /** Nobody can fill the audit log from outside. Whoever is not refused never notices. @returns the seconds to wait, or null */
  private async refusedTooOften(ip: string): Promise<number | null> {
    try {
      await this.limiter.take(limits.refusals, addressKey(ip));
      return null;
    } catch (error) {
      if (error instanceof RateLimited) return error.retryAfterSeconds;
      throw error;
    }
  }

  /** The act itself was taken back or never began, so its refusal is a unit of work of its own. */
  private async record(what: 'sign-in' | 'sign-out', reference: string, { reason, about }: SignInRefused): Promise<void> {
    const { providerId, nameId } = about;
    await this.database.transaction((tx) =>
      recordAudit(tx, {
        action: what === 'sign-in' ? 'session.refused' : 'sign_out.refused',
        outcome: 'refused',
        actor: { kind: 'system', name: 'sign-in' },
        reference,
        facts: { why: signInReason(reason), ...(providerId ? { providerId } : {}) },
        // A reason may quote what somebody sent.
        personal: { reason, ...(nameId ? { nameId } : {}) },
      }),
    );
  }
}

/** 303: whatever the browser sent, it gets the next page (RFC 9110 section 15.4.4). */
export function redirect(reply: FastifyReply, url: string): FastifyReply {
  return reply.code(303).header('location', url).header('cache-control', 'no-store').header('referrer-policy', 'no-referrer').send();
}
