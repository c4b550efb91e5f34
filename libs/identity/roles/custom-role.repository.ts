import type { Sql } from '../../platform/database/database.js';

/** @returns whether the name was free */
export async function insertCustomRole(sql: Sql, role: { id: string; name: string; permissions: readonly string[] }): Promise<boolean> {
  const rows = await sql.query('insert into role (id, name, permissions) values ($1, $2, $3) on conflict (lower(name)) where name is not null do nothing returning 1', [role.id, role.name, role.permissions]);
  return rows.length > 0;
}

/** @returns whether the name was free. The caller holds the lock on roles. */
export async function updateCustomRole(sql: Sql, role: { id: string; name: string; permissions: readonly string[] }): Promise<boolean> {
  const rows = await sql.query(
    `update role set name = $2, permissions = $3 where id = $1 and name is not null and not exists (select from role o where lower(o.name) = lower($2) and o.id <> $1) returning 1`,
    [role.id, role.name, role.permissions],
  );
  return rows.length > 0;
}

/** Takes the role from everybody and removes it. @returns who had it */
export async function deleteCustomRole(sql: Sql, id: string): Promise<string[]> {
  const rows = await sql.query<{ person_id: string }>('delete from person_role where role = $1 returning person_id', [id]);
  await sql.query('delete from role where id = $1 and name is not null', [id]);
  return rows.map((row) => row.person_id);
}
