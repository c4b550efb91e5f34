import { createHash } from 'node:crypto';

/** What the first seal follows. */
export const GENESIS = Buffer.alloc(32);

/** What a seal binds together. */
export interface SealedParts {
  previous: Buffer;
  seq: bigint;
  entryId: string;
  bodyHash: Buffer;
}

/** sha256(previous || seq || entry id || body hash): 32 bytes, 8 bytes big-endian, 16 bytes, 32 bytes. */
export function sealHash({ previous, seq, entryId, bodyHash }: SealedParts): Buffer {
  const number = Buffer.alloc(8);
  number.writeBigUInt64BE(seq);
  return createHash('sha256').update(previous).update(number).update(Buffer.from(entryId.replaceAll('-', ''), 'hex')).update(bodyHash).digest();
}

/** SHA-256 of the canonical bytes of an entry. */
export function hashBody(body: string): Buffer {
  return createHash('sha256').update(body).digest();
}
