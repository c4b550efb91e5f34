import 'reflect-metadata';
import { createHash, generateKeyPairSync, webcrypto } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PemConverter, X509CertificateGenerator } from '@peculiar/x509';

/** An RSA key and the self-signed certificate that goes into metadata. */
export interface SigningKey {
  privateKey: string;
  certificate: string;
}

const TEN_YEARS_MS = 10 * 365 * 86_400_000;

/**
 * The demo provider's key, made once and kept in the data folder, readable by the owner only.
 *
 * @param dataDir ATRIUM_DATA_DIR
 */
export async function signingKey(dataDir: string): Promise<SigningKey> {
  const file = join(dataDir, 'demo-idp', 'key.json');
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as SigningKey;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
  const key = await newSigningKey('Atrium demo identity provider');
  mkdirSync(join(dataDir, 'demo-idp'), { recursive: true, mode: 0o700 });
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, JSON.stringify(key), { mode: 0o600 });
  renameSync(draft, file);
  return key;
}

/** A new 2048-bit RSA key with a certificate of its own. */
export async function newSigningKey(name: string): Promise<SigningKey> {
  const pair = generateKeyPairSync('rsa', { modulusLength: 2048, publicKeyEncoding: { type: 'spki', format: 'der' }, privateKeyEncoding: { type: 'pkcs8', format: 'der' } });
  const algorithm = { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' };
  const keys = {
    publicKey: await webcrypto.subtle.importKey('spki', pair.publicKey, algorithm, true, ['verify']),
    privateKey: await webcrypto.subtle.importKey('pkcs8', pair.privateKey, algorithm, true, ['sign']),
  };
  const certificate = await X509CertificateGenerator.createSelfSigned({
    serialNumber: createHash('sha256').update(pair.publicKey).digest('hex').slice(0, 16),
    name: `CN=${name}`,
    notBefore: new Date(Date.now() - 86_400_000),
    notAfter: new Date(Date.now() + TEN_YEARS_MS),
    signingAlgorithm: algorithm,
    keys,
  }, webcrypto as never);
  return { privateKey: PemConverter.encode(pair.privateKey, 'PRIVATE KEY'), certificate: certificate.toString('pem') };
}

/** The base64 inside a PEM text. */
export function pemBody(pem: string): string {
  return pem.replace(/-----[^-]+-----|\s/g, '');
}
