import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database/database.js';
import { IdentityProviders } from './providers/identity-providers.js';
import { safeReturnTo } from './return-to.js';
import type { IdentityProvider } from './saml/identity-provider.js';
import type { SamlMessage } from './saml/message-binding.js';
import { SamlMessenger } from './saml/saml-messenger.js';
import { insertRequest } from './saml/saml.repository.js';
import { SignInUnavailable } from './saml/sign-in-refused.js';

/** How long a person may take at the identity provider. */
export const REQUEST_MINUTES = 15;

export interface SignInInput {
  returnTo: unknown;
  /** What the browser's pre-login cookie holds. */
  browserSecret: string;
  /** The provider's id; without it the only one there is. */
  provider?: unknown;
  /** Whether people must prove who they are even if the provider knows them. */
  forced?: boolean;
  purpose?: 'sign-in' | 'test';
}

/** Sends a browser to the identity provider with a request that only this browser can finish. */
@Injectable()
export class BeginSignIn {
  constructor(
    private readonly database: Database,
    private readonly providers: IdentityProviders,
    private readonly messenger: SamlMessenger,
  ) {}

  /**
   * @returns where to go, or between which providers to choose
   * @throws SignInUnavailable
   */
  async execute(input: SignInInput): Promise<{ message: SamlMessage } | { choice: IdentityProvider[]; returnTo: string }> {
    const returnTo = safeReturnTo(input.returnTo);
    const purpose = input.purpose ?? 'sign-in';
    const chosen = await this.chosen(input.provider, purpose);
    if (Array.isArray(chosen)) return { choice: chosen, returnTo };
    const id = this.messenger.newId();
    const forced = input.forced ?? false;
    const message = await this.messenger.signIn(chosen, id, { forced });
    await insertRequest(this.database, { id, browserSecret: input.browserSecret, providerId: chosen.id, returnTo, minutes: REQUEST_MINUTES, purpose, forced });
    return { message };
  }

  private async chosen(id: unknown, purpose: 'sign-in' | 'test'): Promise<IdentityProvider | IdentityProvider[]> {
    if (purpose === 'test') {
      const tested = typeof id === 'string' ? await this.providers.withId(id) : null;
      if (!tested) throw new SignInUnavailable('The provider to be tested does not exist.');
      return tested;
    }
    const enabled = await this.providers.enabled();
    return enabled.find((provider) => provider.id === id) ?? (enabled.length === 1 ? enabled[0]! : enabled);
  }
}
