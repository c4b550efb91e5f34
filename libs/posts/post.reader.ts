import { Injectable } from '@nestjs/common';
import { GROUP_COLUMNS, viewerMembershipJoin } from '../groups/group.reader.js';
import { Database, type Sql } from '../platform/database/database.js';
import { notFound } from '../platform/errors/app-error.js';
import { isUuid } from '../platform/ids/uuid7.js';
import { type Connection, connection, mapConnection, readPage, toCursor } from '../platform/pagination/keyset.js';
import { type PostRow, type PostView, toPostView } from './post.view.js';
import { postVisibleTo } from './post.visibility.js';
import { writingColumns, writingJoins } from './writing.reader.js';

/** The columns of a {@link PostRow} of `post` and its {@link POST_JOINS}, for the viewer in $1. */
export const POST_COLUMNS = `${writingColumns('$1', 'post')}, post.comment_count, ${GROUP_COLUMNS}`;
export const POST_JOINS = `${writingJoins('post')} left join groups g on g.id = post.group_id ${viewerMembershipJoin('$1')}`;

const LAST = 'ffffffff-ffff-ffff-ffff-ffffffffffff';

/** Reads posts, only ever those the viewer may see. */
@Injectable()
export class PostReader {
  constructor(private readonly database: Database) {}

  /** The posts with these ids that the viewer may see, in one statement; the others are left out. */
  async byIds(viewerId: string, ids: readonly string[], sql: Sql = this.database): Promise<Map<string, PostView>> {
    if (ids.length === 0) return new Map();
    const rows = await sql.query<PostRow>(
      `select ${POST_COLUMNS} from post ${POST_JOINS} where post.id = any ($2::uuid[]) and ${postVisibleTo('$1', 'post')}`,
      [viewerId, ids],
      'posts-by-ids',
    );
    return new Map(rows.map((row) => [row.writing_id, toPostView(row, viewerId)]));
  }

  /** @throws NOT_FOUND when there is no such post, or it is not open to the viewer */
  async require(viewerId: string, id: string, sql: Sql = this.database): Promise<PostView> {
    const post = (await this.byIds(viewerId, [id], sql)).get(id);
    if (!post) throw notFound();
    return post;
  }

  /**
   * The newest posts of a stream: a group's, or a person's public ones.
   *
   * @throws INVALID_INPUT for a wrong page
   */
  async ofStream(viewerId: string, streamId: string, args: { first: number; after?: string | null }): Promise<Connection<PostView>> {
    const { first, after } = readPage<[string]>(args, [isUuid]);
    const rows = await this.database.query<PostRow>(
      `select ${POST_COLUMNS} from (
         select e.post_id from stream_entry e join post on post.id = e.post_id
         where e.stream_id = $2 and e.post_id < $3 and ${postVisibleTo('$1', 'post')}
         order by e.post_id desc limit $4) page
       join post on post.id = page.post_id ${POST_JOINS} order by post.id desc`,
      [viewerId, streamId, after?.[0] ?? LAST, first + 1],
      'posts-of-stream',
    );
    return mapConnection(connection(rows, first, (row) => toCursor(row.writing_id)), (row) => toPostView(row, viewerId));
  }
}
