import { describe, expect, it } from '@jest/globals';
import { firstIdAt, idAt, isUuid, newId, timeOf } from './uuid7.js';

describe('uuid7', () => {
  it('grows, also within one millisecond', () => {
    const ids = Array.from({ length: 20_000 }, () => newId());
    expect(ids).toEqual([...ids].sort());
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.every(isUuid)).toBe(true);
  });

  it('tells the time it was made', () => {
    const at = new Date('2026-03-01T10:20:30.456Z');
    expect(timeOf(idAt(at, 5, new Uint8Array(8).fill(255)))).toEqual(at);
    expect(firstIdAt(at) < idAt(at, 0, new Uint8Array(8).fill(1))).toBe(true);
  });
});
