import { X509Certificate } from 'node:crypto';
import { BINDINGS, type Endpoint, type IdentityProviderMetadata } from './identity-provider.js';
import { children, descendants, METADATA, parseXml, PROTOCOL, SIGNATURE, textOf } from './xml.js';
import { METADATA_SIZE } from './xml-size.js';

/**
 * Reads an identity provider's metadata (SAML metadata 2.4.3).
 *
 * @param xml an EntityDescriptor, or an EntitiesDescriptor with exactly one identity provider
 * @param at when given, metadata that was valid only until then is refused; a copy kept from before stays good
 * @throws Error with a sentence that says what is missing or wrong
 */
export function parseIdpMetadata(xml: string, at?: Date): IdentityProviderMetadata {
  const root = parseXml(xml.replace(/<!--[\s\S]*?-->/g, ''), METADATA_SIZE);
  const entities = (root.localName === 'EntityDescriptor' ? [root] : descendants(root, METADATA, 'EntityDescriptor')).filter((entity) => rolesOf(entity).length > 0);
  if (entities.length !== 1) throw new Error(`The metadata describes ${entities.length} identity providers instead of one.`);
  const entityId = entities[0]!.getAttribute('entityID');
  if (!entityId) throw new Error('The metadata has no entityID.');
  const role = rolesOf(entities[0]!)[0]!;
  const signOn = endpoint(role, 'SingleSignOnService');
  if (!signOn) throw new Error('The metadata offers no sign-on by redirect or POST.');
  if (at && [root, entities[0]!, role].some((element) => hasEnded(element, at))) throw new Error('The metadata is past its validUntil.');
  const certificates = signingCertificates(role);
  if (certificates.length === 0) throw new Error('The metadata has no signing certificate with an RSA key.');
  return { entityId, signOn: { binding: signOn.binding, url: signOn.url }, logout: endpoint(role, 'SingleLogoutService'), certificates };
}

function rolesOf(entity: Element): Element[] {
  return children(entity, METADATA, 'IDPSSODescriptor').filter((role) => (role.getAttribute('protocolSupportEnumeration') ?? '').split(/\s+/).includes(PROTOCOL));
}

function endpoint(role: Element, name: string): (Endpoint & { responseUrl: string }) | null {
  const services = children(role, METADATA, name);
  for (const binding of ['redirect', 'post'] as const) {
    const service = services.find((each) => each.getAttribute('Binding') === BINDINGS[binding]);
    const url = service?.getAttribute('Location');
    if (!url || !isWeb(url)) continue;
    const responseUrl = service?.getAttribute('ResponseLocation');
    return { binding, url, responseUrl: responseUrl && isWeb(responseUrl) ? responseUrl : url };
  }
  return null;
}

function isWeb(url: string): boolean {
  return URL.canParse(url) && /^https?:$/.test(new URL(url).protocol);
}

function hasEnded(element: Element, at: Date): boolean {
  const end = element.getAttribute('validUntil');
  return !!end && !(new Date(end) > at);
}

function isUsable(base64: string): boolean {
  try {
    return new X509Certificate(Buffer.from(base64, 'base64')).publicKey.asymmetricKeyType === 'rsa';
  } catch {
    return false;
  }
}

function signingCertificates(role: Element): string[] {
  const keys = children(role, METADATA, 'KeyDescriptor').filter((key) => (key.getAttribute('use') || 'signing') === 'signing');
  const texts = keys.flatMap((key) => descendants(key, SIGNATURE, 'X509Certificate')).map((certificate) => textOf(certificate).replace(/\s+/g, ''));
  return [...new Set(texts.filter(isUsable))];
}
