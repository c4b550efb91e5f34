/**
 * SQL of the newest entries below a cursor over everything a person follows, as two CTEs:
 * `horizon (post_id)`, below which something may have been passed over (null: nothing has), and `candidate (post_id)`,
 * all entries from the horizon up.
 *
 * It looks at the newest entry of each stream, opens only the streams with the newest of them, and cuts where a stream
 * that was not opened, or not read to its end, could hold the next post. So the cost follows the page, not the number
 * or the size of the streams, and no post is lost between two pages.
 *
 * @param viewer SQL expression of the person's id
 * @param before SQL expression of the cursor: only entries with smaller post ids count
 * @param depth SQL expression of how many streams are opened, and how many entries are read of each
 */
export function newestOfSubscriptions(viewer: string, before: string, depth: string): string {
  return `
  head as materialized (
    select s.stream_id, newest.post_id, row_number() over (order by newest.post_id desc) as place
    from subscription s
    cross join lateral (select e.post_id from stream_entry e where e.stream_id = s.stream_id and e.post_id < ${before} order by e.post_id desc limit 1) newest
    where s.person_id = ${viewer}
    order by newest.post_id desc limit ${depth} + 1),
  opened as materialized (
    select entry.post_id, entry.place
    from head
    cross join lateral (
      select e.post_id, row_number() over (order by e.post_id desc) as place from stream_entry e
      where e.stream_id = head.stream_id and e.post_id < ${before} order by e.post_id desc limit ${depth}) entry
    where head.place <= ${depth}),
  horizon as materialized (
    select (select cut.post_id from (
      select post_id from head where place = ${depth} + 1 union all select post_id from opened where place = ${depth}) cut
      order by cut.post_id desc limit 1) as post_id),
  candidate as (
    select post_id from opened where post_id >= coalesce((select post_id from horizon), '00000000-0000-0000-0000-000000000000')
    union select post_id from head where post_id >= coalesce((select post_id from horizon), '00000000-0000-0000-0000-000000000000'))`;
}
