import type { Binding, Endpoint, IdentityProviderMetadata } from './identity-provider.js';
import { children, descendants, METADATA, parseXml, PROTOCOL, SIGNATURE, textOf } from './xml.js';

const BINDINGS: Record<Binding, string> = {
  redirect: 'urn:oasis:names:tc:SAML:2.0:bindings:HTTP-Redirect',
  post: 'urn:oasis:names:tc:SAML:2.0:bindings:HTTP-POST',
};

/**
 * Reads an identity provider's metadata (SAML metadata 2.4.3).
 *
 * @param xml an EntityDescriptor, or an EntitiesDescriptor with exactly one identity provider
 * @throws Error with a sentence that says what is missing
 */
export function parseIdpMetadata(xml: string): IdentityProviderMetadata {
  const root = parseXml(xml.replace(/<!--[\s\S]*?-->/g, ''));
  const entities = (root.localName === 'EntityDescriptor' ? [root] : descendants(root, METADATA, 'EntityDescriptor')).filter((entity) => rolesOf(entity).length > 0);
  if (entities.length !== 1) throw new Error(`The metadata describes ${entities.length} identity providers instead of one.`);
  const entityId = entities[0]!.getAttribute('entityID');
  if (!entityId) throw new Error('The metadata has no entityID.');
  const role = rolesOf(entities[0]!)[0]!;
  const signOn = endpoint(role, 'SingleSignOnService');
  if (!signOn) throw new Error('The metadata offers no sign-on by redirect or POST.');
  const certificates = signingCertificates(role);
  if (certificates.length === 0) throw new Error('The metadata has no signing certificate.');
  return { entityId, signOn, logout: endpoint(role, 'SingleLogoutService'), certificates };
}

function rolesOf(entity: Element): Element[] {
  return children(entity, METADATA, 'IDPSSODescriptor').filter((role) => (role.getAttribute('protocolSupportEnumeration') ?? '').split(/\s+/).includes(PROTOCOL));
}

function endpoint(role: Element, name: string): Endpoint | null {
  const services = children(role, METADATA, name);
  for (const binding of ['redirect', 'post'] as const) {
    const url = services.find((service) => service.getAttribute('Binding') === BINDINGS[binding])?.getAttribute('Location');
    if (url && URL.canParse(url) && /^https?:$/.test(new URL(url).protocol)) return { binding, url };
  }
  return null;
}

function signingCertificates(role: Element): string[] {
  const keys = children(role, METADATA, 'KeyDescriptor').filter((key) => (key.getAttribute('use') || 'signing') === 'signing');
  const texts = keys.flatMap((key) => descendants(key, SIGNATURE, 'X509Certificate')).map((certificate) => textOf(certificate).replace(/\s+/g, ''));
  return [...new Set(texts.filter((text) => text !== ''))];
}
