import { Injectable } from '@nestjs/common';
import { recordAudit } from '../audit/audit.port.js';
import { Database } from '../platform/database/database.js';
import { logger } from '../platform/telemetry/logger.js';
import { IdentityProviders } from './providers/identity-providers.js';
import type { SamlMessage } from './saml/message-binding.js';
import { SamlMessenger } from './saml/saml-messenger.js';
import { insertRequest } from './saml/saml.repository.js';
import { hashSecret, newSecret } from './secret-token.js';
import { SessionEndings } from './session-endings.js';
import { deleteSessionByToken, type EndedHere } from './session.repository.js';

/** How long the provider may take to answer. */
const LOGOUT_MINUTES = 5;

/** Ends the session behind a cookie, everywhere at once, and the provider's where it offers logout. */
@Injectable()
export class SignOut {
  constructor(
    private readonly database: Database,
    private readonly endings: SessionEndings,
    private readonly providers: IdentityProviders,
    private readonly messenger: SamlMessenger,
  ) {}

  /** @returns how to tell the provider; null when there is nothing to tell, or nobody */
  async execute(sessionSecret: string): Promise<SamlMessage | null> {
    const ended = await this.database.transaction(async (tx) => {
      const session = await deleteSessionByToken(tx, hashSecret(sessionSecret));
      if (!session) return null;
      await recordAudit(tx, { action: 'session.ended', actor: { kind: 'person', id: session.personId, via: { kind: 'session', id: session.id } }, subject: { kind: 'person', id: session.personId }, facts: { how: 'signed out', sessionIds: [session.id] } });
      this.endings.announce(tx, [session.id]);
      return session;
    });
    // Whatever the provider's part fails of, the session here is over.
    return ended && this.farewell(ended).catch((error: unknown) => (logger.warn({ err: error }, 'the identity provider was not told of a sign-out'), null));
  }

  private async farewell({ providerId, nameId, ...session }: EndedHere): Promise<SamlMessage | null> {
    const provider = providerId && nameId ? await this.providers.withId(providerId) : null;
    if (!provider?.isEnabled || !provider.logout) return null;
    const id = this.messenger.newId();
    await insertRequest(this.database, { id, browserSecret: newSecret(), providerId: provider.id, returnTo: '/', minutes: LOGOUT_MINUTES, purpose: 'logout', forced: false });
    return this.messenger.logout(provider, id, { ...session, nameId: nameId! });
  }
}
