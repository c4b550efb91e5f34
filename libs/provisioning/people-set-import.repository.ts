import type { Sql } from '../platform/database/database.js';

/** Sets of one source are apart from those of another. */
export type SetSource = 'ldif' | 'ldap';

export interface ImportedSet {
  id: string;
  externalId: string;
  name: string;
}

/** Makes and renames sets. @returns the id of each by its external id, and those that are new or renamed */
export async function saveSets(sql: Sql, source: SetSource, sets: ImportedSet[]): Promise<{ ids: Map<string, string>; created: Set<string>; renamed: Set<string> }> {
  const written = await sql.query<{ id: string; created: boolean }>(
    `insert into people_set as s (id, external_id, name, source) select n.*, $4 from unnest($1::uuid[], $2::text[], $3::text[]) as n
     on conflict (source, external_id) do update set name = excluded.name where s.name <> excluded.name returning s.id, s.xmax = 0 as created`,
    [sets.map(({ id }) => id), sets.map(({ externalId }) => externalId), sets.map(({ name }) => name), source],
  );
  const all = await sql.query<{ id: string; external_id: string }>(
    `select id, external_id from people_set where source = $2 and external_id = any ($1::text[])`,
    [sets.map(({ externalId }) => externalId), source],
  );
  const pick = (created: boolean) => new Set(written.filter((row) => row.created === created).map(({ id }) => id));
  return { ids: new Map(all.map((row) => [row.external_id, row.id])), created: pick(true), renamed: pick(false) };
}

/** A place for the members that the file names, until {@link replaceMembers} compares them with those stored. */
export async function beginMembers(sql: Sql): Promise<void> {
  await sql.query('create temporary table imported_member (set_id uuid, person_id uuid, primary key (set_id, person_id)) on commit drop');
}

export async function addMembers(sql: Sql, members: { setId: string; personId: string }[]): Promise<void> {
  await sql.query(
    'insert into imported_member select * from unnest($1::uuid[], $2::uuid[]) on conflict do nothing',
    [members.map(({ setId }) => setId), members.map(({ personId }) => personId)],
  );
}

/** Gives these sets exactly the members that were added. @returns the sets whose members changed */
export async function replaceMembers(sql: Sql, setIds: string[]): Promise<Set<string>> {
  const gone = await sql.query<{ set_id: string }>(
    `with gone as (
       delete from people_set_member m where m.set_id = any ($1::uuid[])
         and not exists (select from imported_member i where i.set_id = m.set_id and i.person_id = m.person_id) returning m.set_id)
     select distinct set_id from gone`,
    [setIds],
  );
  const come = await sql.query<{ set_id: string }>(
    `with come as (
       insert into people_set_member (person_id, set_id) select person_id, set_id from imported_member on conflict do nothing returning set_id)
     select distinct set_id from come`,
  );
  return new Set([...gone, ...come].map((row) => row.set_id));
}

/** Takes everybody out of the sets of a source that are not among these: the directory has them no more. @returns those that changed */
export async function emptyOtherSets(sql: Sql, source: SetSource, setIds: string[]): Promise<Set<string>> {
  const rows = await sql.query<{ set_id: string }>(
    `with gone as (
       delete from people_set_member m using people_set s where s.id = m.set_id and s.source = $2 and not s.id = any ($1::uuid[]) returning m.set_id)
     select distinct set_id from gone`,
    [setIds, source],
  );
  return new Set(rows.map((row) => row.set_id));
}
