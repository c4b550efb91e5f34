import type { Sql } from '../platform/database/database.js';
import type { SourceKey } from './erased-key.port.js';

/** What an erased person is called everywhere; readers never show what is stored. */
const NOBODY = 'Former colleague';

/** What the person can be recognised by. */
export async function tracesOfPerson(sql: Sql, personId: string): Promise<string[]> {
  const [row] = await sql.query<{ traces: string[] }>(
    `select array_remove(array[display_name, preferred_name, email, employee_number, phone, nullif(concat_ws(' ', given_name, family_name), '')], null) as traces from person where id = $1`,
    [personId],
    'person-traces',
  );
  return row?.traces ?? [];
}

/** Leaves nothing of a person but that there was somebody. The directory's words go with the status, by trigger. */
export async function blankPerson(sql: Sql, personId: string): Promise<void> {
  await sql.query(
    `update person set status = 'erased', left_at = coalesce(left_at, now()), updated_at = now(), display_name = $2, sort_name = $2,
       email = null, employee_number = null, given_name = null, family_name = null, preferred_name = null, title = null, phone = null, about = null,
       department_id = null, location_id = null, manager_id = null, start_date = null, attribute_sources = '{}'
     where id = $1`,
    [personId, NOBODY],
    'person-blank',
  );
}

/** Takes away what hangs on a person: photo, settings, ties to others, sets of people, receipts; nobody reports to them. */
export async function deleteBelongings(sql: Sql, personId: string): Promise<void> {
  await sql.query(
    `with photo as (delete from person_photo where person_id = $1),
       settings as (delete from person_settings where person_id = $1),
       follows as (delete from follow where person_id = $1 or followee_id = $1),
       blocks as (delete from block where person_id = $1 or blocked_id = $1),
       sets as (delete from people_set_member where person_id = $1),
       receipts as (delete from mutation_receipt where person_id = $1)
     update person set manager_id = null where manager_id = $1`,
    [personId],
    'person-belongings',
  );
}

/** What whoever brings people knows a person by. */
export async function keysOfPerson(sql: Sql, personId: string): Promise<SourceKey[]> {
  return sql.query<SourceKey>(
    `select 'email' as kind, email as value from person where id = $1 and email is not null
     union all select 'employeeNumber', employee_number from person where id = $1 and employee_number is not null`,
    [personId],
  );
}
