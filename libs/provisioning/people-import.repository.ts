import type { Sql } from '../platform/database/database.js';
import type { Owners } from '../people/attribute-source.port.js';
import type { ProfileColumns } from '../people/profile-columns.port.js';
import type { PersonReference } from './person-record.js';

/** A person as stored, as far as an import may change it. */
export interface StoredPerson extends ProfileColumns {
  id: string;
  departmentId: string | null;
  locationId: string | null;
  startDate: string | null;
  status: 'active' | 'left' | 'erased';
  owners: Owners;
}

/** With the digest of the photo (hexadecimal), the names of the places, and the directory's entry. */
export type MatchedPerson = StoredPerson & { photo: string | null; department: string | null; location: string | null; entryId: string | null };

/** Lets one import at a time run, for as long as it takes. @returns false when another one runs */
export async function beginImport(sql: Sql): Promise<boolean> {
  await sql.query('set local statement_timeout = 0');
  await sql.query('set local idle_in_transaction_session_timeout = 0');
  const [row] = await sql.query<{ mine: boolean }>(`select pg_try_advisory_xact_lock(hashtext('people-import')) as mine`);
  return row!.mine;
}

/**
 * Everybody who has one of these e-mail addresses (lower case) or employee numbers, or is one of these entries; locked
 * until the import ends against other changes, but not against sign-ins, posts and whatever else refers to people.
 */
export async function findMatches(sql: Sql, emails: string[], employeeNumbers: string[], entryIds: string[]): Promise<MatchedPerson[]> {
  return sql.query<MatchedPerson>(
    `select p.id, p.email, p.employee_number as "employeeNumber", p.display_name as "displayName", p.given_name as "givenName",
       p.family_name as "familyName", p.title, p.phone, p.department_id as "departmentId", p.location_id as "locationId",
       p.start_date::text as "startDate", p.status, p.attribute_sources as owners, encode(ph.sha256, 'hex') as photo,
       d.name as department, l.name as location, e.entry_id as "entryId"
     from person p left join person_photo ph on ph.person_id = p.id left join department d on d.id = p.department_id left join location l on l.id = p.location_id
       left join directory_entry e on e.person_id = p.id
     where p.id in (
       select id from person where lower(email) = any ($1::text[]) union select id from person where employee_number = any ($2::text[])
       union select person_id from directory_entry where entry_id = any ($3::text[]))
     for no key update of p`,
    [emails, employeeNumbers, entryIds],
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
  ['owners', 'attribute_sources', 'jsonb'],
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

export async function deletePhotos(sql: Sql, personIds: string[]): Promise<void> {
  await sql.query('delete from person_photo where person_id = any ($1::uuid[])', [personIds]);
}

export async function countActivePeople(sql: Sql): Promise<number> {
  const [row] = await sql.query<{ n: number }>(`select count(*)::int as n from person where status = 'active'`);
  return row!.n;
}

export async function namesOfPeople(sql: Sql, ids: string[]): Promise<Map<string, string>> {
  const rows = await sql.query<{ id: string; name: string }>('select id, display_name as name from person where id = any ($1::uuid[])', [ids]);
  return new Map(rows.map(({ id, name }) => [id, name]));
}

/**
 * Gives old departments or locations the names of new ones, and their people back: audiences, streams and whatever else
 * knows the old id go on. Only where nobody is left in the old one.
 *
 * @returns the ids of those that were renamed
 */
export async function renamePlaces(sql: Sql, table: 'department' | 'location', renames: { from: string; to: string; name: string }[]): Promise<Set<string>> {
  const froms = renames.map(({ from }) => from);
  const empty = await sql.query<{ id: string }>(
    `select f.id from unnest($1::uuid[]) as f (id) where not exists (select from person where ${table}_id = f.id and status = 'active')`,
    [froms],
  );
  const ids = new Set(empty.map(({ id }) => id));
  const kept = renames.filter(({ from }) => ids.has(from));
  if (kept.length === 0) return ids;
  const [from, to] = [kept.map((rename) => rename.from), kept.map((rename) => rename.to)];
  await sql.query(`update person p set ${table}_id = r.old from unnest($1::uuid[], $2::uuid[]) as r (old, new) where p.${table}_id = r.new`, [from, to]);
  await sql.query(`delete from ${table} where id = any ($1::uuid[])`, [to]);
  await sql.query(`update ${table} t set name = r.name from unnest($1::uuid[], $2::text[]) as r (id, name) where t.id = r.id`, [from, kept.map(({ name }) => name)]);
  return ids;
}

/** The ids of people by e-mail address (lower case) or employee number, or by what the directory calls them. */
export async function findReferences(sql: Sql, references: PersonReference[]): Promise<{ by: PersonReference['by']; value: string; id: string }[]> {
  const values = (by: PersonReference['by']) => references.filter((reference) => reference.by === by).map(({ value }) => value);
  return sql.query(
    `select 'email' as by, lower(email) as value, id from person where lower(email) = any ($1::text[]) and status <> 'erased'
     union all select 'employeeNumber', employee_number, id from person where employee_number = any ($2::text[]) and status <> 'erased'
     union all select 'dn', dn, person_id from directory_entry where dn = any ($3::text[])
     union all select 'uid', uid, person_id from directory_entry where uid = any ($4::text[])`,
    [values('email'), values('employeeNumber'), values('dn'), values('uid')],
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
  return COLUMNS.map(([field]) => people.map((person) => (field === 'owners' ? JSON.stringify(person.owners) : person[field])));
}
