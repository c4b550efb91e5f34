import type { Sql } from '../platform/database/database.js';
import { newId } from '../platform/ids/uuid7.js';
import { insertPerson, placeNamed } from './new-person.repository.js';
import type { Claims } from './saml/claims.js';

const LONGEST = 200;

/**
 * Makes a person from what their identity provider says of them.
 *
 * @returns null when somebody with this e-mail address or employee number came into being at the same moment
 */
export async function createPerson(sql: Sql, { fields }: Claims): Promise<string | null> {
  const id = newId();
  const text = (value: string | undefined) => value?.replace(/\s+/g, ' ').trim().slice(0, LONGEST) || null;
  const names = [text(fields.givenName), text(fields.familyName)];
  const displayName = text(fields.displayName) ?? (names.filter(Boolean).join(' ') || fields.email?.split('@')[0] || fields.employeeNumber!);
  const [department, location] = [text(fields.department), text(fields.location)];
  const made = await insertPerson(sql, {
    id,
    email: text(fields.email),
    employeeNumber: text(fields.employeeNumber),
    displayName,
    givenName: names[0]!,
    familyName: names[1]!,
    title: text(fields.title),
    phone: text(fields.phone),
    departmentId: department && (await placeNamed(sql, 'department', department)),
    locationId: location && (await placeNamed(sql, 'location', location)),
  });
  return made ? id : null;
}
