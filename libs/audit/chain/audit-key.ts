import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Configuration } from '../../platform/config/configuration.js';

/** The end of the chain at some moment. */
export interface ChainEnd {
  seq: bigint;
  hash: Buffer;
}

/** The key that signs where the chain ends. It lives outside the database, so that changing the database is not enough. */
export class AuditKey {
  private constructor(private readonly secret: string) {}

  /**
   * ATRIUM_AUDIT_KEY, or the file audit.key in ATRIUM_DATA_DIR.
   *
   * @param make whether to make the file when there is none
   * @returns null when there is no key
   */
  static open(configuration: Configuration, make: boolean): AuditKey | null {
    const configured = configuration.get('ATRIUM_AUDIT_KEY');
    const secret = configured || readKey(keyFile(configuration)) || (make ? makeKey(configuration) : null);
    return secret ? new AuditKey(secret) : null;
  }

  /** HMAC-SHA256 over where the chain ends. */
  sign({ seq, hash }: ChainEnd): Buffer {
    return createHmac('sha256', this.secret).update(`atrium audit\n${seq}\n${hash.toString('hex')}`).digest();
  }

  /** Whether this key signed it. */
  signed(end: ChainEnd & { mac: Buffer }): boolean {
    const own = this.sign(end);
    return end.mac.length === own.length && timingSafeEqual(end.mac, own);
  }
}

/** Where the key is kept when it is not configured. */
export function keyFile(configuration: Configuration): string {
  return join(configuration.get('ATRIUM_DATA_DIR'), 'audit.key');
}

function readKey(file: string): string | null {
  try {
    return readFileSync(file, 'utf8').trim() || null;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

/** Of several processes that make it at once, one writes; all read what it wrote. */
function makeKey(configuration: Configuration): string | null {
  const file = keyFile(configuration);
  mkdirSync(configuration.get('ATRIUM_DATA_DIR'), { recursive: true });
  try {
    writeFileSync(file, `${randomBytes(32).toString('base64url')}\n`, { flag: 'wx', mode: 0o600 });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  return readKey(file);
}
