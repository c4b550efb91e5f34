import type { Sql } from '../platform/database/database.js';

interface Subject {
  /** The post or comment whose text it is. */
  subjectId: string;
  postId: string;
}

/**
 * Makes the mentions of a text those of these people; ids that are nobody's are passed over, and who left is not
 * mentioned anew.
 *
 * @returns the people who are mentioned now and were not before
 */
export async function replaceMentions(sql: Sql, subject: Subject, personIds: string[]): Promise<string[]> {
  await sql.query('delete from mention where subject_id = $1 and person_id <> all ($2::uuid[])', [subject.subjectId, personIds], 'mention-delete');
  return addMentions(sql, subject, personIds);
}

/** Notes the mentions of a new text. @returns the people, without ids that are nobody's or of somebody who left */
export async function addMentions(sql: Sql, subject: Subject, personIds: string[]): Promise<string[]> {
  if (personIds.length === 0) return [];
  const added = await sql.query<{ person_id: string }>(
    `insert into mention (subject_id, person_id, post_id)
     select $1, id, $2 from person where id = any ($3::uuid[]) and status = 'active'
     on conflict do nothing returning person_id`,
    [subject.subjectId, subject.postId, personIds],
    'mention-insert',
  );
  return added.map((row) => row.person_id);
}
