import 'reflect-metadata';
import { createHash, generateKeyPair, webcrypto } from 'node:crypto';
import { promisify } from 'node:util';
import { PemConverter, X509CertificateGenerator } from '@peculiar/x509';

/** An RSA key and the self-signed certificate that goes into metadata, both PEM. */
export interface SigningKey {
  privateKey: string;
  certificate: string;
}

const DAY_MS = 86_400_000;
const TEN_YEARS_MS = 3_650 * DAY_MS;

/** A new 2048-bit RSA key with a certificate of its own, which is how SAML names keys; nobody trusts it for anything else. */
export async function newSigningKey(name: string, ends = new Date(Date.now() + TEN_YEARS_MS)): Promise<SigningKey> {
  const pair = await promisify(generateKeyPair)('rsa', { modulusLength: 2048, publicKeyEncoding: { type: 'spki', format: 'der' }, privateKeyEncoding: { type: 'pkcs8', format: 'der' } });
  const algorithm = { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' };
  const keys = {
    publicKey: await webcrypto.subtle.importKey('spki', pair.publicKey, algorithm, true, ['verify']),
    privateKey: await webcrypto.subtle.importKey('pkcs8', pair.privateKey, algorithm, true, ['sign']),
  };
  const certificate = await X509CertificateGenerator.createSelfSigned(
    {
      serialNumber: createHash('sha256').update(pair.publicKey).digest('hex').slice(0, 16),
      name: `CN=${name}`,
      notBefore: new Date(Date.now() - DAY_MS),
      notAfter: ends,
      signingAlgorithm: algorithm,
      keys,
    },
    webcrypto as never,
  );
  return { privateKey: PemConverter.encode(pair.privateKey, 'PRIVATE KEY'), certificate: certificate.toString('pem') };
}

/** The base64 inside a PEM text. */
export function pemBody(pem: string): string {
  return pem.replace(/-----[^-]+-----|\s/g, '');
}
