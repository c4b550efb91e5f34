import type { Sql } from '../platform/database/database.js';

/** Sets a person's one reaction to a subject. @returns whether anything changed */
export async function upsertReaction(sql: Sql, reaction: { subjectId: string; personId: string; kind: number; postId: string }): Promise<boolean> {
  const changed = await sql.query(
    `insert into reaction (subject_id, person_id, kind, post_id) values ($1, $2, $3, $4)
     on conflict (subject_id, person_id) do update set kind = excluded.kind where reaction.kind <> excluded.kind returning 1`,
    [reaction.subjectId, reaction.personId, reaction.kind, reaction.postId],
    'reaction-upsert',
  );
  return changed.length > 0;
}

/** @returns whether there was one */
export async function deleteReaction(sql: Sql, subjectId: string, personId: string): Promise<boolean> {
  const deleted = await sql.query('delete from reaction where subject_id = $1 and person_id = $2 returning 1', [subjectId, personId], 'reaction-delete');
  return deleted.length > 0;
}
