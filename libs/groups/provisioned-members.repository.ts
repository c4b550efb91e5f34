import type { Sql } from '../platform/database/database.js';
import { newId } from '../platform/ids/uuid7.js';

/** Locks a group against every other change of its memberships. @returns whether it is there and not archived */
export async function lockForProvisioning(sql: Sql, groupId: string): Promise<boolean> {
  return (await sql.query('select 1 from groups where id = $1 and archived_at is null for no key update', [groupId], 'group-lock-provisioning')).length > 0;
}

/** @returns those who were no members before */
export async function admitActive(sql: Sql, groupId: string, personIds: readonly string[]): Promise<string[]> {
  const rows = await sql.query<{ person_id: string }>(
    `insert into membership (person_id, group_id, state, role, joined_at, state_at, visited)
     select id, $1, 'member', 'member', now(), now(), $3 from person where id = any ($2::uuid[]) and status <> 'erased'
     on conflict (person_id, group_id) do update set state = 'member', joined_at = now(), state_at = now(), visited = excluded.visited
       where membership.state <> 'member'
     returning person_id`,
    [groupId, personIds, newId()],
    'membership-admit-provisioned',
  );
  return rows.map((row) => row.person_id);
}

/** @returns those who were members until now */
export async function removePlainMembers(sql: Sql, groupId: string, personIds: readonly string[]): Promise<string[]> {
  const rows = await sql.query<{ person_id: string }>(
    `delete from membership where group_id = $1 and person_id = any ($2::uuid[]) and role = 'member' returning person_id`,
    [groupId, personIds],
    'membership-remove-provisioned',
  );
  return rows.map((row) => row.person_id);
}
