import type { SourceKey } from '../people/erased-key.port.js';
import type { Sql } from '../platform/database/database.js';

const NOBODY = 'Former colleague';

/** Whether one of the values in $2 is the manager whom changed fields name. */
const names = (fields: string) => `change_managers(${fields}) && (select array_agg(left(lower(value), 200)) from unnest($2::text[]) value)`;

/**
 * Takes away what directories and SCIM know of a person, and their name and values from the reports of runs; what a run
 * counted stays. Where somebody else's change names the person, as their manager, that value goes.
 */
export async function eraseProvisioned(sql: Sql, personId: string, traces: readonly string[]): Promise<void> {
  await sql.query('delete from directory_entry where person_id = $1', [personId]);
  await sql.query('delete from scim_user where person_id = $1', [personId]);
  await sql.query('delete from scim_external_user where person_id = $1', [personId]);
  await sql.query('delete from scim_held_person where person_id = $1', [personId]);
  await sql.query(
    `update provisioning_change set person_id = $1, name = $3, location = null, reason = null,
       fields = (select coalesce(jsonb_agg(jsonb_build_object('name', f -> 'name', 'before', null, 'after', null)), '[]') from jsonb_array_elements(fields) f)
     from (select run_id, id from provisioning_change where person_id = $1
       union select run_id, id from provisioning_change where person_id is null and name = any ($2::text[])) theirs
     where provisioning_change.run_id = theirs.run_id and provisioning_change.id = theirs.id`,
    [personId, traces, NOBODY],
  );
  await sql.query(
    `update provisioning_change set fields = (
       select coalesce(jsonb_agg(case when ${names('jsonb_build_array(f)')} then jsonb_build_object('name', f -> 'name', 'before', null, 'after', null) else f end), '[]') from jsonb_array_elements(fields) f)
     where cardinality(change_managers(fields)) > 0 and ${names('fields')} and person_id is distinct from $1`,
    [personId, traces],
  );
  await sql.query(
    `update provisioning_run set problems = (
       select coalesce(jsonb_agg(p), '[]') from jsonb_array_elements(problems) p where not exists (select from unnest($1::text[]) value where strpos(lower(p::text), lower(value)) > 0))
     where problems <> '[]' and exists (select from unnest($1::text[]) value where strpos(lower(problems::text), lower(value)) > 0)`,
    [traces.filter((trace) => trace.length > 3)],
  );
}

/** What directories and integrations know a person by. */
export async function keysOfProvisioned(sql: Sql, personId: string): Promise<SourceKey[]> {
  return sql.query<SourceKey>(
    `select 'entry' as kind, entry_id as value from directory_entry where person_id = $1
     union all select 'userName', user_name from scim_user where person_id = $1
     union all select 'externalId', integration_id || ' ' || external_id from scim_external_user where person_id = $1`,
    [personId],
  );
}
