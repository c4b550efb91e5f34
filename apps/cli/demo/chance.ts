import { createHash } from 'node:crypto';
import { idAt } from '../../../libs/platform/ids/uuid7.js';

/** A number from 0 up to 1 that looks random and is always the same for the same key. */
export function chance(...key: string[]): number {
  return digest(key).readUInt32BE(0) / 0x1_0000_0000;
}

/** The items in an order that looks random and is always the same for the same key. */
export function shuffled<T extends string>(items: readonly T[], ...key: string[]): T[] {
  return items
    .map((item) => ({ item, rank: chance(...key, item) }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ item }) => item);
}

/** A version 7 UUID of that moment whose random bits come from the key. */
export function demoId(at: Date, ...key: string[]): string {
  const bits = digest(key);
  return idAt(at, bits.readUInt16BE(0), bits.subarray(2, 10));
}

function digest(key: string[]): Buffer {
  return createHash('sha256').update(key.join('\n')).digest();
}
