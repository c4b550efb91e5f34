import type { Sql } from '../platform/database/database.js';
import { newId } from '../platform/ids/uuid7.js';

/** Nobody who owns it works here any more. */
const ORPHANED = `not exists (select from membership o join person p on p.id = o.person_id
  where o.group_id = g.id and o.state = 'member' and o.role = 'owner' and p.status = 'active')`;

/** Locks the groups that these people owned and that nobody owns now. @returns their ids */
export async function lockOrphanedGroups(sql: Sql, personIds: readonly string[]): Promise<string[]> {
  const rows = await sql.query<{ id: string }>(
    `select g.id from groups g
     where g.id in (select m.group_id from membership m where m.person_id = any ($1::uuid[]) and m.state = 'member' and m.role = 'owner') and ${ORPHANED}
     order by g.id for no key update of g`,
    [personIds],
    'groups-orphaned',
  );
  return rows.map(({ id }) => id);
}

/** A group and who owns it now. */
export interface Inheritance {
  groupId: string;
  personId: string;
  /** Why it was this one. */
  as: 'moderator' | 'people_admin' | 'owner';
}

/**
 * Makes somebody the owner of each of these locked groups that still has none: the moderator who joined first, else
 * whoever has been a people admin for longest, else an owner of the installation. Where there is none of them either,
 * the group stays as it is.
 */
export function inheritGroups(sql: Sql, groupIds: readonly string[]): Promise<Inheritance[]> {
  return sql.query<Inheritance>(
    `with heir as (
       select g.id as group_id, h.person_id, h.how from groups g cross join lateral (
         select x.person_id, x.how from (
           select m.person_id, 'moderator' as how, 0 as rank, m.joined_at as since from membership m where m.group_id = g.id and m.state = 'member' and m.role = 'moderator'
           union all select r.person_id, r.role, case r.role when 'people_admin' then 1 else 2 end, r.granted_at from person_role r where r.role in ('people_admin', 'owner')) x
         join person p on p.id = x.person_id and p.status = 'active' order by x.rank, x.since, x.person_id limit 1) h
       where g.id = any ($1::uuid[]) and ${ORPHANED}),
     owned as (
       insert into membership as old (person_id, group_id, state, role, joined_at, state_at, visited)
       select person_id, group_id, 'member', 'owner', now(), now(), $2 from heir
       on conflict (person_id, group_id) do update set state = 'member', role = 'owner', joined_at = coalesce(old.joined_at, now()),
         state_at = case old.state when 'member' then old.state_at else now() end, visited = coalesce(old.visited, excluded.visited))
     select group_id as "groupId", person_id as "personId", how as "as" from heir`,
    [groupIds, newId()],
    'groups-inherit',
  );
}
