import { Injectable } from '@nestjs/common';
import { recordAudit } from '../audit/audit.port.js';
import { Database } from '../platform/database/database.js';
import { logger } from '../platform/telemetry/logger.js';
import { IdentityProviders } from './providers/identity-providers.js';
import type { IdentityProvider } from './saml/identity-provider.js';
import { fieldOf, logoutXml, type LogoutMessage } from './saml/logout-message.check.js';
import { addressOf } from './saml/message-address.js';
import type { SamlMessage } from './saml/message-binding.js';
import { SamlMessenger } from './saml/saml-messenger.js';
import { SamlServiceProvider } from './saml/saml-service-provider.js';
import { takeLogoutRequest, useAssertion } from './saml/saml.repository.js';
import { SignInRefused } from './saml/sign-in-refused.js';
import { SessionEndings } from './session-endings.js';
import { deleteSessionsOfNameId } from './session.repository.js';

/** Ends the sessions that the identity provider logs out (SAML profiles 4.4), wherever they are; or hears that it did. */
@Injectable()
export class EndProviderSessions {
  constructor(
    private readonly database: Database,
    private readonly providers: IdentityProviders,
    private readonly serviceProvider: SamlServiceProvider,
    private readonly messenger: SamlMessenger,
    private readonly endings: SessionEndings,
  ) {}

  /**
   * @returns the answer for the provider; null when it wants none
   * @throws SignInRefused
   */
  async execute(message: LogoutMessage, relayState: string): Promise<SamlMessage | null> {
    const provider = await this.senderOf(message);
    if (fieldOf(message) === 'SAMLResponse') return this.hear(provider, message);
    const request = await this.serviceProvider.checkLogout(provider, message);
    await this.database.transaction(async (tx) => {
      if (!(await useAssertion(tx, provider.id, `logout ${request.id}`, request.validUntil))) throw new SignInRefused('the logout request came before');
      const ended = await deleteSessionsOfNameId(tx, provider.id, request.nameId, request.sessionIndexes);
      await recordAudit(tx, ended.map(({ id, personId }) => ({ action: 'session.ended', actor: { kind: 'system', name: 'sign-in' }, subject: { kind: 'person', id: personId }, facts: { how: 'ended by the identity provider', providerId: provider.id, sessionIds: [id] } })));
      this.endings.announce(tx, ended.map(({ id }) => id));
    });
    return this.messenger.loggedOut(provider, request.id, relayState);
  }

  /** Our own session ended before we asked: the answer tells only how it went there. */
  private async hear(provider: IdentityProvider, message: LogoutMessage): Promise<null> {
    const { inResponseTo, succeeded } = await this.serviceProvider.checkLogoutAnswer(provider, message);
    if (!(await takeLogoutRequest(this.database, inResponseTo, provider.id))) throw new SignInRefused('the answer is to no logout of ours');
    if (!succeeded) logger.warn({ provider: provider.entityId }, 'the identity provider could not end every session');
    return null;
  }

  private async senderOf(message: LogoutMessage): Promise<IdentityProvider> {
    const { issuer } = addressOf(readable(message));
    const provider = await this.providers.withEntityId(issuer);
    if (!provider?.isEnabled) throw new SignInRefused('the message is of another issuer');
    return provider;
  }
}

function readable(message: LogoutMessage): string {
  try {
    return logoutXml(message);
  } catch (error) {
    throw new SignInRefused('the message is not readable', { cause: error });
  }
}
