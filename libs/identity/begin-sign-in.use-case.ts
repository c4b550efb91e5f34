import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database/database.js';
import { safeReturnTo } from './return-to.js';
import { IdentityProviders } from './saml/identity-providers.js';
import { REQUEST_MINUTES, SamlServiceProvider, type SamlMessage } from './saml/saml-service-provider.js';
import { insertRequest } from './saml/saml.repository.js';
import { newSecret } from './secret-token.js';

/** Sends a browser to the identity provider with a request that only this browser can finish. */
@Injectable()
export class BeginSignIn {
  constructor(
    private readonly database: Database,
    private readonly providers: IdentityProviders,
    private readonly serviceProvider: SamlServiceProvider,
  ) {}

  /**
   * @param input.browserSecret what the browser's pre-login cookie holds
   * @throws SignInUnavailable
   */
  async execute(input: { returnTo: unknown; browserSecret: string }): Promise<SamlMessage> {
    const provider = await this.providers.current();
    // An XML ID must not start with a digit.
    const id = `_${newSecret()}`;
    const request = await this.serviceProvider.request(provider, id);
    await insertRequest(this.database, { id, browserSecret: input.browserSecret, providerId: provider.id, returnTo: safeReturnTo(input.returnTo), minutes: REQUEST_MINUTES });
    return request;
  }
}
