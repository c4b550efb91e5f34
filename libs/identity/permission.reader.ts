import type { Sql } from '../platform/database/database.js';
import { personMay } from './permission.visibility.js';
import { permissionsOf } from './role-permissions.js';

/** Everybody with the company whose roles allow something. */
export async function peopleWhoMay(sql: Sql, permission: string): Promise<string[]> {
  const rows = await sql.query<{ id: string }>(
    `select p.id from person p where p.id in (select person_id from person_role) and p.status = 'active' and ${personMay('p.id', permission)} order by p.id`,
    [],
    `people-who-may-${permission}`,
  );
  return rows.map(({ id }) => id);
}

/** Everything that a person's roles allow; of an owner also "owner", which is more than all permissions. */
export async function permissionsOfPerson(sql: Sql, personId: string): Promise<string[]> {
  const [row] = await sql.query<{ roles: string[]; added: string[] }>(
    `select coalesce(array_agg(held.role), '{}') as roles, coalesce((select array_agg(distinct added) from person_role h join role r on r.id = h.role, unnest(r.permissions) added where h.person_id = $1), '{}') as added
     from person_role held where held.person_id = $1`,
    [personId],
    'permissions-of-person',
  );
  return [...permissionsOf(row!.roles, row!.added), ...(row!.roles.includes('owner') ? ['owner'] : [])];
}
