import type { Sql } from '../platform/database/database.js';

/** @returns the ids of those who were active until now */
export async function setLeft(sql: Sql, personIds: readonly string[], source: string): Promise<string[]> {
  const rows = await sql.query<{ id: string }>(
    `update person set status = 'left', left_at = now(), updated_at = now(), attribute_sources = attribute_sources || jsonb_build_object('active', $2::text)
     where id = any ($1::uuid[]) and status = 'active' returning id`,
    [personIds, source],
    'people-left',
  );
  return rows.map(({ id }) => id);
}

/** @returns the ids of those who had left until now; the erased never come back */
export async function setReturned(sql: Sql, personIds: readonly string[], source: string | null): Promise<string[]> {
  const rows = await sql.query<{ id: string }>(
    `update person set status = 'active', left_at = null, updated_at = now(),
       attribute_sources = attribute_sources - 'active' || jsonb_strip_nulls(jsonb_build_object('active', $2::text))
     where id = any ($1::uuid[]) and status = 'left' returning id`,
    [personIds, source],
    'people-returned',
  );
  return rows.map(({ id }) => id);
}
