import type pg from 'pg';
import { toGlobalId } from '../../../libs/platform/graphql/global-id.js';
import { timeOf } from '../../../libs/platform/ids/uuid7.js';
import { toCursor } from '../../../libs/platform/pagination/keyset.js';
import { kindOf } from '../../../libs/posts/reaction-kinds.js';
import { postVisibleTo } from '../../../libs/posts/post.visibility.js';
import { newestOfSubscriptions } from '../../../libs/streams/stream.reader.js';

/** The page that both servers answer with; variables: none. */
export const FEED_QUERY = `query Home { homeFeed(first: 20) { pageInfo { hasNextPage endCursor } nodes {
  id body createdAt editedAt author { id displayName title avatarUrl } group { id name privacy }
  reactionCount reactions { kind count } viewerReaction commentCount
  comments(last: 2) { nodes { id body createdAt author { id displayName avatarUrl } reactionCount viewerReaction } } } } }`;

const DELTAS = (id: string): string => `(select json_object_agg(what, n) from (select what, sum(n) as n from count_delta where subject_id = ${id} group by what) d)`;
const OWN = (id: string): string => `(select kind from reaction where subject_id = ${id} and person_id = $1)`;
const TEXT = `with ${newestOfSubscriptions('$1', "'ffffffff-ffff-ffff-ffff-ffffffffffff'::uuid", '24')},
  page as materialized (select post.id from candidate join post on post.id = candidate.post_id where ${postVisibleTo('$1', 'post')} order by post.id desc limit 21)
  select post.id, post.body, post.edited_at, post.author_id, a.display_name, a.title, g.id as group_id, g.name, g.privacy, post.comment_count, post.reactions,
    ${DELTAS('post.id')} as pending, ${OWN('post.id')} as own,
    (select json_agg(c) from (
      select c.id, c.body, c.author_id, ca.display_name, c.reactions, ${DELTAS('c.id')} as pending, ${OWN('c.id')} as own
      from comment c join person ca on ca.id = c.author_id
      where c.post_id = post.id and c.parent_id is null and c.deleted_at is null order by c.parent_id desc, c.id desc limit 2) c) as comments
  from page join post on post.id = page.id join person a on a.id = post.author_id left join groups g on g.id = post.group_id
  order by post.id desc`;

interface Counted {
  reactions: Record<string, number>;
  pending: Record<string, number> | null;
  own: number | null;
}
interface CommentRow extends Counted { id: string; body: string; author_id: string; display_name: string }
interface Row extends CommentRow { edited_at: Date | null; title: string | null; group_id: string | null; name: string; privacy: string; comment_count: number; comments: CommentRow[] | null }

/** The page by one prepared statement, mapped by hand. */
export async function bareFeed(pool: pg.Pool, { viewer }: { viewer: string }): Promise<unknown> {
  const { rows } = await pool.query<Row>({ name: 'bare-feed', text: TEXT, values: [viewer] });
  const page = rows.slice(0, 20);
  const nodes = page.map((row) => ({
    id: toGlobalId('Post', row.id),
    body: row.body,
    createdAt: timeOf(row.id),
    editedAt: row.edited_at,
    author: { id: toGlobalId('Person', row.author_id), displayName: row.display_name, title: row.title, avatarUrl: null },
    group: row.group_id && { id: toGlobalId('Group', row.group_id), name: row.name, privacy: row.privacy.toUpperCase() },
    ...counts(row),
    commentCount: row.comment_count + (row.pending?.['0'] ?? 0),
    comments: { nodes: (row.comments ?? []).reverse().map(comment) },
  }));
  return { homeFeed: { pageInfo: { hasNextPage: rows.length > 20, endCursor: page.length > 0 ? toCursor(page.at(-1)!.id) : null }, nodes } };
}

function comment(row: CommentRow): object {
  const { reactionCount, viewerReaction } = counts(row);
  return { id: toGlobalId('Comment', row.id), body: row.body, createdAt: timeOf(row.id), author: { id: toGlobalId('Person', row.author_id), displayName: row.display_name, avatarUrl: null }, reactionCount, viewerReaction };
}

function counts({ reactions, pending, own }: Counted) {
  const sums = { ...reactions };
  for (const what in pending) if (what !== '0') sums[what] = (sums[what] ?? 0) + pending[what]!;
  const list = Object.entries(sums).filter(([, count]) => count > 0).sort(([, a], [, b]) => b - a).map(([kind, count]) => ({ kind: kindOf(Number(kind)), count }));
  return { reactionCount: list.reduce((sum, { count }) => sum + count, 0), reactions: list, viewerReaction: own === null ? null : kindOf(own) };
}
