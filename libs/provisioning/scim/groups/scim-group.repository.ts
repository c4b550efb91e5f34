import type { Sql } from '../../../platform/database/database.js';

/** Locks a group against every other change of it and its members. @returns whether there is one */
export async function lockScimGroup(sql: Sql, id: string): Promise<boolean> {
  return (await sql.query('select 1 from scim_group where set_id = $1 for update', [id], 'scim-group-lock')).length > 0;
}

export async function insertScimGroup(sql: Sql, integrationId: string, id: string, name: string, externalId: string | null): Promise<void> {
  await sql.query(
    `with made as (insert into people_set (id, name, source, external_id) values ($1::uuid, $2, 'scim', $1::text)),
       called as (insert into scim_external_group (set_id, integration_id, external_id) select $1::uuid, $3::uuid, $4::text where $4 is not null)
     insert into scim_group (set_id) values ($1::uuid)`,
    [id, name, integrationId, externalId],
  );
}

/** Notes that a group has changed: its next version, its name, and what this integration calls it. */
export async function updateScimGroup(sql: Sql, integrationId: string, id: string, name: string, externalId: string | null): Promise<void> {
  await sql.query(
    `with named as (update people_set set name = $2 where id = $1 and name <> $2),
       gone as (delete from scim_external_group where set_id = $1 and integration_id = $3 and $4::text is null),
       called as (insert into scim_external_group (set_id, integration_id, external_id) select $1::uuid, $3::uuid, $4::text where $4 is not null
         on conflict (set_id, integration_id) do update set external_id = excluded.external_id)
     update scim_group set version = version + 1, updated_at = now() where set_id = $1`,
    [id, name, integrationId, externalId],
  );
}

export async function deleteScimGroup(sql: Sql, id: string): Promise<void> {
  await sql.query('delete from people_set where id = $1', [id]);
}

/** Those of these ids that are people. */
export async function existingPeople(sql: Sql, ids: string[]): Promise<Set<string>> {
  const rows = await sql.query<{ id: string }>(`select id from person where id = any ($1::uuid[]) and status <> 'erased'`, [ids]);
  return new Set(rows.map(({ id }) => id));
}

/** @returns those who were no members before */
export async function addSetMembers(sql: Sql, setId: string, personIds: string[]): Promise<string[]> {
  const rows = await sql.query<{ person_id: string }>(
    'insert into people_set_member (set_id, person_id) select $1, unnest($2::uuid[]) on conflict do nothing returning person_id',
    [setId, personIds],
  );
  return rows.map((row) => row.person_id);
}

/** @returns those who were members until now */
export async function removeSetMembers(sql: Sql, setId: string, personIds: string[]): Promise<string[]> {
  const rows = await sql.query<{ person_id: string }>('delete from people_set_member where set_id = $1 and person_id = any ($2::uuid[]) returning person_id', [setId, personIds]);
  return rows.map((row) => row.person_id);
}

/** Removes every member but these. @returns those who were members until now */
export async function keepSetMembers(sql: Sql, setId: string, personIds: string[]): Promise<string[]> {
  const rows = await sql.query<{ person_id: string }>('delete from people_set_member where set_id = $1 and person_id <> all ($2::uuid[]) returning person_id', [setId, personIds]);
  return rows.map((row) => row.person_id);
}

export async function setMembers(sql: Sql, setId: string): Promise<string[]> {
  const rows = await sql.query<{ person_id: string }>('select person_id from people_set_member where set_id = $1', [setId]);
  return rows.map((row) => row.person_id);
}

/** Links a set to the company group that follows it, or to none. */
export async function linkGroup(sql: Sql, setId: string, groupId: string | null): Promise<void> {
  await sql.query('update scim_group set group_id = $2 where set_id = $1', [setId, groupId]);
}
