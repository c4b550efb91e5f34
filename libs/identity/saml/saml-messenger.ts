import { Injectable } from '@nestjs/common';
import { newSecret } from '../secret-token.js';
import type { IdentityProvider } from './identity-provider.js';
import { carry, type SamlMessage } from './message-binding.js';
import { authnRequest, logoutRequest, logoutResponse, type NamedSession } from './saml-messages.js';
import { ServiceProviderAddresses } from './service-provider-addresses.js';
import { ServiceProviderKeys } from './service-provider-keys.js';
import { serviceProviderMetadata } from './service-provider-metadata.js';

/** Atrium as SAML service provider: what it sends, always signed, and its metadata. */
@Injectable()
export class SamlMessenger {
  constructor(
    private readonly addresses: ServiceProviderAddresses,
    private readonly keys: ServiceProviderKeys,
  ) {}

  /** An id that a message of ours can have, and nobody can guess. An XML ID must not start with a digit. */
  newId(): string {
    return `_${newSecret()}`;
  }

  /** A request for sign-in under an id that the caller keeps. */
  async signIn(provider: IdentityProvider, id: string, options: { forced: boolean }): Promise<SamlMessage> {
    const { entityId: issuer, acsUrl } = this.addresses;
    const xml = authnRequest({ id, issuer, destination: provider.signOn.url, acsUrl, forced: options.forced });
    return carry(xml, { to: provider.signOn, field: 'SAMLRequest', key: await this.keys.signing() });
  }

  /** A request for logout under an id that the caller keeps; null when the provider offers none. */
  async logout(provider: IdentityProvider, id: string, session: NamedSession): Promise<SamlMessage | null> {
    if (!provider.logout) return null;
    const xml = logoutRequest({ id, issuer: this.addresses.entityId, destination: provider.logout.url, session });
    return carry(xml, { to: provider.logout, field: 'SAMLRequest', key: await this.keys.signing() });
  }

  /** The answer to a LogoutRequest; null when the provider does not say where to. */
  async loggedOut(provider: IdentityProvider, inResponseTo: string, relayState: string): Promise<SamlMessage | null> {
    if (!provider.logout) return null;
    const to = { binding: provider.logout.binding, url: provider.logout.responseUrl };
    const xml = logoutResponse({ id: this.newId(), issuer: this.addresses.entityId, destination: to.url, inResponseTo });
    return carry(xml, { to, field: 'SAMLResponse', relayState, key: await this.keys.signing() });
  }

  /** Our metadata, to be given to identity providers. */
  async metadata(): Promise<string> {
    return serviceProviderMetadata({ ...this.addresses, certificates: await this.keys.published() });
  }
}
