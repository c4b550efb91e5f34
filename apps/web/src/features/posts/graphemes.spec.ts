import { describe, expect, it } from '@jest/globals';
import { graphemes, POST_LIMIT, roomFor } from './graphemes';

describe('graphemes', () => {
  it.each([
    ['', 0],
    ['plain', 5],
    ['a\r\nb', 3],
    ['👩‍🚀é', 2],
    ['e\u0301', 1],
    ['🇫🇷🇵🇹', 2],
    ['กำ', 1],
  ])('%j has %i', (text, count) => {
    expect(graphemes(text)).toBe(count);
  });
});

describe('roomFor', () => {
  it('says nothing while there is plenty', () => {
    expect(roomFor('short', POST_LIMIT)).toMatchObject({ worthSaying: false, tooLong: false });
  });

  it('warns in the last twentieth', () => {
    expect(roomFor('a'.repeat(9_600), POST_LIMIT)).toEqual({ left: 400, worthSaying: true, tooLong: false });
  });

  it('counts what is seen, not code units, at the limit', () => {
    expect(roomFor('👩‍🚀'.repeat(10_000), POST_LIMIT)).toEqual({ left: 0, worthSaying: true, tooLong: false });
    expect(roomFor('é'.repeat(10_001), POST_LIMIT)).toMatchObject({ left: -1, tooLong: true });
  });
});
