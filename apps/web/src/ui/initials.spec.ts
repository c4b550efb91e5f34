import { describe, expect, it } from '@jest/globals';
import { initials, pairOf } from './initials';

describe('initials', () => {
  it.each([
    ['Élodie Marchetti-Boisvert', 'ÉM'],
    ['Maximiliane von Hohenstein-Rabenau', 'MH'],
    ['Noor van der Meulen', 'NM'],
    ['Piotr Łukaszewicz', 'PŁ'],
    ['Sinéad', 'S'],
    ['田中 さくら', '田さ'],
    ['  (Temp) Ana  ', 'TA'],
    ['!!!', ''],
  ])('%s gives %s', (name, expected) => {
    expect(initials(name)).toBe(expected);
  });
});

describe('pairOf', () => {
  it('is stable and uses all eight pairs', () => {
    expect(pairOf('UGVyc29uOjE')).toBe(pairOf('UGVyc29uOjE'));
    const seen = new Set(Array.from({ length: 200 }, (_, index) => pairOf(`person-${index}`)));
    expect([...seen].sort()).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
  });
});
