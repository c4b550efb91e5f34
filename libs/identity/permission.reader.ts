import type { Sql } from '../platform/database/database.js';
import { personMay } from './permission.visibility.js';

/** Everybody with the company whose roles allow something. */
export async function peopleWhoMay(sql: Sql, permission: string): Promise<string[]> {
  const rows = await sql.query<{ id: string }>(
    `select p.id from person p where p.id in (select person_id from person_role) and p.status = 'active' and ${personMay('p.id', permission)} order by p.id`,
    [],
    `people-who-may-${permission}`,
  );
  return rows.map(({ id }) => id);
}
