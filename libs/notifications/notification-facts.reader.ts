import type { Sql } from '../platform/database/database.js';

/** A post that is still there, as far as telling people about it goes. */
export interface PostFacts {
  author_id: string;
  group_id: string | null;
  mentioned: string[];
}

/** A comment that is still there, and whom it answers. */
export interface CommentFacts extends PostFacts {
  post_author_id: string;
  parent_author_id: string | null;
}

/** What a reaction is to, and whose that is. */
export interface ReactedFacts {
  owner_id: string;
  group_id: string | null;
  comment_id: string | null;
}

/** What a moderator removed. */
export interface RemovalFacts {
  author_id: string;
  group_id: string | null;
}

export async function postFacts(sql: Sql, postId: string): Promise<PostFacts | null> {
  const [row] = await sql.query<PostFacts>(
    `select author_id, group_id, array(select person_id from mention where subject_id = post.id) as mentioned
     from post where id = $1 and deleted_at is null`,
    [postId],
    'facts-post',
  );
  return row ?? null;
}

export async function commentFacts(sql: Sql, postId: string, commentId: string): Promise<CommentFacts | null> {
  const [row] = await sql.query<CommentFacts>(
    `select c.author_id, p.group_id, p.author_id as post_author_id, parent.author_id as parent_author_id,
       array(select person_id from mention where subject_id = c.id) as mentioned
     from comment c join post p on p.id = c.post_id
     left join comment parent on parent.post_id = c.post_id and parent.id = c.parent_id
     where c.post_id = $1 and c.id = $2 and c.deleted_at is null`,
    [postId, commentId],
    'facts-comment',
  );
  return row ?? null;
}

export async function reactedFacts(sql: Sql, postId: string, subjectId: string): Promise<ReactedFacts | null> {
  const [row] = await sql.query<ReactedFacts>(
    `select coalesce(c.author_id, p.author_id) as owner_id, p.group_id, c.id as comment_id
     from post p left join comment c on c.post_id = p.id and c.id = $2
     where p.id = $1 and ($1 = $2 or c.id is not null)`,
    [postId, subjectId],
    'facts-reacted',
  );
  return row ?? null;
}

export async function removalFacts(sql: Sql, postId: string, commentId: string | null): Promise<RemovalFacts | null> {
  const [row] = await sql.query<RemovalFacts>(
    `select coalesce(c.author_id, p.author_id) as author_id, p.group_id
     from post p left join comment c on c.post_id = p.id and c.id = $2 where p.id = $1`,
    [postId, commentId],
    'facts-removal',
  );
  return row ?? null;
}

/** The owners and moderators of a group who are still with the company. */
export async function moderatorsOf(sql: Sql, groupId: string): Promise<string[]> {
  const rows = await sql.query<{ person_id: string }>(
    `select m.person_id from membership m join person p on p.id = m.person_id and p.status = 'active'
     where m.group_id = $1 and m.state = 'member' and m.role in ('owner', 'moderator')`,
    [groupId],
    'facts-moderators',
  );
  return rows.map((row) => row.person_id);
}

/** Who has something unread about a post, in a group, or about something of the administration. */
export async function peopleWithUnread(sql: Sql, about: { postId: string } | { groupId: string } | { aboutIds: string[] }): Promise<string[]> {
  const [column, ids] = 'postId' in about ? ['post_id', [about.postId]] : 'groupId' in about ? ['group_id', [about.groupId]] : ['about_id', about.aboutIds];
  const rows = await sql.query<{ person_id: string }>(`select distinct person_id from notification where ${column} = any ($1::uuid[]) and read_at is null`, [ids], `facts-unread-${column}`);
  return rows.map((row) => row.person_id);
}
