export const POST_LIMIT = 10_000;
export const COMMENT_LIMIT = 5_000;

const segmenter = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** How many characters a reader sees: "👩‍🚀é" is two. */
export function graphemes(text: string): number {
  // Plain ASCII without carriage returns has one grapheme a code unit.
  if (/^[\x00-\x0c\x0e-\x7f]*$/.test(text)) return text.length;
  let count = 0;
  for (const _ of segmenter.segment(text)) count += 1;
  return count;
}

export interface Room {
  left: number;
  /** Said only when it matters: in the last twentieth, and beyond. */
  worthSaying: boolean;
  tooLong: boolean;
}

/** How much room a text leaves under a limit. Counts exactly only near the limit. */
export function roomFor(text: string, limit: number): Room {
  if (text.length < limit * 0.9) return { left: limit - text.length, worthSaying: false, tooLong: false };
  const left = limit - graphemes(text);
  return { left, worthSaying: left <= limit / 20, tooLong: left < 0 };
}
