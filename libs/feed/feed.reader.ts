import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database/database.js';
import { isUuid } from '../platform/ids/uuid7.js';
import { type Connection, readPage, toCursor } from '../platform/pagination/keyset.js';
import { newestComments } from '../posts/comment.reader.js';
import { POST_COLUMNS, POST_JOINS } from '../posts/post.reader.js';
import { type PostRow, type PostView, type ReadAlong, toPostView } from '../posts/post.view.js';
import { postVisibleTo } from '../posts/post.visibility.js';
import { latestReactors } from '../posts/reaction.reader.js';
import { newestOfSubscriptions } from '../streams/stream.reader.js';

const LAST = 'ffffffff-ffff-ffff-ffff-ffffffffffff';
/** Streams opened beyond the page's size: most pages then need no second look. */
const SPARE_STREAMS = 4;
/** How often a page is filled up when what was found is out of the viewer's sight. */
const MAX_REFILLS = 4;

/** $1 the viewer, $2 the cursor, $3 how many streams are opened, $4 how many posts are wanted, $5 and $6 how many comments and reactors of each. */
const page = (more: string): string => `with ${newestOfSubscriptions('$1', '$2::uuid', '$3::int')},
  page as materialized (
    select newest.post_id from (select post_id from candidate order by post_id desc) newest join post on post.id = newest.post_id
    where ${postVisibleTo('$1', 'post')} order by newest.post_id desc limit $4)
  select horizon.post_id as horizon, found.* from horizon left join (
    select ${POST_COLUMNS}${more} from page join post on post.id = page.post_id ${POST_JOINS}) found on true
  order by found.writing_id desc`;
const PLAIN = page('');
const WITH_MORE = page(`, ${newestComments('post', '$5::int')} as newest_comments, ${latestReactors('post.id', '$6::int')} as latest_reactors`);

type FeedRow = { horizon: string | null } & (PostRow | { [Column in keyof PostRow]: null });

/** Reads a person's home feed: posts of their groups, of people they follow, and their own, newest first. */
@Injectable()
export class FeedReader {
  constructor(private readonly database: Database) {}

  /**
   * One page, in one statement unless much of what is newest is out of the viewer's sight. A page may then be short:
   * hasNextPage and endCursor still lead to everything that follows.
   *
   * @param along what is read of each post beside itself
   * @throws INVALID_INPUT for a wrong page
   */
  async home(viewerId: string, args: { first: number; after?: string | null }, along: ReadAlong = {}): Promise<Connection<PostView>> {
    const { first, after } = readPage<[string]>(args, [isUuid]);
    const rows: PostRow[] = [];
    let before = after?.[0] ?? LAST;
    for (let refill = 0; refill <= MAX_REFILLS; refill += 1) {
      const { posts, horizon } = await this.newestBefore(viewerId, before, first + SPARE_STREAMS, first + 1 - rows.length, along);
      rows.push(...posts);
      if (rows.length > first) return toConnection(rows.slice(0, first), viewerId, rows[first - 1]!.writing_id, along);
      if (horizon === null) return toConnection(rows, viewerId, null, along);
      before = horizon;
    }
    return toConnection(rows, viewerId, before, along);
  }

  private async newestBefore(viewerId: string, before: string, depth: number, wanted: number, along: ReadAlong): Promise<{ posts: PostRow[]; horizon: string | null }> {
    const values = [viewerId, before, depth, wanted];
    const rows = along.comments || along.reactors
      ? await this.database.query<FeedRow>(WITH_MORE, [...values, along.comments ?? 0, along.reactors ? along.reactors + 1 : 0], 'home-feed-with-more')
      : await this.database.query<FeedRow>(PLAIN, values, 'home-feed');
    return { posts: rows.filter((row): row is FeedRow & PostRow => row.writing_id !== null), horizon: rows[0]!.horizon };
  }
}

/** @param next where the next page starts; null when there is none */
function toConnection(rows: PostRow[], viewerId: string, next: string | null, along: ReadAlong): Connection<PostView> {
  const nodes = rows.map((row) => toPostView(row, viewerId, along));
  const edges = nodes.map((node) => ({ cursor: toCursor(node.uuid), node }));
  const end = next ?? nodes.at(-1)?.uuid;
  return { edges, nodes, pageInfo: { hasNextPage: next !== null, endCursor: end === undefined ? null : toCursor(end) } };
}
