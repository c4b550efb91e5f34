import type { Sql } from '../platform/database/database.js';

/** What was deleted, for those who watch it. */
export interface DeletedContributions {
  postIds: string[];
  comments: { postId: string; commentId: string }[];
}

/** Deletes everything that somebody wrote and every reaction of theirs. Answers of others keep their place. */
export async function deleteContributions(sql: Sql, personId: string): Promise<DeletedContributions> {
  const posts = await sql.query<{ id: string }>('update post set deleted_at = now() where author_id = $1 and deleted_at is null returning id', [personId]);
  const postIds = posts.map(({ id }) => id);
  const comments = await sql.query<{ postId: string; commentId: string }>(
    'update comment set deleted_at = now() where author_id = $1 and deleted_at is null returning post_id as "postId", id as "commentId"',
    [personId],
  );
  await sql.query('delete from mention where subject_id = any ($1::uuid[])', [[...postIds, ...comments.map(({ commentId }) => commentId)]]);
  await sql.query('delete from reaction where person_id = $1', [personId]);
  return { postIds, comments };
}

/** Takes away the words of what somebody's posts and comments said before they were deleted or removed. */
export async function blankDeleted(sql: Sql, personId: string): Promise<void> {
  await sql.query(`update post set body = '', removed_reason = null where author_id = $1 and deleted_at is not null`, [personId]);
  await sql.query(`update comment set body = '', removed_reason = null where author_id = $1 and deleted_at is not null`, [personId]);
}
