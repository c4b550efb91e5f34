import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database/database.js';
import { toGlobalId } from '../platform/graphql/global-id.js';
import type { PersonView } from './person.view.js';

/** The columns of a {@link PersonRow} from `person p` and its {@link PERSON_JOINS}. */
export const PERSON_COLUMNS = `p.id, p.email, p.employee_number, p.display_name, p.preferred_name, p.given_name, p.family_name,
  p.title, d.name as department, l.name as location, p.phone, p.about, p.status, p.manager_id, encode(ph.sha256, 'hex') as photo`;
export const PERSON_JOINS = `left join department d on d.id = p.department_id left join location l on l.id = p.location_id
  left join person_photo ph on ph.person_id = p.id`;

export interface PersonRow {
  id: string;
  email: string | null;
  employee_number: string | null;
  display_name: string;
  preferred_name: string | null;
  given_name: string | null;
  family_name: string | null;
  title: string | null;
  department: string | null;
  location: string | null;
  phone: string | null;
  about: string | null;
  status: 'active' | 'left' | 'erased';
  manager_id: string | null;
  photo: string | null;
}

/** Reads people. Everybody may see everybody; those who left stay, marked; of the erased only that there was somebody. */
@Injectable()
export class PersonReader {
  constructor(private readonly database: Database) {}

  /** The people with these ids, in one statement; unknown ids are left out. */
  async byIds(ids: readonly string[]): Promise<Map<string, PersonView>> {
    if (ids.length === 0) return new Map();
    const rows = await this.database.query<PersonRow>(
      `select ${PERSON_COLUMNS} from person p ${PERSON_JOINS} where p.id = any ($1::uuid[])`,
      [ids],
      'people-by-ids',
    );
    return new Map(rows.map((row) => [row.id, toPersonView(row)]));
  }

  /**
   * The person with an e-mail address (in any case) or an employee number, left people included.
   *
   * @returns null when there is none
   */
  async byKey(key: { email?: string | null; employeeNumber?: string | null }): Promise<PersonView | null> {
    const [row] = await this.database.query<PersonRow>(
      `select ${PERSON_COLUMNS} from person p ${PERSON_JOINS}
       where p.status <> 'erased' and ($1::text is null or lower(p.email) = lower($1)) and ($2::text is null or p.employee_number = $2)
         and ($1 is not null or $2 is not null) limit 1`,
      [key.email ?? null, key.employeeNumber ?? null],
    );
    return row ? toPersonView(row) : null;
  }
}

/** The view of a row; an erased person keeps a place in what they wrote, and nothing else. */
export function toPersonView(row: PersonRow): PersonView {
  const erased = row.status === 'erased';
  return {
    uuid: row.id,
    id: toGlobalId('Person', row.id),
    email: erased ? null : row.email,
    employeeNumber: erased ? null : row.employee_number,
    displayName: erased ? 'Former colleague' : row.display_name,
    preferredName: erased ? null : row.preferred_name,
    givenName: erased ? null : row.given_name,
    familyName: erased ? null : row.family_name,
    title: erased ? null : row.title,
    department: erased ? null : row.department,
    location: erased ? null : row.location,
    phone: erased ? null : row.phone,
    about: erased ? null : row.about,
    avatarUrl: erased || !row.photo ? null : photoUrl(row.id, row.photo),
    isActive: row.status === 'active',
    isErased: erased,
    managerUuid: erased ? null : row.manager_id,
  };
}

function photoUrl(uuid: string, sha256: string): string {
  return `/files/people/${toGlobalId('Person', uuid)}/photo?v=${sha256.slice(0, 16)}`;
}
