import { claimAttributes, type OwnedAttribute, type SourceRule } from '../people/attribute-source.port.js';
import type { Sql } from '../platform/database/database.js';
import { newId } from '../platform/ids/uuid7.js';
import { insertPerson, placeNamed } from './new-person.repository.js';
import type { Claims } from './saml/claims.js';

/**
 * Makes a person from what their identity provider says of them.
 *
 * @returns null when somebody with this e-mail address or employee number came into being at the same moment
 */
export async function createPerson(sql: Sql, rule: SourceRule, { fields }: Claims): Promise<string | null> {
  const id = newId();
  const { givenName = null, familyName = null, department, location } = fields;
  const displayName = fields.displayName ?? ([givenName, familyName].filter(Boolean).join(' ') || fields.email?.split('@')[0] || fields.employeeNumber!);
  const made = await insertPerson(sql, {
    id,
    email: fields.email ?? null,
    employeeNumber: fields.employeeNumber ?? null,
    displayName,
    givenName,
    familyName,
    title: fields.title ?? null,
    phone: fields.phone ?? null,
    departmentId: department ? await placeNamed(sql, 'department', department) : null,
    locationId: location ? await placeNamed(sql, 'location', location) : null,
  });
  if (!made) return null;
  await claimAttributes(sql, rule, 'saml', id, [...(Object.keys(fields) as OwnedAttribute[]), 'displayName', 'active']);
  return id;
}
