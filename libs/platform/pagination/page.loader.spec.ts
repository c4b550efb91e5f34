import { describe, expect, it } from '@jest/globals';
import { connection } from './keyset.js';
import { type PageKey, pageLoader } from './page.loader.js';

describe('pages of many lists', () => {
  it('are read together when they differ in whose list and where they start only', async () => {
    const reads: PageKey[][] = [];
    const loader = pageLoader<PageKey & { kind: string }, string>(async (keys) => {
      reads.push(keys);
      return keys.map((key) => connection([`${key.kind} of ${key.of} after ${key.after}`], key.first, (row) => row));
    });
    const pages = await Promise.all([
      loader.load({ of: 'a', first: 2, after: null, kind: 'x' }),
      loader.load({ of: 'b', first: 2, after: ['k'], kind: 'x' }),
      loader.load({ of: 'a', first: 2, after: null, kind: 'y' }),
      loader.load({ of: 'a', first: 3, after: null, kind: 'x' }),
      loader.load({ of: 'a', first: 2, after: null, kind: 'x' }),
    ]);
    expect(pages.map((page) => page.nodes[0])).toEqual(['x of a after null', 'x of b after k', 'y of a after null', 'x of a after null', 'x of a after null']);
    expect(reads.map((keys) => keys.length)).toEqual([2, 1, 1]);
  });
});
