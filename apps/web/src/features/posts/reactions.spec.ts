import { describe, expect, it } from '@jest/globals';
import { topKinds, withReaction } from './reactions';

const liked = { reactionCount: 3, reactions: [{ kind: 'LIKE' as const, count: 2 }, { kind: 'LOVE' as const, count: 1 }], viewerReaction: 'LIKE' as const };

describe('withReaction', () => {
  it('adds a first reaction', () => {
    expect(withReaction({ reactionCount: 0, reactions: [], viewerReaction: null }, 'FUNNY')).toEqual({ reactionCount: 1, reactions: [{ kind: 'FUNNY', count: 1 }], viewerReaction: 'FUNNY' });
  });

  it('changes the kind without changing the number of people', () => {
    expect(withReaction(liked, 'LOVE')).toEqual({ reactionCount: 3, reactions: [{ kind: 'LIKE', count: 1 }, { kind: 'LOVE', count: 2 }], viewerReaction: 'LOVE' });
  });

  it('takes a reaction away, and a kind nobody has', () => {
    expect(withReaction({ reactionCount: 1, reactions: [{ kind: 'LIKE', count: 1 }], viewerReaction: 'LIKE' }, null)).toEqual({ reactionCount: 0, reactions: [], viewerReaction: null });
  });
});

describe('topKinds', () => {
  it('puts the most used first, three at most', () => {
    expect(topKinds([{ kind: 'LIKE', count: 1 }, { kind: 'FUNNY', count: 5 }, { kind: 'LOVE', count: 1 }, { kind: 'SUPPORT', count: 2 }])).toEqual(['FUNNY', 'SUPPORT', 'LIKE']);
  });
});
