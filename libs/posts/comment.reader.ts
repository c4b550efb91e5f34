import { Injectable } from '@nestjs/common';
import { Database, type Sql } from '../platform/database/database.js';
import { notFound } from '../platform/errors/app-error.js';
import { type CommentRow, type CommentView, toCommentView } from './comment.view.js';
import { commentVisibleTo } from './comment.visibility.js';
import { postVisibleTo } from './post.visibility.js';
import { writingColumns, writingJoins } from './writing.reader.js';

const COMMENT_COLUMNS = `${writingColumns('$1', 'comment')}, comment.post_id, comment.parent_id, comment.deleted_at,
  (select count(*)::int from comment reply where reply.post_id = comment.post_id and reply.parent_id = comment.id
    and reply.deleted_at is null and ${commentVisibleTo('$1', 'reply')}) as reply_count`;

/**
 * SQL of a post's newest top-level comments as CommentRows in JSON, newest first, for statements that read posts.
 *
 * @param post alias of a `post` row that the viewer in $1 sees
 * @param last SQL expression of how many
 */
export function newestComments(post: string, last: string): string {
  return `(select json_agg(row_to_json(whole)) from (
    select ${COMMENT_COLUMNS} from (select * from comment where comment.post_id = ${post}.id and comment.parent_id is null and ${commentVisibleTo('$1', 'comment')}
      order by comment.parent_id desc, comment.id desc limit ${last}) comment ${writingJoins('comment')} order by comment.id desc) whole)`;
}

/** Which part of each list of comments is wanted. */
export interface CommentPage {
  /** From the oldest on, or the newest ones; both are given oldest first. */
  from: 'oldest' | 'newest';
  limit: number;
  /** Only comments with greater ids. */
  after: string;
}

/** Reads comments, only ever those the viewer may see. */
@Injectable()
export class CommentReader {
  constructor(private readonly database: Database) {}

  /** The comments with these ids that the viewer may see, in one statement; the others are left out. */
  async byIds(viewerId: string, ids: readonly string[], sql: Sql = this.database): Promise<Map<string, CommentView>> {
    if (ids.length === 0) return new Map();
    const rows = await sql.query<CommentRow>(
      `select ${COMMENT_COLUMNS} from comment join post on post.id = comment.post_id ${writingJoins('comment')}
       where comment.id = any ($2::uuid[]) and ${commentVisibleTo('$1', 'comment')} and ${postVisibleTo('$1', 'post')}`,
      [viewerId, ids],
      'comments-by-ids',
    );
    return new Map(rows.map((row) => [row.writing_id, toCommentView(row)]));
  }

  /** @throws NOT_FOUND when there is no such comment, it is deleted, or it is not open to the viewer */
  async require(viewerId: string, id: string, sql: Sql = this.database): Promise<CommentView> {
    const comment = (await this.byIds(viewerId, [id], sql)).get(id);
    if (!comment || comment.isDeleted) throw notFound();
    return comment;
  }

  /**
   * One page of the top-level comments of each of these posts, in one statement. The posts must be known to be visible.
   *
   * @returns by post id, up to `limit` comments each, oldest first
   */
  topLevel(viewerId: string, postIds: readonly string[], page: CommentPage): Promise<Map<string, CommentView[]>> {
    return this.pageOfEach(viewerId, postIds, page, 'top-level', 'comment.post_id = list.id and comment.parent_id is null', (row) => row.post_id);
  }

  /** Like {@link topLevel}, of the replies to each of these comments; `owners` are the posts of the comments. */
  replies(viewerId: string, comments: readonly { uuid: string; postUuid: string }[], page: CommentPage): Promise<Map<string, CommentView[]>> {
    return this.pageOfEach(viewerId, comments.map((comment) => comment.uuid), page, 'replies', 'comment.post_id = list.post_id and comment.parent_id = list.id', (row) => row.parent_id!, comments.map((comment) => comment.postUuid));
  }

  private async pageOfEach(viewerId: string, ids: readonly string[], page: CommentPage, name: string, condition: string, listOf: (row: CommentRow) => string, postIds: readonly string[] = ids): Promise<Map<string, CommentView[]>> {
    const direction = page.from === 'oldest' ? 'asc' : 'desc';
    const rows = await this.database.query<CommentRow>(
      // parent_id leads the order so that the index gives it: PostgreSQL does not see that "is null" makes it constant.
      `select ${COMMENT_COLUMNS} from unnest($2::uuid[], $3::uuid[]) as list (id, post_id)
       cross join lateral (select * from comment where ${condition} and comment.id > $4 and ${commentVisibleTo('$1', 'comment')}
         order by comment.parent_id ${direction}, comment.id ${direction} limit $5) comment ${writingJoins('comment')}
       order by comment.id`,
      [viewerId, ids, postIds, page.after, page.limit],
      `comments-${name}-${page.from}`,
    );
    const lists = new Map<string, CommentView[]>();
    for (const row of rows) {
      const list = lists.get(listOf(row));
      if (list) list.push(toCommentView(row));
      else lists.set(listOf(row), [toCommentView(row)]);
    }
    return lists;
  }
}
