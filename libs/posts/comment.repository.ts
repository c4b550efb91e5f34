import type { Sql } from '../platform/database/database.js';

export async function insertComment(sql: Sql, comment: { id: string; postId: string; parentId: string | null; authorId: string; body: string }): Promise<void> {
  await sql.query(
    'insert into comment (post_id, id, parent_id, author_id, body) values ($1, $2, $3, $4, $5)',
    [comment.postId, comment.id, comment.parentId, comment.authorId, comment.body],
    'comment-insert',
  );
}

/** @returns whether the text is another one now, of a comment that is still there */
export async function updateCommentBody(sql: Sql, postId: string, id: string, body: string): Promise<boolean> {
  const changed = await sql.query(
    'update comment set body = $3, edited_at = now() where post_id = $1 and id = $2 and deleted_at is null and body <> $3 returning 1',
    [postId, id, body],
  );
  return changed.length > 0;
}

/** Keeps the row, so that replies have a place; an author's own text is gone. @returns false when somebody was faster */
export async function markCommentDeleted(sql: Sql, postId: string, id: string, removal: { by: string; reason: string } | null): Promise<boolean> {
  const deleted = await sql.query(
    `update comment set deleted_at = now(), removed_by = $3, removed_reason = $4, body = case when $3::uuid is null then '' else body end
     where post_id = $1 and id = $2 and deleted_at is null returning 1`,
    [postId, id, removal?.by ?? null, removal?.reason ?? null],
  );
  return deleted.length > 0;
}
