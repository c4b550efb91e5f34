import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database/database.js';
import { noteTest } from './providers/identity-provider.repository.js';
import { IdentityProviders } from './providers/identity-providers.js';
import { safeReturnTo } from './return-to.js';
import type { IdentityProvider } from './saml/identity-provider.js';
import { addressOf } from './saml/message-address.js';
import { CLOCK_SKEW_MS, type CheckedAssertion } from './saml/saml-response.check.js';
import { SamlServiceProvider } from './saml/saml-service-provider.js';
import { findWaitingRequest, insertTicket, useAssertion } from './saml/saml.repository.js';
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
    if (typeof input.response !== 'string' || input.response === '') throw new SignInRefused('there is no response');
    const xml = Buffer.from(input.response, 'base64').toString('utf8');
    const { issuer, inResponseTo } = addressOf(xml);
    const provider = await this.providers.withEntityId(issuer);
    if (!provider) throw new SignInRefused('the response is of another issuer');
    const asked = inResponseTo ? await findWaitingRequest(this.database, inResponseTo, provider.id) : null;
    try {
      if (!provider.isEnabled && asked !== 'test') throw new SignInRefused('the provider is switched off');
      return await this.keep(provider, await this.serviceProvider.check(provider, xml), input.relayState);
    } catch (error) {
      if (asked === 'test' && error instanceof SignInRefused) await this.noteRefusedTest(provider, error.reason);
      throw error;
    }
  }

  private async keep(provider: IdentityProvider, assertion: CheckedAssertion, relayState: unknown): Promise<string> {
    const ticket = newSecret();
    await this.database.transaction(async (tx) => {
      const rememberUntil = new Date(assertion.validUntil.getTime() + CLOCK_SKEW_MS);
      if (!(await useAssertion(tx, provider.id, assertion.id, rememberUntil))) throw new SignInRefused('the assertion was used before');
      const { id: _id, validUntil: _validUntil, inResponseTo, authnInstant, sessionNotOnOrAfter, ...said } = assertion;
      const profile = {
        ...said,
        authnInstant: authnInstant.toISOString(),
        sessionNotOnOrAfter: sessionNotOnOrAfter?.toISOString() ?? null,
        returnTo: inResponseTo ? null : safeReturnTo(relayState),
      };
      await insertTicket(tx, { secret: ticket, requestId: inResponseTo, providerId: provider.id, profile, seconds: TICKET_SECONDS });
    });
    return ticket;
  }

  /** Whoever tests a provider is an administrator, and the request's id is known to their browser only: they may see why. */
  private noteRefusedTest(provider: IdentityProvider, refusal: string): Promise<void> {
    return noteTest(this.database, provider.id, { at: new Date().toISOString(), nameId: null, nameIdFormat: null, attributes: {}, personId: null, wouldCreate: false, refusal });
  }
}
