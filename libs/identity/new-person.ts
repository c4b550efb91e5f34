import { claimAttributes, type OwnedAttribute, type SourceRule } from '../people/attribute-source.port.js';
import type { Sql } from '../platform/database/database.js';
import { newId } from '../platform/ids/uuid7.js';
import { insertPerson, placeNamed } from './new-person.repository.js';
import type { Claims } from './saml/claims.js';

const LONGEST = 200;

/** A text as a profile may hold it; null for nothing. */
export function tidy(value: string | undefined): string | null {
  return value?.replace(/\s+/g, ' ').trim().slice(0, LONGEST) || null;
}

/**
 * Makes a person from what their identity provider says of them.
 *
 * @returns null when somebody with this e-mail address or employee number came into being at the same moment
 */
export async function createPerson(sql: Sql, rule: SourceRule, { fields }: Claims): Promise<string | null> {
  const id = newId();
  const names = [tidy(fields.givenName), tidy(fields.familyName)];
  const displayName = tidy(fields.displayName) ?? (names.filter(Boolean).join(' ') || fields.email?.split('@')[0] || fields.employeeNumber!);
  const [department, location] = [tidy(fields.department), tidy(fields.location)];
  const made = await insertPerson(sql, {
    id,
    email: tidy(fields.email),
    employeeNumber: tidy(fields.employeeNumber),
    displayName,
    givenName: names[0]!,
    familyName: names[1]!,
    title: tidy(fields.title),
    phone: tidy(fields.phone),
    departmentId: department && (await placeNamed(sql, 'department', department)),
    locationId: location && (await placeNamed(sql, 'location', location)),
  });
  if (!made) return null;
  await claimAttributes(sql, rule, 'saml', id, [...(Object.keys(fields) as OwnedAttribute[]), 'displayName', 'active']);
  return id;
}
