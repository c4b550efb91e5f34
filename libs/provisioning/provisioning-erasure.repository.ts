import type { Sql } from '../platform/database/database.js';

const NOBODY = 'Former colleague';

/** Whether a JSON text holds one of the values in $2 as a whole string, in any case. */
const names = (json: string) => `exists (select from unnest($2::text[]) value where strpos(lower(${json}::text), lower(to_json(value)::text)) > 0)`;

/**
 * Takes away what directories and SCIM know of a person, and their name and values from the reports of runs; what a run
 * counted stays. Where somebody else's change names the person, as their manager, that value goes. The directory that
 * still has the person makes a new one.
 */
export async function eraseProvisioned(sql: Sql, personId: string, traces: readonly string[]): Promise<void> {
  await sql.query('set local statement_timeout = 0');
  await sql.query('delete from directory_entry where person_id = $1', [personId]);
  await sql.query('delete from scim_user where person_id = $1', [personId]);
  await sql.query('delete from scim_held_person where person_id = $1', [personId]);
  await sql.query(
    `update provisioning_change set person_id = $1, name = $3, location = null, reason = null,
       fields = (select coalesce(jsonb_agg(jsonb_build_object('name', f -> 'name', 'before', null, 'after', null)), '[]') from jsonb_array_elements(fields) f)
     where person_id = $1 or (person_id is null and name = any ($2::text[]))`,
    [personId, traces, NOBODY],
  );
  await sql.query(
    `update provisioning_change set fields = (
       select coalesce(jsonb_agg(case when ${names('f')} then jsonb_build_object('name', f -> 'name', 'before', null, 'after', null) else f end), '[]') from jsonb_array_elements(fields) f)
     where person_id is distinct from $1 and ${names('fields')}`,
    [personId, traces],
  );
  await sql.query(
    `update provisioning_run set problems = (
       select coalesce(jsonb_agg(p), '[]') from jsonb_array_elements(problems) p where not exists (select from unnest($1::text[]) value where strpos(lower(p::text), lower(value)) > 0))
     where exists (select from unnest($1::text[]) value where strpos(lower(problems::text), lower(value)) > 0)`,
    [traces.filter((trace) => trace.length > 3)],
  );
}
