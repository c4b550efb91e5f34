import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { newSigningKey, type SigningKey } from '../../libs/identity/saml/self-signed-key.js';

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
