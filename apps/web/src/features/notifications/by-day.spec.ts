import { describe, expect, it } from '@jest/globals';
import { byDay, daysAgo } from './by-day';

const at = (day: number, hour: number) => ({ id: `${day}-${hour}`, createdAt: new Date(2026, 9, day, hour).toISOString() });

describe('byDay', () => {
  it('gathers what happened on one day, in the order given', () => {
    expect(byDay([at(25, 23), at(25, 1), at(24, 22)]).map(({ items }) => items.map(({ id }) => id))).toEqual([['25-23', '25-1'], ['24-22']]);
  });

  it('gives nothing for nothing', () => {
    expect(byDay([])).toEqual([]);
  });
});

describe('daysAgo', () => {
  it.each([
    [25, 0, 0],
    [24, 23, 1],
    [18, 12, 7],
  ])('a time on day %i at %i is %i days before the 25th, whatever the hour', (day, hour, expected) => {
    expect(daysAgo(at(day, hour).createdAt, new Date(2026, 9, 25, 0, 30))).toBe(expected);
    expect(daysAgo(at(day, hour).createdAt, new Date(2026, 9, 25, 23, 30))).toBe(expected);
  });
});
