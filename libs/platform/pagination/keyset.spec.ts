import { describe, expect, it } from '@jest/globals';
import { isUuid, newId } from '../ids/uuid7.js';
import { connection, readPage, toCursor } from './keyset.js';

describe('keyset pages', () => {
  it.each([0, -1, 101, 1000, 1.5, NaN])('refuses first: %p', (first) => {
    expect(() => readPage({ first }, [isUuid])).toThrow(/from 1 to 100/);
  });

  it.each(['', 'abc', toCursor('not a uuid'), toCursor(newId(), newId()), Buffer.from('{"a":1}').toString('base64url'), toCursor('\0')])('refuses the invented cursor %p', (after) => {
    expect(() => readPage({ first: 5, after }, [isUuid])).toThrow(/endCursor/);
  });

  it('goes on behind the last row', () => {
    const rows = [newId(), newId(), newId()];
    const page = connection(rows, 2, (row) => toCursor(row));
    expect(page.nodes).toEqual(rows.slice(0, 2));
    expect(page.pageInfo.hasNextPage).toBe(true);
    expect(readPage({ first: 2, after: page.pageInfo.endCursor }, [isUuid]).after).toEqual([rows[1]]);
  });
});
