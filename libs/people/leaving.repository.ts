import type { Sql } from '../platform/database/database.js';

// Locks are taken in the order of ids, as the member counts do: many people leave while others are let into groups.

/** @returns the ids of those who were active until now */
export async function setLeft(sql: Sql, personIds: readonly string[], source: string): Promise<string[]> {
  const rows = await sql.query<{ id: string }>(
    `with here as (select id from person where id = any ($1::uuid[]) and status = 'active' order by id for no key update)
     update person set status = 'left', left_at = now(), updated_at = now(), attribute_sources = attribute_sources || jsonb_build_object('active', $2::text)
     from here where person.id = here.id returning person.id`,
    [personIds, source],
    'people-left',
  );
  return rows.map(({ id }) => id);
}

/** @returns the ids of those who had left until now; the erased never come back */
export async function setReturned(sql: Sql, personIds: readonly string[], source: string | null): Promise<string[]> {
  const rows = await sql.query<{ id: string }>(
    `with gone as (select id from person where id = any ($1::uuid[]) and status = 'left' order by id for no key update)
     update person set status = 'active', left_at = null, updated_at = now(),
       attribute_sources = attribute_sources - 'active' || jsonb_strip_nulls(jsonb_build_object('active', $2::text))
     from gone where person.id = gone.id returning person.id`,
    [personIds, source],
    'people-returned',
  );
  return rows.map(({ id }) => id);
}
