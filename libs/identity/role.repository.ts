import type { Sql } from '../platform/database/database.js';

/** The roles a person may be given; everybody is an employee. */
export const ROLES = ['communications', 'people_admin', 'it_admin', 'moderator', 'auditor', 'owner'] as const;
export type Role = (typeof ROLES)[number];

/** Any number, the same in every process: role changes follow one another. */
const ROLE_LOCK = 4_711_002;

/** Makes this transaction the only one that changes roles, so that two owners cannot revoke each other. */
export async function lockRoles(sql: Sql): Promise<void> {
  await sql.query('select pg_advisory_xact_lock($1)', [ROLE_LOCK]);
}

/** @returns whether the person did not have the role before */
export async function insertRole(sql: Sql, personId: string, role: string): Promise<boolean> {
  const rows = await sql.query('insert into person_role (person_id, role) values ($1, $2) on conflict do nothing returning 1', [personId, role]);
  return rows.length > 0;
}

/** @returns whether the person had the role */
export async function deleteRole(sql: Sql, personId: string, role: string): Promise<boolean> {
  const rows = await sql.query('delete from person_role where person_id = $1 and role = $2 returning 1', [personId, role]);
  return rows.length > 0;
}

/** Those of these people who are active and owners, in the order of ids; locked until the transaction ends. */
export async function lockOwnersAmong(sql: Sql, personIds: readonly string[]): Promise<string[]> {
  const rows = await sql.query<{ id: string }>(
    `select p.id from person p where p.id = any ($1::uuid[]) and p.status = 'active' and p.id in (select person_id from person_role where role = 'owner')
     order by p.id for no key update of p`,
    [personIds],
    'role-owners-among',
  );
  return rows.map(({ id }) => id);
}

/** How many active people other than these are owners. */
export async function countOtherOwners(sql: Sql, personIds: readonly string[]): Promise<number> {
  const [row] = await sql.query<{ n: number }>(
    `select count(*)::int as n from person_role r join person p on p.id = r.person_id and p.status = 'active' where r.role = 'owner' and r.person_id <> all ($1::uuid[])`,
    [personIds],
  );
  return row!.n;
}

/** Grants owner to an active person whose e-mail address is in the list, in any case. @returns whether the person was none before */
export async function grantConfiguredOwner(sql: Sql, personId: string, emails: readonly string[]): Promise<boolean> {
  const rows = await sql.query(
    `insert into person_role (person_id, role)
     select id, 'owner' from person where id = $1 and lower(email) = any (select lower(unnest($2::text[]))) on conflict do nothing returning 1`,
    [personId, emails],
    'role-configured-owner',
  );
  return rows.length > 0;
}
