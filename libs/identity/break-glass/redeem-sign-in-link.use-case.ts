import { Injectable } from '@nestjs/common';
import { recordAudit } from '../../audit/audit.port.js';
import { Database } from '../../platform/database/database.js';
import { logger } from '../../platform/telemetry/logger.js';
import { SignInRefused } from '../saml/sign-in-refused.js';
import { hashSecret } from '../secret-token.js';
import { SessionStart, type SessionOrigin } from '../session-start.js';
import { isActiveOwner, takeSignInLink } from './sign-in-link.repository.js';

/** Signs an owner in by a one-time link, past every identity provider. */
@Injectable()
export class RedeemSignInLink {
  constructor(
    private readonly database: Database,
    private readonly sessions: SessionStart,
  ) {}

  /** @returns the new session's secret @throws SignInRefused; the link is used up all the same */
  async execute(secret: string, browser: Pick<SessionOrigin, 'oldSession' | 'userAgent' | 'ip'>): Promise<string> {
    const outcome = await this.database.transaction(async (tx) => {
      const link = await takeSignInLink(tx, hashSecret(secret));
      if (!link) return new SignInRefused('the sign-in link is unknown, used or too old');
      if (!(await isActiveOwner(tx, link.personId))) return new SignInRefused('the person of the sign-in link is no owner any more');
      await recordAudit(tx, { action: 'sign_in_link.used', actor: { kind: 'person', id: link.personId, via: { kind: 'link', id: link.id } }, subject: { kind: 'person', id: link.personId }, facts: { linkId: link.id } });
      logger.warn({ personId: link.personId, ip: browser.ip }, 'an owner signed in by a one-time link, past the identity provider');
      return this.sessions.start(tx, link.personId, { ...browser, provider: null, facts: { linkId: link.id } });
    });
    if (outcome instanceof SignInRefused) throw outcome;
    return outcome;
  }
}
