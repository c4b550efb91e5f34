import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database/database.js';
import { safeReturnTo } from './return-to.js';
import { IdentityProviders } from './saml/identity-providers.js';
import { CLOCK_SKEW_MS } from './saml/saml-response.check.js';
import { SamlServiceProvider } from './saml/saml-service-provider.js';
import { insertTicket, useAssertion } from './saml/saml.repository.js';
import { SignInRefused } from './saml/sign-in-refused.js';
import { newSecret } from './secret-token.js';

const TICKET_SECONDS = 60;

/**
 * Takes a SAML response and keeps what it says under a one-time ticket. No session starts here: the browser sends no
 * SameSite=Lax cookie along with the provider's cross-site POST, so it cannot yet be known whether it asked.
 */
@Injectable()
export class AcceptAssertion {
  constructor(
    private readonly database: Database,
    private readonly providers: IdentityProviders,
    private readonly serviceProvider: SamlServiceProvider,
  ) {}

  /**
   * @returns the ticket
   * @throws SignInRefused
   */
  async execute(input: { response: unknown; relayState: unknown }): Promise<string> {
    const provider = await this.providers.current();
    const assertion = await this.serviceProvider.check(provider, input.response);
    const ticket = newSecret();
    await this.database.transaction(async (tx) => {
      const rememberUntil = new Date(assertion.validUntil.getTime() + CLOCK_SKEW_MS);
      if (!(await useAssertion(tx, provider.id, assertion.id, rememberUntil))) throw new SignInRefused('the assertion was used before');
      const profile = {
        nameId: assertion.nameId,
        nameIdFormat: assertion.nameIdFormat,
        sessionIndex: assertion.sessionIndex,
        sessionNotOnOrAfter: assertion.sessionNotOnOrAfter?.toISOString() ?? null,
        attributes: assertion.attributes,
        returnTo: assertion.inResponseTo ? null : safeReturnTo(input.relayState),
      };
      await insertTicket(tx, { secret: ticket, requestId: assertion.inResponseTo, providerId: provider.id, profile, seconds: TICKET_SECONDS });
    });
    return ticket;
  }
}
