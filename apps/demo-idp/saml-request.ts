import { inflateRawSync } from 'node:zlib';
import { DOMParser } from '@xmldom/xmldom';

const MAX_BYTES = 64 * 1024;
const PROTOCOL = 'urn:oasis:names:tc:SAML:2.0:protocol';

/** What of a request matters here. */
export interface SamlRequest {
  id: string;
  issuer: string;
  /** Null: the service provider's default. */
  acsUrl: string | null;
}

/**
 * Reads a request for sign-in or logout from the redirect binding (deflated) or the POST binding (plain).
 *
 * @returns null when it is none
 */
export function parseRequest(encoded: string, kind: 'AuthnRequest' | 'LogoutRequest'): SamlRequest | null {
  const xml = decode(encoded);
  if (!xml || /<!DOCTYPE/i.test(xml)) return null;
  const root = new DOMParser({ errorHandler: () => undefined }).parseFromString(xml, 'text/xml')?.documentElement;
  const id = root?.getAttribute('ID');
  if (!root || root.localName !== kind || root.namespaceURI !== PROTOCOL || !id) return null;
  return {
    id,
    issuer: root.getElementsByTagNameNS('urn:oasis:names:tc:SAML:2.0:assertion', 'Issuer')[0]?.textContent?.trim() ?? '',
    acsUrl: root.getAttribute('AssertionConsumerServiceURL') || null,
  };
}

function decode(encoded: string): string | null {
  const bytes = Buffer.from(encoded, 'base64');
  if (bytes[0] === 0x3c) return bytes.toString('utf8');
  try {
    return inflateRawSync(bytes, { maxOutputLength: MAX_BYTES }).toString('utf8');
  } catch {
    return null;
  }
}
