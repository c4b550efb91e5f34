import type { Sql } from '../platform/database/database.js';

/** Puts a post into a stream, in the transaction that makes it visible. */
export async function insertStreamEntry(sql: Sql, entry: { streamId: string; postId: string; authorId: string }): Promise<void> {
  await sql.query('insert into stream_entry (stream_id, post_id, author_id) values ($1, $2, $3)', [entry.streamId, entry.postId, entry.authorId], 'stream-insert');
}

/** Takes posts out of every stream they stand in. */
export async function deleteStreamEntriesOf(sql: Sql, postIds: readonly string[]): Promise<void> {
  await sql.query('delete from stream_entry where post_id = any ($1::uuid[])', [postIds], 'stream-delete-many');
}

/** Takes a post out of every stream it stands in. */
export async function deleteStreamEntries(sql: Sql, postId: string): Promise<void> {
  await sql.query('delete from stream_entry where post_id = $1', [postId], 'stream-delete');
}
