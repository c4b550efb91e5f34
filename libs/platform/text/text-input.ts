import { invalidInput } from '../errors/app-error.js';

/** What a text may look like. Lengths are in graphemes: what a reader would call characters. */
export interface TextRules {
  min?: number;
  max: number;
  /** Line breaks and tabs are kept; otherwise every run of white space becomes one space. */
  multiline?: boolean;
}

const SURROGATE = /\p{Surrogate}/u;
const CONTROL = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/;
/** Unicode UAX #9: explicit embeddings, overrides and isolates. They make text look like another text. */
const DIRECTION = /[\u202a-\u202e\u2066-\u2069]/;
const STACKED_MARKS = /[\p{Mark}\u200b-\u200d\u2060\ufeff]{9,}/u;
const VISIBLE = /[^\p{White_Space}\p{Default_Ignorable_Code_Point}\p{Mark}\u2800]/u;
/** No writing system needs more; a text beyond it is refused before it is segmented. */
const UNITS_PER_GRAPHEME = 16;

/** UTF-16 units that are segmented at once. */
const PIECE = 2_000;

const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' });

/**
 * A text as it may be stored: well-formed, in NFC (Unicode UAX #15), trimmed, without control characters, direction
 * overrides or stacked marks.
 *
 * @param field the input field's name, for the error
 * @throws INVALID_INPUT that names the field and says what to do
 */
export function requireText(field: string, value: string, rules: TextRules): string {
  if (value.length > rules.max * UNITS_PER_GRAPHEME) throw tooLong(field, rules.max);
  const text = tidy(field, value, rules.multiline ?? false);
  if (!VISIBLE.test(text)) throw invalidInput({ field, message: `${field} must not be empty.` });
  // There are never more graphemes than code units, and segmenting is slow: count only where that leaves a doubt.
  const isSurelyShort = text.length <= rules.max && (rules.min ?? 1) <= 1;
  const length = isSurelyShort ? text.length : countGraphemes(text, rules.max);
  if (length > rules.max) throw tooLong(field, rules.max);
  if (length < (rules.min ?? 1)) throw invalidInput({ field, message: `${field} must have at least ${rules.min} characters.` });
  return text;
}

/**
 * Like {@link requireText}, for a text that may be left out.
 *
 * @returns null for nothing and for blank text
 * @throws INVALID_INPUT
 */
export function optionalText(field: string, value: string | null | undefined, rules: TextRules): string | null {
  if (value === null || value === undefined || value.trim() === '') return null;
  return requireText(field, value, rules);
}

/**
 * How many graphemes a text has, at most one more than `limit`. Counts piece by piece: Intl.Segmenter takes time
 * quadratic in the length of a text of joined emoji (10,000 of them: seconds).
 */
export function countGraphemes(text: string, limit = Number.POSITIVE_INFINITY): number {
  let count = 0;
  for (let start = 0; start < text.length && count <= limit; ) {
    const found = [...graphemes.segment(text.slice(start, start + PIECE))];
    const isLast = start + PIECE >= text.length;
    // The last grapheme of a piece may go on in the next one, so that one begins with it.
    const whole = isLast || found.length === 1 ? found.length : found.length - 1;
    count += whole;
    start += whole < found.length ? found[whole]!.index : PIECE;
  }
  return Math.min(count, limit + 1);
}

function tidy(field: string, value: string, multiline: boolean): string {
  const lines = value.replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n');
  refuse(SURROGATE, lines, field, 'contains half a character. Type it again.');
  refuse(CONTROL, lines, field, 'contains control characters. Remove them.');
  refuse(DIRECTION, lines, field, 'contains characters that change the direction of text. Remove them.');
  const text = (multiline ? lines.replace(/^(?:[^\S\n]*\n)+/, '').trimEnd() : lines.replace(/\s+/g, ' ').trim()).normalize('NFC');
  refuse(STACKED_MARKS, text, field, 'stacks too many marks on one character. Remove some.');
  return text;
}

function refuse(pattern: RegExp, text: string, field: string, problem: string): void {
  if (pattern.test(text)) throw invalidInput({ field, message: `${field} ${problem}` });
}

function tooLong(field: string, max: number): Error {
  return invalidInput({ field, message: `${field} must have at most ${max} characters.` });
}
