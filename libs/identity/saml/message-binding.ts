import { createSign } from 'node:crypto';
import { deflateRawSync } from 'node:zlib';
import { SignedXml } from 'xml-crypto';
import type { Endpoint } from './identity-provider.js';
import { pemBody, type SigningKey } from './self-signed-key.js';
import { ASSERTION, SIGNATURE } from './xml.js';

/** How the browser carries a message: to a URL, or with a form. */
export type SamlMessage = { kind: 'redirect'; url: string } | { kind: 'post'; url: string; fields: Record<string, string> };

const RSA_SHA256 = 'http://www.w3.org/2001/04/xmldsig-more#rsa-sha256';
const SHA256 = 'http://www.w3.org/2001/04/xmlenc#sha256';
const EXCLUSIVE_C14N = 'http://www.w3.org/2001/10/xml-exc-c14n#';

/**
 * Signs a message and packs it for its way to the provider: deflated in a query whose characters are signed (SAML bindings
 * 3.4.4.1), or in a form with the signature inside (3.5.4).
 */
export function carry(xml: string, { to, field, relayState, key }: { to: Endpoint; field: 'SAMLRequest' | 'SAMLResponse'; relayState?: string; key: SigningKey }): SamlMessage {
  if (to.binding === 'post') {
    const fields = { [field]: Buffer.from(signedMessage(xml, key)).toString('base64'), ...(relayState ? { RelayState: relayState } : {}) };
    return { kind: 'post', url: to.url, fields };
  }
  const parameters = [`${field}=${encodeURIComponent(deflateRawSync(xml).toString('base64'))}`, ...(relayState ? [`RelayState=${encodeURIComponent(relayState)}`] : []), `SigAlg=${encodeURIComponent(RSA_SHA256)}`];
  const signature = createSign('RSA-SHA256').update(parameters.join('&')).sign(key.privateKey, 'base64');
  return { kind: 'redirect', url: `${to.url}${to.url.includes('?') ? '&' : '?'}${parameters.join('&')}&Signature=${encodeURIComponent(signature)}` };
}

/** The signature stands after the issuer, where the schema wants it. */
function signedMessage(xml: string, key: SigningKey): string {
  const signature = new SignedXml({
    privateKey: key.privateKey,
    signatureAlgorithm: RSA_SHA256,
    canonicalizationAlgorithm: EXCLUSIVE_C14N,
    getKeyInfoContent: () => `<X509Data><X509Certificate>${pemBody(key.certificate)}</X509Certificate></X509Data>`,
  });
  signature.addReference({ xpath: '/*', transforms: [`${SIGNATURE}enveloped-signature`, EXCLUSIVE_C14N], digestAlgorithm: SHA256 });
  signature.computeSignature(xml, { location: { reference: `/*/*[local-name(.)='Issuer' and namespace-uri(.)='${ASSERTION}']`, action: 'after' } });
  return signature.getSignedXml();
}
