import type { ProfileColumns } from '../people/profile-columns.port.js';
import type { Sql } from '../platform/database/database.js';
import { newId } from '../platform/ids/uuid7.js';

/** Somebody who signs in for the first time and whom nobody knew before. */
export interface NewPerson extends ProfileColumns {
  id: string;
  departmentId: string | null;
  locationId: string | null;
}

/** @returns false when the e-mail address or employee number is taken */
export async function insertPerson(sql: Sql, person: NewPerson): Promise<boolean> {
  const rows = await sql.query(
    `insert into person (id, email, employee_number, display_name, sort_name, given_name, family_name, title, phone, department_id, location_id)
     values ($1, $2, $3, $4, $4, $5, $6, $7, $8, $9, $10) on conflict do nothing returning 1`,
    [person.id, person.email, person.employeeNumber, person.displayName, person.givenName, person.familyName, person.title, person.phone, person.departmentId, person.locationId],
  );
  return rows.length > 0;
}

/** The id of a department or location by its name, in any case; makes it when it is missing. */
export async function placeNamed(sql: Sql, table: 'department' | 'location', name: string): Promise<string> {
  await sql.query(`insert into ${table} (id, name) values ($1, $2) on conflict do nothing`, [newId(), name]);
  const [row] = await sql.query<{ id: string }>(`select id from ${table} where lower(name) = lower($1)`, [name]);
  return row!.id;
}

/** The fields that an assertion may keep up to date. */
export type ProfileField = 'displayName' | 'givenName' | 'familyName' | 'title' | 'department' | 'location' | 'phone';

/** What is stored of a person now. */
export async function storedProfile(sql: Sql, personId: string): Promise<Record<ProfileField, string | null>> {
  const [row] = await sql.query<Record<ProfileField, string | null>>(
    `select p.display_name as "displayName", p.given_name as "givenName", p.family_name as "familyName", p.title, d.name as department, l.name as location, p.phone
     from person p left join department d on d.id = p.department_id left join location l on l.id = p.location_id where p.id = $1`,
    [personId],
    'identity-stored-profile',
  );
  return row!;
}

const COLUMNS = { displayName: 'display_name', givenName: 'given_name', familyName: 'family_name', title: 'title', phone: 'phone', departmentId: 'department_id', locationId: 'location_id' } as const;

/** Changes the given fields; a new display name sorts anew. */
export async function updateProfileFields(sql: Sql, personId: string, changes: Partial<Record<keyof typeof COLUMNS, string>>): Promise<void> {
  const fields = Object.keys(changes) as (keyof typeof COLUMNS)[];
  const sets = fields.map((field, index) => `${COLUMNS[field]} = $${index + 2}`);
  const sort = changes.displayName === undefined ? [] : [`sort_name = $${fields.indexOf('displayName') + 2}`];
  await sql.query(`update person set ${[...sets, ...sort].join(', ')}, updated_at = now() where id = $1`, [personId, ...fields.map((field) => changes[field])]);
}
