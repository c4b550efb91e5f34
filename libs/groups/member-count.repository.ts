import type { Sql } from '../platform/database/database.js';

/** Whether anything waits: asked first, so that an idle company writes nothing. */
export async function hasWaitingMemberCounts(sql: Sql): Promise<boolean> {
  const [row] = await sql.query<{ waiting: boolean }>('select exists (select from member_delta) as waiting', [], 'member-delta-waiting');
  return row!.waiting;
}

/**
 * Adds to the groups' member counts what waits because people left or returned, in one statement: whoever reads the sum
 * sees the same before, during and after. Groups that somebody else holds have their turn the next time.
 */
export async function rollUpMemberCounts(sql: Sql): Promise<void> {
  await sql.query(
    `with free as (select id from groups where id in (select group_id from member_delta) order by id for no key update skip locked),
     taken as (delete from member_delta d using free where d.group_id = free.id returning d.group_id, d.n)
     update groups g set member_count = g.member_count + s.n from (select group_id, sum(n)::int as n from taken group by group_id) s where g.id = s.group_id`,
    [],
    'member-delta-roll-up',
  );
}
