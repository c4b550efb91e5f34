import { Injectable } from '@nestjs/common';
import { recordAudit, type AuditValues } from '../audit/audit.port.js';
import { keepFirstLanguage } from '../people/first-language.port.js';
import { Configuration } from '../platform/config/configuration.js';
import type { Transaction } from '../platform/database/database.js';
import { newId } from '../platform/ids/uuid7.js';
import type { Rights } from './providers/provider-trust.js';
import type { NamedSession } from './saml/saml-messages.js';
import { hashSecret, newSecret } from './secret-token.js';
import { SessionEndings } from './session-endings.js';
import { deleteSessionByToken, insertSession } from './session.repository.js';

/** Where a session comes from. */
export interface SessionOrigin {
  /** The session the browser had until now, if any: it ends, so that nobody can plant one. */
  oldSession: string | undefined;
  userAgent: string | null;
  ip: string | null;
  /** The language of the browser: the person's own, until they choose another. */
  language?: 'en' | 'fr' | null;
  /** Null: a one-time link. */
  provider: (NamedSession & { id: string; authnInstant: string; sessionNotOnOrAfter: string | null }) | null;
  /** What stands behind the provider; null: everything. */
  rights?: Rights;
  /** What else the audit log should say. */
  facts?: AuditValues;
}

/** Starts sessions, within the transaction that decided who it is. */
@Injectable()
export class SessionStart {
  constructor(
    private readonly configuration: Configuration,
    private readonly endings: SessionEndings,
  ) {}

  /** @returns the session's secret, for the cookie */
  async start(tx: Transaction, personId: string, origin: SessionOrigin): Promise<string> {
    if (origin.oldSession) await this.end(tx, origin.oldSession);
    const id = newId();
    const secret = newSecret();
    const { provider } = origin;
    await insertSession(tx, {
      id,
      tokenHash: hashSecret(secret),
      personId,
      providerId: provider?.id ?? null,
      nameId: provider?.nameId ?? null,
      nameIdFormat: provider?.nameIdFormat ?? null,
      nameQualifier: provider?.nameQualifier ?? null,
      spNameQualifier: provider?.spNameQualifier ?? null,
      sessionIndex: provider?.sessionIndex ?? null,
      userAgent: origin.userAgent,
      ip: origin.ip,
      idleMinutes: this.configuration.get('SESSION_IDLE_MINUTES'),
      maxMinutes: this.configuration.get('SESSION_MAX_MINUTES'),
      endsAt: provider?.sessionNotOnOrAfter ? new Date(provider.sessionNotOnOrAfter) : null,
      authenticatedAt: provider ? new Date(provider.authnInstant) : null,
      rights: origin.rights ?? null,
    });
    if (origin.language) await keepFirstLanguage(tx, personId, origin.language);
    await recordAudit(tx, { action: 'session.started', actor: { kind: 'person', id: personId, via: { kind: 'session', id } }, subject: { kind: 'person', id: personId }, facts: { ...(provider ? { providerId: provider.id } : {}), ...origin.facts } });
    return secret;
  }

  private async end(tx: Transaction, sessionSecret: string): Promise<void> {
    const ended = await deleteSessionByToken(tx, hashSecret(sessionSecret));
    if (!ended) return;
    await recordAudit(tx, { action: 'session.ended', actor: { kind: 'system', name: 'sign-in' }, subject: { kind: 'person', id: ended.personId }, facts: { how: 'replaced by a new sign-in', sessionIds: [ended.id] } });
    this.endings.announce(tx, [ended.id]);
  }
}
