import { describe, expect, it } from '@jest/globals';
import type { PersonView } from '../people/person.view.js';
import { toGlobalId } from '../platform/graphql/global-id.js';
import { newId } from '../platform/ids/uuid7.js';
import { excerptOf } from './excerpt.reader.js';
import type { WritingView } from './writing.view.js';

const ana = { uuid: newId(), displayName: 'Ana Ruiz' } as PersonView;
const of = (body: string, length = 20) => excerptOf({ body, mentions: [ana] as PersonView[] } as WritingView, length);

describe('an excerpt', () => {
  it('is plain text on one line, mentions as names', () => {
    expect(of(`**Hi** @[${toGlobalId('Person', ana.uuid)}],\n\n- see _this_`, 100)).toBe('Hi Ana Ruiz, see this');
  });

  it('is cut behind a word, and says so', () => {
    expect(of('the quick brown fox jumps over it')).toBe('the quick brown fox…');
    expect(of('x'.repeat(30))).toBe(`${'x'.repeat(20)}…`);
    expect(of('x'.repeat(20))).toBe('x'.repeat(20));
  });

  it('never cuts through a grapheme', () => {
    expect(of('👩‍👩‍👧‍👦'.repeat(5), 3)).toBe(`${'👩‍👩‍👧‍👦'.repeat(3)}…`);
  });
});
