import type { Rights } from '../providers/provider-trust.js';
import type { SignInRules } from '../providers/sign-in-rules.js';

/** How a message is carried (SAML bindings 3.4 and 3.5). */
export type Binding = 'redirect' | 'post';

export const BINDINGS: Record<Binding, string> = {
  redirect: 'urn:oasis:names:tc:SAML:2.0:bindings:HTTP-Redirect',
  post: 'urn:oasis:names:tc:SAML:2.0:bindings:HTTP-POST',
};

export interface Endpoint {
  binding: Binding;
  url: string;
}

/** An identity provider as its metadata describes it. */
export interface IdentityProviderMetadata {
  entityId: string;
  signOn: Endpoint;
  /** Where a logout may be started, and where answers to its own go; null when the provider offers none. */
  logout: (Endpoint & { responseUrl: string }) | null;
  /** Base64 of every certificate it may sign with: the old and the new one during a rollover. */
  certificates: string[];
}

/** A provider that this installation knows. */
export interface IdentityProvider extends IdentityProviderMetadata {
  id: string;
  name: string;
  /** Who is not, serves for test sign-ins only. */
  isEnabled: boolean;
  rules: SignInRules;
  /** The permissions that stand behind its keys, and those behind its rules: see provider-trust.ts. */
  metadataRights: Rights;
  rulesRights: Rights;
}
