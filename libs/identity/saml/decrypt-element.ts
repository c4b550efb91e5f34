import { constants, createDecipheriv, privateDecrypt, type CipherGCMTypes } from 'node:crypto';
import { ensure } from './ensure.js';
import { children, descendants, ENCRYPTION, SIGNATURE, textOf } from './xml.js';

const ENCRYPTION_11 = 'http://www.w3.org/2009/xmlenc11#';
const CIPHERS = new Map<string, { name: CipherGCMTypes; keyBytes: number }>(
  ([128, 192, 256] as const).map((bits) => [`${ENCRYPTION_11}aes${bits}-gcm`, { name: `aes-${bits}-gcm`, keyBytes: bits / 8 }]),
);
/** The two hashes of OAEP must be the same: OpenSSL through Node takes one for both. */
const DIGESTS = new Map([
  ['', 'sha1'],
  [`${SIGNATURE}sha1`, 'sha1'],
  [`${ENCRYPTION}sha256`, 'sha256'],
  [`${ENCRYPTION}sha512`, 'sha512'],
]);
const MASKS = new Map([['', 'sha1'], ...['sha1', 'sha256', 'sha512'].map((hash) => [`${ENCRYPTION_11}mgf1${hash}`, hash] as const)]);
const IV_BYTES = 12;
const TAG_BYTES = 16;
const MOST_RECIPIENTS = 5;

/**
 * Decrypts an EncryptedAssertion or EncryptedID (SAML core 2.3.4 and 2.2.4, XML encryption 1.1): AES-GCM under a key that came by RSA-OAEP. RSA 1.5
 * and CBC are refused: both can be decrypted by asking often enough.
 *
 * @param privateKeys ours, of which one must fit
 * @returns the XML inside, whose signature is still to be checked: anybody can encrypt
 * @throws Error with the reason
 */
export function decryptElement(encrypted: Element, privateKeys: readonly string[]): string {
  const what = encrypted.localName === 'EncryptedID' ? 'id' : 'assertion';
  const data = children(encrypted, ENCRYPTION, 'EncryptedData');
  ensure(data.length === 1, `the encrypted ${what} has no data`);
  const cipher = CIPHERS.get(methodOf(data[0]!));
  ensure(cipher !== undefined, 'the encryption algorithm is refused');
  const keys = descendants(encrypted, ENCRYPTION, 'EncryptedKey');
  ensure(keys.length > 0 && keys.length <= MOST_RECIPIENTS, `the encrypted ${what} has ${keys.length} keys`);
  // All before any is tried: none may be of an algorithm that is refused.
  const hashes = keys.map(oaepHash);
  const key = keys.flatMap((each, index) => privateKeys.map((privateKey) => unwrapped(cipherValue(each), privateKey, hashes[index]!))).find((each) => each?.length === cipher.keyBytes);
  ensure(!!key, `the ${what} is not encrypted for our key`);
  const bytes = cipherValue(data[0]!);
  ensure(bytes.length > IV_BYTES + TAG_BYTES, 'the encrypted data is too short');
  const decipher = createDecipheriv(cipher.name, key, bytes.subarray(0, IV_BYTES), { authTagLength: TAG_BYTES }).setAuthTag(bytes.subarray(-TAG_BYTES));
  try {
    return Buffer.concat([decipher.update(bytes.subarray(IV_BYTES, -TAG_BYTES)), decipher.final()]).toString('utf8');
  } catch (error) {
    throw new Error(`the encrypted ${what} was changed`, { cause: error });
  }
}

function methodOf(element: Element): string {
  return children(element, ENCRYPTION, 'EncryptionMethod')[0]?.getAttribute('Algorithm') ?? '';
}

function oaepHash(key: Element): string {
  const method = methodOf(key);
  ensure(method === `${ENCRYPTION}rsa-oaep-mgf1p` || method === `${ENCRYPTION_11}rsa-oaep`, 'the key encryption algorithm is refused');
  const parameters = children(key, ENCRYPTION, 'EncryptionMethod')[0]!;
  const digest = DIGESTS.get(descendants(parameters, SIGNATURE, 'DigestMethod')[0]?.getAttribute('Algorithm') ?? '');
  const mask = MASKS.get(descendants(parameters, ENCRYPTION_11, 'MGF')[0]?.getAttribute('Algorithm') ?? '');
  ensure(digest !== undefined && digest === mask, 'RSA-OAEP must use one hash for digest and mask, SHA-256 best');
  ensure(descendants(parameters, ENCRYPTION, 'OAEPparams').length === 0, 'RSA-OAEP with parameters is refused');
  return digest;
}

function unwrapped(key: Buffer, privateKey: string, hash: string): Buffer | null {
  try {
    return privateDecrypt({ key: privateKey, padding: constants.RSA_PKCS1_OAEP_PADDING, oaepHash: hash }, key);
  } catch {
    // It may be for another recipient.
    return null;
  }
}

function cipherValue(element: Element): Buffer {
  const values = children(element, ENCRYPTION, 'CipherData').flatMap((data) => children(data, ENCRYPTION, 'CipherValue'));
  ensure(values.length === 1, 'what is encrypted has no cipher value');
  return Buffer.from(textOf(values[0]), 'base64');
}
