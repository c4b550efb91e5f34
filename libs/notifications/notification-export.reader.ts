import type { Sql } from '../platform/database/database.js';

/** What a person was told, in order, as ids: the words are made when they are read. */
export function notificationsForExport(sql: Sql, personId: string, after: string | null, limit: number): Promise<({ id: string } & Record<string, unknown>)[]> {
  return sql.query(
    `select id, kind, post_id as "postId", comment_id as "commentId", group_id as "groupId", subject_person_id as "personId", about_id as "aboutId", read_at as "readAt"
     from notification where person_id = $1 and ($2::uuid is null or id > $2) order by id limit $3`,
    [personId, after, limit],
    'notifications-export',
  );
}
