import { Injectable } from '@nestjs/common';
import { PERSON_COLUMNS, PERSON_JOINS, type PersonRow, toPersonView } from '../../people/person.reader.js';
import { Database, type Sql } from '../../platform/database/database.js';
import { ALL_PERMISSIONS, permissionsOf } from '../role-permissions.js';
import type { RoleHolders, RoleView } from './role.view.js';

/** Reads roles and who has them. */
@Injectable()
export class RoleReader {
  constructor(private readonly database: Database) {}

  /** Every role, those that Atrium brings first, in one statement. */
  all(): Promise<RoleView[]> {
    return readRoles(this.database, null);
  }

  /** The role with this id, or null. */
  async find(id: string, sql: Sql = this.database): Promise<RoleView | null> {
    return (await readRoles(sql, id))[0] ?? null;
  }

  /** Up to `first` active holders of each role, in one statement. */
  async holders(roleIds: readonly string[], first: number): Promise<RoleHolders> {
    const rows = await this.database.query<PersonRow & { role: string }>(
      `select h.role, ${PERSON_COLUMNS} from unnest($1::text[]) wanted(role)
       cross join lateral (
         select r.role, r.person_id from person_role r join person x on x.id = r.person_id and x.status = 'active'
         where r.role = wanted.role order by x.sort_name, x.id limit $2) h
       join person p on p.id = h.person_id ${PERSON_JOINS} order by p.sort_name, p.id`,
      [roleIds, first],
      'role-holders',
    );
    const holders: RoleHolders = new Map(roleIds.map((id) => [id, []]));
    for (const row of rows) holders.get(row.role)!.push(toPersonView(row));
    return holders;
  }
}

async function readRoles(sql: Sql, id: string | null): Promise<RoleView[]> {
  const rows = await sql.query<{ id: string; name: string | null; permissions: string[]; holders: number }>(
    `select r.id, r.name, r.permissions,
       (select count(*)::int from person_role h join person p on p.id = h.person_id and p.status = 'active' where h.role = r.id) as holders
     from role r where $1::text is null or r.id = $1 order by r.name is not null, array_position(array['owner', 'it_admin', 'people_admin', 'communications', 'moderator', 'auditor'], r.id), lower(r.name)`,
    [id],
    'roles',
  );
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    permissions: inOrder(row.name === null ? permissionsOf([row.id]) : row.permissions),
    holderCount: row.holders,
  }));
}

function inOrder(permissions: readonly string[]): string[] {
  return ALL_PERMISSIONS.filter((permission) => permissions.includes(permission));
}
