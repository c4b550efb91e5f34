import { describe, expect, it } from '@jest/globals';
import { newId } from '../ids/uuid7.js';
import { fromGlobalId, parseGlobalId, toGlobalId } from './global-id.js';

describe('global ids', () => {
  it('come back as they went out', () => {
    const uuid = newId();
    const id = toGlobalId('Post', uuid);
    expect(id).toHaveLength(23);
    expect(parseGlobalId(id)).toEqual({ type: 'Post', uuid });
  });

  it('of another type, or invented, are not found', () => {
    const id = toGlobalId('Post', newId());
    for (const wrong of [toGlobalId('Person', newId()), '', 'x', id.slice(1), `${id}A`, id.replace(/.$/, '='), '../../../etc/passwd-----']) {
      expect(() => fromGlobalId('Post', wrong)).toThrow(/does not exist, or it is not open to you/);
    }
  });
});
