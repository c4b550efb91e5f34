import { invalidInput } from '../platform/errors/app-error.js';
import { optionalText, requireText } from '../platform/text/text-input.js';
import type { GroupFields } from './group.repository.js';
import type { GroupPrivacy, PostingPolicy } from './group.view.js';

const NAME = { max: 80 };
const DESCRIPTION = { max: 2_000, multiline: true };
const COLORS = 8;

/** What people say of a group, before it is checked. Absent or null leaves a field as it is, except a null description. */
export interface GroupFieldsInput {
  name?: string | null;
  description?: string | null;
  privacy?: GroupPrivacy | null;
  postingPolicy?: PostingPolicy | null;
  color?: number | null;
}

/**
 * Checks and tidies the fields that are given.
 *
 * @throws INVALID_INPUT
 */
export function checkGroupFields(input: GroupFieldsInput): Partial<GroupFields> {
  const fields: Partial<GroupFields> = {};
  if (typeof input.name === 'string') fields.name = requireText('name', input.name, NAME);
  if (input.description !== undefined) fields.description = optionalText('description', input.description, DESCRIPTION);
  if (input.privacy) fields.privacy = input.privacy;
  if (input.postingPolicy) fields.postingPolicy = input.postingPolicy;
  if (typeof input.color === 'number') fields.color = checkColor(input.color);
  return fields;
}

function checkColor(color: number): number {
  if (!Number.isInteger(color) || color < 1 || color > COLORS) {
    throw invalidInput({ field: 'color', message: `color must be a number from 1 to ${COLORS}.` });
  }
  return color;
}
