import type { Owners } from '../../../people/attribute-source.port.js';
import type { Sql } from '../../../platform/database/database.js';
import { withUserName } from './user-columns.repository.js';
import type { Extra, PersonColumns, UserRecord } from './user-record.js';

/** The columns of person that SCIM writes, with their types. Departments and locations stand there by id. */
const COLUMNS = {
  email: ['email', 'text'], employeeNumber: ['employee_number', 'text'], displayName: ['display_name', 'text'], givenName: ['given_name', 'text'],
  familyName: ['family_name', 'text'], title: ['title', 'text'], phone: ['phone', 'text'], department: ['department_id', 'uuid'],
  location: ['location_id', 'uuid'], managerId: ['manager_id', 'uuid'],
} as const satisfies Record<keyof PersonColumns, readonly [string, string]>;

/** With the ids of department and location in place of their names. */
export type StoredColumns = PersonColumns;

/** Who has a user name, in any case, and whether SCIM has deleted them; the SCIM side stays locked. */
export async function findUserName(sql: Sql, userName: string): Promise<{ id: string; deleted: boolean } | null> {
  const [row] = await sql.query<{ id: string; deleted: boolean }>(
    `select p.id, s.deleted_at is not null as deleted from person p left join scim_user s on s.person_id = p.id
     where p.id in ${withUserName('$1')} and p.status <> 'erased' order by s.user_name is null limit 1`,
    [userName],
    'scim-user-name',
  );
  return row ?? null;
}

/** Locks a person against every other change, whoever makes it. */
export async function lockPerson(sql: Sql, id: string): Promise<void> {
  await sql.query('select 1 from person where id = $1 for no key update', [id], 'scim-user-lock');
}

export async function insertScimPerson(sql: Sql, id: string, person: StoredColumns, active: boolean, owners: Owners): Promise<void> {
  await sql.query(
    `insert into person (id, email, employee_number, display_name, sort_name, given_name, family_name, title, phone, department_id, location_id, manager_id, status, left_at, attribute_sources)
     values ($1, $2, $3, $4, $4, $5, $6, $7, $8, $9, $10, $11, case when $12 then 'active' else 'left' end, case when not $12 then now() end, $13)`,
    [id, person.email, person.employeeNumber, person.displayName, person.givenName, person.familyName, person.title, person.phone, person.department, person.location, person.managerId, active, JSON.stringify(owners)],
    'scim-person-insert',
  );
}

/** Changes the given columns of a person only. */
export async function updateScimPerson(sql: Sql, id: string, changes: Partial<StoredColumns>): Promise<void> {
  const names = Object.keys(changes) as (keyof PersonColumns)[];
  const assignments = names.map((name, index) => `${COLUMNS[name][0]} = $${index + 2}::${COLUMNS[name][1]}`);
  if ('displayName' in changes) assignments.push(`sort_name = $${names.indexOf('displayName') + 2}::text`);
  await sql.query(`update person set ${[...assignments, 'updated_at = now()'].join(', ')} where id = $1`, [id, ...names.map((name) => changes[name])]);
}

/**
 * Stores what SCIM keeps beside a person, and what this integration calls them. A deleted user is there again.
 *
 * @param isNew whether the integration makes the person now
 */
export async function saveScimUser(sql: Sql, personId: string, { userName, externalId, extra }: Pick<UserRecord, 'userName' | 'externalId' | 'extra'>, integrationId: string, isNew: boolean): Promise<void> {
  await sql.query(
    `with kept as (
       insert into scim_user (person_id, user_name, extra, created_by) values ($1, $2, $3, case when $6 then $4::uuid end)
       on conflict (person_id) do update set user_name = excluded.user_name, extra = excluded.extra, updated_at = now(), deleted_at = null),
     gone as (delete from scim_external_user where person_id = $1 and integration_id = $4 and $5::text is null)
     insert into scim_external_user (person_id, integration_id, external_id) select $1, $4::uuid, $5::text where $5 is not null
       on conflict (person_id, integration_id) do update set external_id = excluded.external_id`,
    [personId, userName, JSON.stringify(extra satisfies Extra), integrationId, externalId, isNew],
    'scim-user-save',
  );
}

/** Hides a user from SCIM; the user name stays theirs, what integrations called them does not. */
export async function markDeleted(sql: Sql, personId: string, userName: string): Promise<void> {
  await sql.query(
    `with gone as (delete from scim_external_user where person_id = $1)
     insert into scim_user (person_id, user_name, deleted_at) values ($1, $2, now())
     on conflict (person_id) do update set deleted_at = now(), updated_at = now()`,
    [personId, userName],
  );
}

/** @returns whether the user was deleted until now */
export async function reviveScimUser(sql: Sql, personId: string): Promise<boolean> {
  return (await sql.query('update scim_user set deleted_at = null, updated_at = now() where person_id = $1 and deleted_at is not null returning 1', [personId])).length > 0;
}

/** Whether a person may be somebody's manager: they exist, and do not report to that somebody, over however many. */
export async function managerProblem(sql: Sql, personId: string, managerId: string): Promise<'unknown' | 'circle' | null> {
  await sql.query(`select pg_advisory_xact_lock(hashtext('people-managers'))`);
  const [row] = await sql.query<{ known: boolean; circle: boolean }>(
    `with recursive up (id) as (select $2::uuid union select p.manager_id from person p join up on up.id = p.id where p.manager_id is not null)
     select exists (select from person where id = $2 and status <> 'erased') as known, exists (select from up where id = $1) as circle`,
    [personId, managerId],
    'scim-manager-check',
  );
  return row!.circle ? 'circle' : row!.known ? null : 'unknown';
}
