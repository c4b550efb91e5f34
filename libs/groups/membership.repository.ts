import type { Sql, Transaction } from '../platform/database/database.js';
import { newId } from '../platform/ids/uuid7.js';
import type { GroupRole, MembershipStatus } from './group.view.js';

// Whoever calls these holds the lock on the group's row (lockGroup), so what was read stays true until the commit.

/** Where one person stands in a group. */
export interface Standing {
  personId: string;
  status: MembershipStatus;
  role: GroupRole;
  /** False for people who left the company. */
  isActive: boolean;
  invitedBy: string | null;
}

/** Makes people members, whether they stood outside, had asked or were invited. They are up to date when they join. */
export async function admit(tx: Transaction, groupId: string, personIds: string[], role: GroupRole = 'MEMBER'): Promise<void> {
  await tx.query(
    `insert into membership (person_id, group_id, state, role, joined_at, state_at, visited)
     select person_id, $1, 'member', $3, now(), now(), $4 from unnest($2::uuid[]) person_id
     on conflict (person_id, group_id) do update set state = 'member', joined_at = now(), state_at = now(), visited = excluded.visited`,
    [groupId, personIds, role.toLowerCase(), newId()],
    'membership-admit',
  );
}

/** Notes that somebody asks to join. */
export async function request(tx: Transaction, groupId: string, personId: string): Promise<void> {
  await tx.query(`insert into membership (person_id, group_id, state) values ($1, $2, 'requested')`, [personId, groupId], 'membership-request');
}

/** Notes invitations of people who stand outside. */
export async function invite(tx: Transaction, groupId: string, personIds: string[], inviterId: string): Promise<void> {
  await tx.query(
    `insert into membership (person_id, group_id, state, invited_by) select person_id, $1, 'invited', $3 from unnest($2::uuid[]) person_id`,
    [groupId, personIds, inviterId],
    'membership-invite',
  );
}

/** Ends a membership, a request or an invitation. */
export async function remove(tx: Transaction, groupId: string, personId: string): Promise<void> {
  await tx.query('delete from membership where person_id = $1 and group_id = $2', [personId, groupId], 'membership-remove');
}

/** Ends whatever a person has to do with groups, and that others were invited by them. */
export async function removeEverywhere(sql: Sql, personId: string): Promise<void> {
  await sql.query('delete from membership where person_id = $1', [personId], 'membership-remove-everywhere');
  await sql.query('update membership set invited_by = null where invited_by = $1', [personId], 'membership-forget-inviter');
}

export async function setRole(tx: Transaction, groupId: string, personId: string, role: GroupRole): Promise<void> {
  await tx.query('update membership set role = $3 where person_id = $1 and group_id = $2', [personId, groupId, role.toLowerCase()], 'membership-role');
}

/** @returns where these people stand; outsiders are left out */
export async function standings(sql: Sql, groupId: string, personIds: string[]): Promise<Map<string, Standing>> {
  const rows = await sql.query<Standing>(
    `select m.person_id as "personId", upper(m.state) as status, upper(m.role) as role, p.status = 'active' as "isActive", m.invited_by as "invitedBy"
     from membership m join person p on p.id = m.person_id where m.group_id = $1 and m.person_id = any ($2::uuid[])`,
    [groupId, personIds],
    'membership-standings',
  );
  return new Map(rows.map((row) => [row.personId, row]));
}

/** Whether somebody else who still works here owns the group. */
export async function hasOtherOwner(sql: Sql, groupId: string, personId: string): Promise<boolean> {
  const [row] = await sql.query<{ found: boolean }>(
    `select exists (select from membership m join person p on p.id = m.person_id
       where m.group_id = $1 and m.person_id <> $2 and m.state = 'member' and m.role = 'owner' and p.status = 'active') as found`,
    [groupId, personId],
    'membership-other-owner',
  );
  return row!.found;
}

/** @returns false when the person is not a member */
export async function setInFeed(sql: Sql, groupId: string, personId: string, inFeed: boolean): Promise<boolean> {
  const rows = await sql.query(
    `update membership set in_feed = $3 where person_id = $1 and group_id = $2 and state = 'member' returning 1`,
    [personId, groupId, inFeed],
    'membership-in-feed',
  );
  return rows.length > 0;
}

/** Notes a member's visit now; does nothing for others. */
export async function noteVisit(sql: Sql, groupId: string, personId: string): Promise<void> {
  await sql.query(
    `update membership set visited = greatest(visited, $3) where person_id = $1 and group_id = $2 and state = 'member'`,
    [personId, groupId, newId()],
    'membership-visit',
  );
}
