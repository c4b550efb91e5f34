import { inflateRawSync } from 'node:zlib';
import { DOMParser } from '@xmldom/xmldom';

const MAX_BYTES = 64 * 1024;
const PROTOCOL = 'urn:oasis:names:tc:SAML:2.0:protocol';

/** What of a request for sign-in matters here. */
export interface AuthnRequest {
  id: string;
  issuer: string;
  /** Null: the service provider's default. */
  acsUrl: string | null;
}

/**
 * Reads an AuthnRequest from the redirect binding (deflated) or the POST binding (plain).
 *
 * @throws Error when it is none
 */
export function parseAuthnRequest(encoded: string): AuthnRequest {
  const bytes = Buffer.from(encoded, 'base64');
  const xml = bytes[0] === 0x3c ? bytes.toString('utf8') : inflateRawSync(bytes, { maxOutputLength: MAX_BYTES }).toString('utf8');
  if (/<!DOCTYPE/i.test(xml)) throw new Error('a request with a document type');
  const root = new DOMParser({ errorHandler: () => undefined }).parseFromString(xml, 'text/xml')?.documentElement;
  const id = root?.getAttribute('ID');
  if (!root || root.localName !== 'AuthnRequest' || root.namespaceURI !== PROTOCOL || !id) throw new Error('not an AuthnRequest');
  return {
    id,
    issuer: root.getElementsByTagNameNS('urn:oasis:names:tc:SAML:2.0:assertion', 'Issuer')[0]?.textContent?.trim() ?? '',
    acsUrl: root.getAttribute('AssertionConsumerServiceURL') || null,
  };
}
