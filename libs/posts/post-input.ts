import { invalidInput } from '../platform/errors/app-error.js';
import { requireText } from '../platform/text/text-input.js';
import { mentionsIn, nestsTooDeep } from './post-text.js';

const MAX_MENTIONS = 50;

/** A text as it is stored, and whom it mentions. */
export interface Writing {
  body: string;
  mentionIds: string[];
}

/** @throws INVALID_INPUT with the field `body` and what to do */
export function readPostBody(value: string): Writing {
  return readBody(value, 10_000);
}

/** @throws INVALID_INPUT with the field `body` and what to do */
export function readCommentBody(value: string): Writing {
  return readBody(value, 5_000);
}

/**
 * Why a moderator removed something.
 *
 * @throws INVALID_INPUT when there is none
 */
export function readReason(value: string | null | undefined): string {
  if (!value?.trim()) throw invalidInput({ field: 'reason', message: 'Say why you remove this: the author is told.' });
  return requireText('reason', value, { max: 500, multiline: true });
}

function readBody(value: string, max: number): Writing {
  const body = requireText('body', value, { max, multiline: true });
  if (nestsTooDeep(body)) throw invalidInput({ field: 'body', message: 'body nests too many quotes or lists in one another. Use fewer.' });
  const mentionIds = mentionsIn(body);
  if (mentionIds.length > MAX_MENTIONS) throw invalidInput({ field: 'body', message: `body mentions more than ${MAX_MENTIONS} people. Mention fewer.` });
  return { body, mentionIds };
}
