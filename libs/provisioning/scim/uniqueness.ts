import { taken } from './scim-error.js';

const UNIQUE_VIOLATION = '23505';
const SENTENCES: Record<string, string> = {
  scim_user_name: 'The userName is taken.',
  person_email: 'The e-mail address belongs to somebody else.',
  person_employee_number: 'The employee number belongs to somebody else.',
  people_set_scim_name: 'The displayName is taken.',
};

/** Runs a write; the unique indexes decide races, and a conflict with them becomes 409 uniqueness. */
export async function orTaken<T>(write: () => Promise<T>): Promise<T> {
  try {
    return await write();
  } catch (error) {
    const { code, constraint } = error as { code?: string; constraint?: string };
    const sentence = code === UNIQUE_VIOLATION ? SENTENCES[constraint ?? ''] : undefined;
    throw sentence ? taken(sentence) : error;
  }
}
