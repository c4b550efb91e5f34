import type { Sql } from '../platform/database/database.js';

/** What identity providers call a person. */
export async function nameIdsOf(sql: Sql, personId: string): Promise<string[]> {
  const rows = await sql.query<{ name_id: string }>(
    'select name_id from identity_link where person_id = $1 union select name_id from session where person_id = $1 and name_id is not null',
    [personId],
    'person-name-ids',
  );
  return rows.map((row) => row.name_id);
}

/** Takes away every way in, every role, and what providers last said of the person. */
export async function deleteIdentity(sql: Sql, personId: string, nameIds: readonly string[]): Promise<void> {
  await sql.query(
    `with sessions as (delete from session where person_id = $1),
       tokens as (delete from api_token where person_id = $1),
       roles as (delete from person_role where person_id = $1),
       sign_in_links as (delete from sign_in_link where person_id = $1),
       links as (delete from identity_link where person_id = $1)
     update identity_provider set
       last_assertion = case when last_assertion ->> 'personId' = $1::text or last_assertion ->> 'nameId' = any ($2::text[]) then null else last_assertion end,
       last_test = case when last_test ->> 'personId' = $1::text or last_test ->> 'nameId' = any ($2::text[]) then null else last_test end
     where last_assertion is not null or last_test is not null`,
    [personId, nameIds],
    'person-identity-delete',
  );
}
