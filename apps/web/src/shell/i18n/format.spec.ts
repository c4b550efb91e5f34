import { describe, expect, it } from '@jest/globals';
import { formatters } from './format';

const now = new Date(2026, 10, 17, 12, 0).getTime();
const at = (...parts: [number, number, number, number, number]) => new Date(...parts).toISOString();

describe('ago', () => {
  const { ago } = formatters('en');
  it.each([
    [at(2026, 10, 17, 11, 59), '1 min'],
    [at(2026, 10, 17, 11, 18), '42 min'],
    [at(2026, 10, 17, 3, 0), '9 hr'],
    [at(2026, 10, 16, 17, 20), 'Yesterday, 17:20'],
    [at(2026, 10, 13, 6, 12), 'Friday, 06:12'],
    [at(2026, 2, 3, 9, 0), '3 March'],
    [at(2024, 2, 3, 9, 0), '3 March 2024'],
  ])('%s is told as %s', (iso, expected) => {
    expect(ago(iso, now)).toBe(expected);
  });

  it('speaks French', () => {
    expect(formatters('fr').ago(at(2026, 10, 16, 17, 20), now)).toBe('Hier, 17:20');
  });
});
