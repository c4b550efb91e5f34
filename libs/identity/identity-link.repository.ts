import type { Sql } from '../platform/database/database.js';

/** The person behind a provider's name id, if they may act. */
export async function findLinkedPerson(sql: Sql, providerId: string, nameId: string): Promise<{ personId: string; isActive: boolean } | null> {
  const [row] = await sql.query<{ id: string; status: string }>(
    'select p.id, p.status from identity_link l join person p on p.id = l.person_id where l.provider_id = $1 and l.name_id = $2',
    [providerId, nameId],
    'identity-link-find',
  );
  return row ? { personId: row.id, isActive: row.status === 'active' } : null;
}

/**
 * The active people with this e-mail address (in any case) or employee number, and whether the provider already knows
 * them under another name id. Their rows stay locked, so that two first sign-ins do not link one person twice.
 */
export async function lockCandidates(sql: Sql, providerId: string, keys: { email: string | null; employeeNumber: string | null }): Promise<{ personId: string; email: string | null; isLinked: boolean }[]> {
  const people = await sql.query<{ id: string; email: string | null }>(
    `select id, email from person where status = 'active' and (lower(email) = lower($1) or employee_number = $2) order by id for no key update`,
    [keys.email, keys.employeeNumber],
    'identity-candidates',
  );
  const linked = await sql.query<{ person_id: string }>(
    'select distinct person_id from identity_link where provider_id = $1 and person_id = any ($2::uuid[])',
    [providerId, people.map((person) => person.id)],
    'identity-candidates-linked',
  );
  return people.map((person) => ({ personId: person.id, email: person.email, isLinked: linked.some((link) => link.person_id === person.id) }));
}

/** Whether anybody, active or not, has this e-mail address (in any case) or employee number. */
export async function isTaken(sql: Sql, keys: { email: string | null; employeeNumber: string | null }): Promise<boolean> {
  const rows = await sql.query('select 1 from person where lower(email) = lower($1) or employee_number = $2 limit 1', [keys.email, keys.employeeNumber], 'identity-is-taken');
  return rows.length > 0;
}

export async function insertLink(sql: Sql, providerId: string, nameId: string, personId: string): Promise<void> {
  await sql.query('insert into identity_link (provider_id, name_id, person_id) values ($1, $2, $3)', [providerId, nameId, personId], 'identity-link-insert');
}

/** Whether somebody has a role and has not yet signed in, or is not known to every provider; one that is off may be on again in a moment. */
export async function isUnlinkedWithRoles(sql: Sql, personId: string): Promise<boolean> {
  const [row] = await sql.query<{ is: boolean }>(
    `select exists (select from person_role where person_id = $1) and (not exists (select from identity_link where person_id = $1) or exists (
       select from identity_provider p where not exists (select from identity_link l where l.provider_id = p.id and l.person_id = $1))) as is`,
    [personId],
    'identity-unlinked-with-roles',
  );
  return row!.is;
}
