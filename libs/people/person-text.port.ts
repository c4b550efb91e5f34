import { invalidInput } from '../platform/errors/app-error.js';
import { optionalText } from '../platform/text/text-input.js';

/** How long each text that a source says of a person may be, in characters as a reader counts them. */
const LENGTHS = { email: 254, employeeNumber: 64, displayName: 200, givenName: 100, familyName: 100, title: 200, department: 200, location: 200, phone: 60 } as const;
const EMAIL = /^[^\s@<>"(),:;]+@[^\s@<>"(),:;]+$/;

export type PersonText = keyof typeof LENGTHS;
export const PERSON_TEXTS = Object.keys(LENGTHS) as PersonText[];

/** Whether a text is an address by its looks; whether anybody reads there is another matter. */
export function isMailAddress(text: string): boolean {
  return EMAIL.test(text);
}

/**
 * THE rule for what directories, files and sign-ins say of people: a text as it may be stored, by {@link optionalText}, and
 * an address that is one.
 *
 * @returns null for nothing and for blank text
 * @throws INVALID_INPUT with a sentence that names the field
 */
export function readPersonText(field: PersonText, value: string | null): string | null {
  const text = optionalText(field, value, { max: LENGTHS[field] });
  if (field === 'email' && text !== null && !isMailAddress(text)) throw invalidInput({ field, message: 'The e-mail address is none.' });
  return text;
}
