import { expect, it } from '@jest/globals';
import { pauseBefore } from './retry.js';

it('waits longer each time, spread, and never longer than a minute', () => {
  expect(pauseBefore(1)).toBeGreaterThanOrEqual(175);
  expect(pauseBefore(1)).toBeLessThanOrEqual(250);
  expect(pauseBefore(4)).toBeGreaterThanOrEqual(1_400);
  for (const attempt of [9, 50, 5_000]) {
    expect(pauseBefore(attempt)).toBeGreaterThanOrEqual(42_000);
    expect(pauseBefore(attempt)).toBeLessThanOrEqual(60_000);
  }
  expect(new Set(Array.from({ length: 20 }, () => pauseBefore(8))).size).toBeGreaterThan(1);
});
