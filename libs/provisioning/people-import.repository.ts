import type { Sql } from '../platform/database/database.js';
import type { PersonReference } from './person-record.js';

/** A person as stored, as far as an import may change it. */
export interface StoredPerson {
  id: string;
  email: string | null;
  employeeNumber: string | null;
  displayName: string;
  givenName: string | null;
  familyName: string | null;
  title: string | null;
  phone: string | null;
  departmentId: string | null;
  locationId: string | null;
  startDate: string | null;
  status: 'active' | 'left' | 'erased';
}

/** With the digest of the photo, hexadecimal. */
export type MatchedPerson = StoredPerson & { photo: string | null };

/** Lets one import at a time run, for as long as it takes. @returns false when another one runs */
export async function beginImport(sql: Sql): Promise<boolean> {
  await sql.query('set local statement_timeout = 0');
  await sql.query('set local idle_in_transaction_session_timeout = 0');
  const [row] = await sql.query<{ mine: boolean }>(`select pg_try_advisory_xact_lock(hashtext('people-import')) as mine`);
  return row!.mine;
}

/** Everybody who has one of these e-mail addresses (lower case) or employee numbers, locked until the import ends. */
export async function findMatches(sql: Sql, emails: string[], employeeNumbers: string[]): Promise<MatchedPerson[]> {
  return sql.query<MatchedPerson>(
    `select p.id, p.email, p.employee_number as "employeeNumber", p.display_name as "displayName", p.given_name as "givenName",
       p.family_name as "familyName", p.title, p.phone, p.department_id as "departmentId", p.location_id as "locationId",
       p.start_date::text as "startDate", p.status, encode(ph.sha256, 'hex') as photo
     from person p left join person_photo ph on ph.person_id = p.id
     where p.id in (select id from person where lower(email) = any ($1::text[]) union select id from person where employee_number = any ($2::text[]))
     for update of p`,
    [emails, employeeNumbers],
  );
}

/** The ids of departments or locations by the names asked for, in any case; makes those that are missing. */
export async function placesNamed(sql: Sql, table: 'department' | 'location', names: { id: string; name: string }[]): Promise<Map<string, string>> {
  await sql.query(
    `insert into ${table} (id, name) select * from unnest($1::uuid[], $2::text[]) on conflict do nothing`,
    [names.map(({ id }) => id), names.map(({ name }) => name)],
  );
  const rows = await sql.query<{ asked: string; id: string }>(
    `select a.name as asked, t.id from unnest($1::text[]) as a (name) join ${table} t on lower(t.name) = lower(a.name)`,
    [names.map(({ name }) => name)],
  );
  return new Map(rows.map(({ asked, id }) => [asked, id]));
}

const COLUMNS: [keyof StoredPerson, string, string][] = [
  ['id', 'id', 'uuid'], ['email', 'email', 'text'], ['employeeNumber', 'employee_number', 'text'], ['displayName', 'display_name', 'text'],
  ['givenName', 'given_name', 'text'], ['familyName', 'family_name', 'text'], ['title', 'title', 'text'], ['phone', 'phone', 'text'],
  ['departmentId', 'department_id', 'uuid'], ['locationId', 'location_id', 'uuid'], ['startDate', 'start_date', 'date'], ['status', 'status', 'text'],
];
const NAMES = COLUMNS.map(([, column]) => column);
const ARRAYS = COLUMNS.map(([, , type], index) => `$${index + 1}::${type}[]`).join(', ');
const LEFT_AT = `case when n.status = 'left' then now() end`;

/** @returns the ids of those stored; the others' e-mail address or number was taken meanwhile */
export async function insertPeople(sql: Sql, people: StoredPerson[]): Promise<Set<string>> {
  const rows = await sql.query<{ id: string }>(
    `insert into person (${NAMES.join(', ')}, sort_name, left_at)
     select n.*, n.display_name, ${LEFT_AT} from unnest(${ARRAYS}) as n (${NAMES.join(', ')}) on conflict do nothing returning id`,
    arrays(people),
  );
  return new Set(rows.map(({ id }) => id));
}

export async function updatePeople(sql: Sql, people: StoredPerson[]): Promise<void> {
  const changes = NAMES.filter((name) => name !== 'id').map((name) => `${name} = n.${name}`).join(', ');
  await sql.query(
    `update person p set ${changes}, sort_name = n.display_name, updated_at = now(),
       left_at = case when n.status = p.status then p.left_at else ${LEFT_AT} end
     from unnest(${ARRAYS}) as n (${NAMES.join(', ')}) where p.id = n.id`,
    arrays(people),
  );
}

export async function savePhotos(sql: Sql, photos: { personId: string; sha256: Buffer; mediaType: string; bytes: Buffer }[]): Promise<void> {
  await sql.query(
    `insert into person_photo (person_id, sha256, media_type, bytes) select * from unnest($1::uuid[], $2::bytea[], $3::text[], $4::bytea[])
     on conflict (person_id) do update set sha256 = excluded.sha256, media_type = excluded.media_type, bytes = excluded.bytes`,
    [photos.map((photo) => photo.personId), photos.map((photo) => photo.sha256), photos.map((photo) => photo.mediaType), photos.map((photo) => photo.bytes)],
  );
}

/** The ids of people by e-mail address (lower case) or employee number. */
export async function findReferences(sql: Sql, references: PersonReference[]): Promise<{ by: PersonReference['by']; value: string; id: string }[]> {
  const values = (by: PersonReference['by']) => references.filter((reference) => reference.by === by).map(({ value }) => value);
  return sql.query(
    `select 'email' as by, lower(email) as value, id from person where lower(email) = any ($1::text[]) and status <> 'erased'
     union all select 'employeeNumber', employee_number, id from person where employee_number = any ($2::text[]) and status <> 'erased'`,
    [values('email'), values('employeeNumber')],
  );
}

/** Everybody's manager, where there is one. */
export async function allManagers(sql: Sql): Promise<Map<string, string>> {
  const rows = await sql.query<{ id: string; manager_id: string }>('select id, manager_id from person where manager_id is not null');
  return new Map(rows.map(({ id, manager_id }) => [id, manager_id]));
}

export async function setManagers(sql: Sql, links: { personId: string; managerId: string | null }[]): Promise<void> {
  await sql.query(
    `update person p set manager_id = n.manager_id, updated_at = now() from unnest($1::uuid[], $2::uuid[]) as n (id, manager_id) where p.id = n.id`,
    [links.map(({ personId }) => personId), links.map(({ managerId }) => managerId)],
  );
}

/** Fresh statistics, so that reads right after a large import are planned well. */
export async function analyzePeople(sql: Sql): Promise<void> {
  await sql.query('analyze person, person_token, person_search, people_set_member');
}

function arrays(people: StoredPerson[]): unknown[] {
  return COLUMNS.map(([field]) => people.map((person) => person[field]));
}
