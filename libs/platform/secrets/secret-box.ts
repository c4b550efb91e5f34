import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Injectable } from '@nestjs/common';
import { Configuration } from '../config/configuration.js';

const IV_BYTES = 12;
const TAG_BYTES = 16;

/**
 * Encrypts what the database keeps and a copy of the database must not reveal: AES-256-GCM under ATRIUM_SECRET_KEY or,
 * without it, under the file secret.key in ATRIUM_DATA_DIR, which is made at first use and readable by its owner only.
 */
@Injectable()
export class SecretBox {
  private key: Buffer | null = null;

  constructor(private readonly configuration: Configuration) {}

  /** @param purpose what it is for: what was sealed for one purpose opens for no other */
  seal(purpose: string, secret: string): Buffer {
    const iv = randomBytes(IV_BYTES);
    const cipher = createCipheriv('aes-256-gcm', this.secretKey(), iv).setAAD(Buffer.from(purpose));
    const sealed = Buffer.concat([cipher.update(secret, 'utf8'), cipher.final()]);
    return Buffer.concat([iv, sealed, cipher.getAuthTag()]);
  }

  /** @throws Error when it was sealed under another key or for another purpose, or changed since */
  open(purpose: string, sealed: Buffer): string {
    const end = sealed.length - TAG_BYTES;
    const decipher = createDecipheriv('aes-256-gcm', this.secretKey(), sealed.subarray(0, IV_BYTES), { authTagLength: TAG_BYTES });
    decipher.setAAD(Buffer.from(purpose)).setAuthTag(sealed.subarray(end));
    try {
      return Buffer.concat([decipher.update(sealed.subarray(IV_BYTES, end)), decipher.final()]).toString('utf8');
    } catch (error) {
      throw new Error('A secret in the database does not open with this key: ATRIUM_SECRET_KEY, or the file secret.key in ATRIUM_DATA_DIR, must be the one that every process uses.', { cause: error });
    }
  }

  private secretKey(): Buffer {
    this.key ??= createHash('sha256').update(this.configuration.get('ATRIUM_SECRET_KEY') || fileSecret(this.configuration.get('ATRIUM_DATA_DIR'))).digest();
    return this.key;
  }
}

/** Of several processes that make the file at once, one wins, and none ever sees half of it. */
function fileSecret(dataDir: string): string {
  const file = join(dataDir, 'secret.key');
  const existing = read(file);
  if (existing) return existing;
  mkdirSync(dataDir, { recursive: true });
  const draft = `${file}.${process.pid}.${randomBytes(4).toString('hex')}`;
  writeFileSync(draft, `${randomBytes(32).toString('base64url')}\n`, { mode: 0o600 });
  try {
    linkSync(draft, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    rmSync(draft);
  }
  return read(file)!;
}

function read(file: string): string | null {
  try {
    return readFileSync(file, 'utf8').trim() || null;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}
