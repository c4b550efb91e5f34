import { Injectable } from '@nestjs/common';
import { recordAudit } from '../audit/audit.port.js';
import { Database } from '../platform/database/database.js';
import { IdentityProviders } from './saml/identity-providers.js';
import { SamlServiceProvider, type LogoutMessage, type SamlMessage } from './saml/saml-service-provider.js';
import { useAssertion } from './saml/saml.repository.js';
import { SignInRefused } from './saml/sign-in-refused.js';
import { SessionEndings } from './session-endings.js';
import { deleteSessionsOfNameId } from './session.repository.js';

/** Ends the sessions that the identity provider logs out (SAML profiles 4.4), wherever they are. */
@Injectable()
export class EndProviderSessions {
  constructor(
    private readonly database: Database,
    private readonly providers: IdentityProviders,
    private readonly serviceProvider: SamlServiceProvider,
    private readonly endings: SessionEndings,
  ) {}

  /**
   * @returns the answer for the provider; null when it wants none
   * @throws SignInRefused
   */
  async execute(message: LogoutMessage, relayState: string): Promise<SamlMessage | null> {
    const provider = await this.providers.current();
    const request = await this.serviceProvider.checkLogout(provider, message);
    await this.database.transaction(async (tx) => {
      if (!(await useAssertion(tx, provider.id, `logout ${request.id}`, request.validUntil))) throw new SignInRefused('the logout request came before');
      const ended = await deleteSessionsOfNameId(tx, provider.id, request.nameId, request.sessionIndexes);
      await recordAudit(tx, ended.map(({ id, personId }) => ({ action: 'session.ended', actor: { kind: 'system', name: 'sign-in' }, subject: { kind: 'person', id: personId }, facts: { how: 'ended by the identity provider', providerId: provider.id, sessionIds: [id] } })));
      this.endings.announce(tx, ended.map(({ id }) => id));
    });
    return this.serviceProvider.logoutResponse(provider, request.id, relayState);
  }
}
