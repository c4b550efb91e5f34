import { randomFillSync } from 'node:crypto';

const pool = Buffer.alloc(4096);
let used = pool.length;
let lastMillisecond = 0;
let sequence = 0;

/**
 * A version 7 UUID (RFC 9562 section 5.7): 48 bits of Unix milliseconds, then a 12-bit counter so that ids made by one
 * process within a millisecond keep their order, then 62 random bits. Make it at the instant the row becomes visible:
 * feeds order by it.
 */
export function newId(now: number = Date.now()): string {
  let millisecond = Math.max(now, lastMillisecond);
  if (millisecond === lastMillisecond) {
    sequence += 1;
    if (sequence > 0xfff) {
      millisecond += 1;
      sequence = 0;
    }
  } else {
    sequence = 0;
  }
  lastMillisecond = millisecond;
  if (used + 8 > pool.length) {
    randomFillSync(pool);
    used = 0;
  }
  const random = pool.subarray(used, (used += 8));
  return format(millisecond, sequence, random);
}

/** The smallest version 7 UUID of a moment: every id made at or after it is greater. */
export function firstIdAt(at: Date): string {
  return format(at.getTime(), 0, Buffer.alloc(8));
}

/** A version 7 UUID of a given moment with given bits, for imports and demo data that must be repeatable. */
export function idAt(at: Date, counter: number, random: Uint8Array): string {
  return format(at.getTime(), counter & 0xfff, Buffer.from(random));
}

/** The moment a version 7 UUID was made, to the millisecond. */
export function timeOf(id: string): Date {
  return new Date(parseInt(id.slice(0, 8) + id.slice(9, 13), 16));
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** Whether a text is a UUID in canonical lower-case form. */
export function isUuid(text: string): boolean {
  return UUID.test(text);
}

function format(millisecond: number, counter: number, random: Buffer): string {
  const time = millisecond.toString(16).padStart(12, '0');
  const tail = Buffer.from(random);
  tail[0] = (tail[0]! & 0x3f) | 0x80;
  const hex = tail.toString('hex');
  return `${time.slice(0, 8)}-${time.slice(8)}-7${counter.toString(16).padStart(3, '0')}-${hex.slice(0, 4)}-${hex.slice(4)}`;
}
