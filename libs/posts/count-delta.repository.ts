import type { Sql } from '../platform/database/database.js';

/** Any number, the same in every process: only one worker rolls up at a time. */
const ROLL_UP_LOCK = 4_711_002;

/**
 * Adds the waiting deltas to the counters of posts and comments, in one statement: whoever reads a counter together with
 * its deltas sees the same sum before, during and after. Must run in a transaction, for the lock.
 *
 * @returns how many subjects were brought up to date; null when another worker is at it
 */
export async function rollUpCounts(sql: Sql): Promise<number | null> {
  const [lock] = await sql.query<{ mine: boolean }>('select pg_try_advisory_xact_lock($1) as mine', [ROLL_UP_LOCK]);
  if (!lock!.mine) return null;
  const [result] = await sql.query<{ subjects: number }>(
    `with taken as (delete from count_delta returning subject_id, what, n),
     sums as (select subject_id, what, sum(n)::int as n from taken group by subject_id, what),
     subjects as (
       select subject_id, coalesce(sum(n) filter (where what = 0), 0)::int as comments, coalesce(sum(n) filter (where what > 0), 0)::int as reactions,
         jsonb_object_agg(what::text, n) filter (where what > 0) as kinds
       from sums group by subject_id),
     posts as (
       update post set comment_count = comment_count + s.comments, reaction_count = reaction_count + s.reactions, reactions = ${mergedReactions('post')}
       from subjects s where post.id = s.subject_id),
     comments as (
       update comment set reaction_count = reaction_count + s.reactions, reactions = ${mergedReactions('comment')}
       from subjects s where comment.id = s.subject_id)
     select count(*)::int as subjects from subjects`,
  );
  return result!.subjects;
}

/** Whether anything waits: asked first, so that an idle company writes nothing. */
export async function hasWaitingCounts(sql: Sql): Promise<boolean> {
  const [row] = await sql.query<{ waiting: boolean }>('select exists (select from count_delta) as waiting', [], 'count-delta-waiting');
  return row!.waiting;
}

function mergedReactions(table: 'post' | 'comment'): string {
  return `coalesce((select jsonb_object_agg(kind, n) from (
    select kind, sum(n) as n from (
      select key as kind, value::int as n from jsonb_each_text(${table}.reactions)
      union all select key, value::int from jsonb_each_text(coalesce(s.kinds, '{}'))) both_of_them
    group by kind having sum(n) <> 0) merged), '{}')`;
}
