import { X509Certificate } from 'node:crypto';
import type { Endpoint, IdentityProviderMetadata } from '../saml/identity-provider.js';

/** What differs between two copies of a provider's metadata. Certificates are named by SHA-256 fingerprint. */
export interface MetadataChange {
  certificatesAdded: string[];
  certificatesRemoved: string[];
  signOn: { before: string; after: string } | null;
  logout: { before: string | null; after: string | null } | null;
}

/** @returns null when nothing that matters differs */
export function metadataChange(before: IdentityProviderMetadata, after: IdentityProviderMetadata): MetadataChange | null {
  const change: MetadataChange = {
    certificatesAdded: missingFrom(before.certificates, after.certificates),
    certificatesRemoved: missingFrom(after.certificates, before.certificates),
    signOn: differs(described(before.signOn)!, described(after.signOn)!),
    logout: differs(described(before.logout), described(after.logout)),
  };
  return change.certificatesAdded.length + change.certificatesRemoved.length > 0 || change.signOn || change.logout ? change : null;
}

/** SHA-256 of a certificate as administrators compare it: pairs of hexadecimal digits. */
export function fingerprintOf(certificate: string): string {
  return new X509Certificate(Buffer.from(certificate, 'base64')).fingerprint256;
}

function missingFrom(known: string[], certificates: string[]): string[] {
  return certificates.filter((certificate) => !known.includes(certificate)).map(fingerprintOf);
}

function described(endpoint: Endpoint | null): string | null {
  return endpoint && `${endpoint.binding} ${endpoint.url}`;
}

function differs<Text extends string | null>(before: Text, after: Text): { before: Text; after: Text } | null {
  return before === after ? null : { before, after };
}
