import type { Sql } from '../platform/database/database.js';

export async function insertPost(sql: Sql, post: { id: string; authorId: string; groupId: string | null; body: string }): Promise<void> {
  await sql.query('insert into post (id, author_id, group_id, body) values ($1, $2, $3, $4)', [post.id, post.authorId, post.groupId, post.body], 'post-insert');
}

/** @returns whether the text is another one now, of a post that is still there */
export async function updatePostBody(sql: Sql, id: string, body: string): Promise<boolean> {
  const changed = await sql.query('update post set body = $2, edited_at = now() where id = $1 and deleted_at is null and body <> $2 returning 1', [id, body]);
  return changed.length > 0;
}

/** Keeps the row, for what refers to it; its text is gone. @returns false when somebody was faster */
export async function markPostDeleted(sql: Sql, id: string, removal: { by: string; reason: string } | null): Promise<boolean> {
  const deleted = await sql.query(
    `update post set deleted_at = now(), removed_by = $2, removed_reason = $3, body = case when $2::uuid is null then '' else body end
     where id = $1 and deleted_at is null returning 1`,
    [id, removal?.by ?? null, removal?.reason ?? null],
  );
  return deleted.length > 0;
}
