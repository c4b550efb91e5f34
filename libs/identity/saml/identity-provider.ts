/** How a message is carried (SAML bindings 3.4 and 3.5). */
export type Binding = 'redirect' | 'post';

export interface Endpoint {
  binding: Binding;
  url: string;
}

/** An identity provider as its metadata describes it. */
export interface IdentityProviderMetadata {
  entityId: string;
  signOn: Endpoint;
  /** Where a logout may be started; null when the provider offers none. */
  logout: Endpoint | null;
  /** Base64 of every certificate it may sign with: the old and the new one during a rollover. */
  certificates: string[];
}

/** A provider that this installation knows: its metadata and the id of its row. */
export interface IdentityProvider extends IdentityProviderMetadata {
  id: string;
}
