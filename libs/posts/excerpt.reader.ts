import type { PersonView } from '../people/person.view.js';
import { plainText } from './post-text.js';
import type { WritingView } from './writing.view.js';

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/**
 * The beginning of a post or comment as plain text on one line, mentions as names.
 *
 * @param length in graphemes; a longer text is cut behind a word where there is one, and ends with an ellipsis
 * @param nameOf what somebody who is mentioned is called
 */
export function excerptOf({ body, mentions }: WritingView, length: number, nameOf = (person: PersonView) => person.displayName): string {
  const names = new Map(mentions.map((person) => [person.uuid, nameOf(person)]));
  // No grapheme of interest is longer than some dozens of characters: a long text need not be segmented whole.
  const text = plainText(body, (personId) => names.get(personId) ?? null).replace(/\s+/gu, ' ').trim().slice(0, length * 40);
  const parts = [...graphemes.segment(text)].slice(0, length + 1).map((part) => part.segment);
  if (parts.length <= length) return text;
  const cut = parts.slice(0, length).join('');
  const space = cut.lastIndexOf(' ');
  return `${(space > cut.length / 2 ? cut.slice(0, space) : cut).trimEnd()}…`;
}
