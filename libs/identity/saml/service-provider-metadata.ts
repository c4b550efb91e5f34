import { BINDINGS } from './identity-provider.js';
import { pemBody } from './self-signed-key.js';
import { ASSERTION_CONSUMER_BINDING } from './saml-messages.js';
import { ENCRYPTION, escapeXml, METADATA, PROTOCOL, SIGNATURE } from './xml.js';

const ENCRYPTION_11 = 'http://www.w3.org/2009/xmlenc11#';

/** What an identity provider must know of us. */
export interface ServiceProviderDescription {
  entityId: string;
  acsUrl: string;
  sloUrl: string;
  /** PEM, those in use first. While keys change, providers should accept both and encrypt for either. */
  certificates: { signing: readonly string[]; encryption: readonly string[] };
}

/** Our metadata (SAML metadata 2.4.4), to be given to the identity provider. */
export function serviceProviderMetadata(provider: ServiceProviderDescription): string {
  const key = (use: string, certificate: string, methods = '') =>
    `    <KeyDescriptor use="${use}">\n      <ds:KeyInfo><ds:X509Data><ds:X509Certificate>${pemBody(certificate)}</ds:X509Certificate></ds:X509Data></ds:KeyInfo>\n${methods}    </KeyDescriptor>\n`;
  const logout = Object.values(BINDINGS).map((binding) => `    <SingleLogoutService Binding="${binding}" Location="${escapeXml(provider.sloUrl)}"/>\n`);
  return (
    `<?xml version="1.0" encoding="UTF-8"?>\n` +
    `<EntityDescriptor xmlns="${METADATA}" xmlns:ds="${SIGNATURE}" entityID="${escapeXml(provider.entityId)}">\n` +
    `  <SPSSODescriptor protocolSupportEnumeration="${PROTOCOL}" AuthnRequestsSigned="true" WantAssertionsSigned="true">\n` +
    provider.certificates.signing.map((certificate) => key('signing', certificate)).join('') +
    provider.certificates.encryption.map((certificate) => key('encryption', certificate, encryptionMethods())).join('') +
    logout.join('') +
    `    <AssertionConsumerService index="0" isDefault="true" Binding="${ASSERTION_CONSUMER_BINDING}" Location="${escapeXml(provider.acsUrl)}"/>\n` +
    `  </SPSSODescriptor>\n</EntityDescriptor>\n`
  );
}

/** What we can decrypt, the best first. */
function encryptionMethods(): string {
  const ciphers = ['aes256-gcm', 'aes192-gcm', 'aes128-gcm'].map((name) => `      <EncryptionMethod Algorithm="${ENCRYPTION_11}${name}"/>\n`);
  const modern = `      <EncryptionMethod Algorithm="${ENCRYPTION_11}rsa-oaep"><ds:DigestMethod Algorithm="${ENCRYPTION}sha256"/><xenc11:MGF xmlns:xenc11="${ENCRYPTION_11}" Algorithm="${ENCRYPTION_11}mgf1sha256"/></EncryptionMethod>\n`;
  return `${ciphers.join('')}${modern}      <EncryptionMethod Algorithm="${ENCRYPTION}rsa-oaep-mgf1p"/>\n`;
}
