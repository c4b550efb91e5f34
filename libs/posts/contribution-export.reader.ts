import type { Sql } from '../platform/database/database.js';
import { timeOf } from '../platform/ids/uuid7.js';
import { kindOf } from './reaction-kinds.js';

/** A row of the export; pages follow one another by id. */
export type ContributionRow = { id: string } & Record<string, unknown>;

/** What somebody posted, deleted posts included as long as their words are stored. */
export async function postsForExport(sql: Sql, personId: string, after: string | null, limit: number): Promise<ContributionRow[]> {
  const rows = await sql.query<ContributionRow>(
    `select p.id, g.name as "group", p.body, p.edited_at as "editedAt", p.deleted_at as "deletedAt", p.removed_reason as "removedReason"
     from post p left join groups g on g.id = p.group_id where p.author_id = $1 and ($2::uuid is null or p.id > $2) order by p.id limit $3`,
    [personId, after, limit],
  );
  return rows.map(dated);
}

export async function commentsForExport(sql: Sql, personId: string, after: string | null, limit: number): Promise<ContributionRow[]> {
  const rows = await sql.query<ContributionRow>(
    `select c.id, c.post_id as "postId", c.parent_id as "answerTo", c.body, c.edited_at as "editedAt", c.deleted_at as "deletedAt", c.removed_reason as "removedReason"
     from comment c where c.author_id = $1 and ($2::uuid is null or c.id > $2) order by c.id limit $3`,
    [personId, after, limit],
  );
  return rows.map(dated);
}

/** To which posts and comments somebody reacted, and how. */
export async function reactionsForExport(sql: Sql, personId: string, after: string | null, limit: number): Promise<ContributionRow[]> {
  const rows = await sql.query<{ id: string; kind: number }>(
    `select r.subject_id as id, r.post_id as "postId", r.kind, r.reacted_at as at
     from reaction r where r.person_id = $1 and ($2::uuid is null or r.subject_id > $2) order by r.subject_id limit $3`,
    [personId, after, limit],
  );
  return rows.map((row) => ({ ...row, kind: kindOf(row.kind) }));
}

/** The id of what somebody wrote tells when. */
function dated(row: ContributionRow): ContributionRow {
  return { ...row, createdAt: timeOf(row.id) };
}
