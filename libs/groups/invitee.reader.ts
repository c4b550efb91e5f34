import type { Sql } from '../platform/database/database.js';

/** Those whom somebody wants to invite. */
export interface Invitees {
  /** People who work here, each once. */
  ids: string[];
  /** Ids of nobody who works here. */
  unknownIds: string[];
  /** Addresses of nobody who works here. */
  unknownEmails: string[];
}

/**
 * Finds the people with these ids and e-mail addresses (in any case).
 *
 * @param personIds uuids
 */
export async function findInvitees(sql: Sql, personIds: string[], addresses: string[]): Promise<Invitees> {
  const rows = await sql.query<{ named: string; by_id: boolean; id: string | null }>(
    `select n.named, n.by_id, p.id from (
       select named, true as by_id, nth from unnest($1::text[]) with ordinality a (named, nth)
       union all select named, false, nth from unnest($2::text[]) with ordinality b (named, nth)) n
     left join lateral (
       select p.id from person p where p.id = case when n.by_id then n.named::uuid end and p.status = 'active'
       union all
       select p.id from person p where not n.by_id and lower(p.email) = lower(n.named) and p.email is not null and p.status = 'active') p on true
     order by n.by_id desc, n.nth`,
    [personIds, addresses],
    'invitees',
  );
  return {
    ids: [...new Set(rows.flatMap(({ id }) => (id ? [id] : [])))],
    unknownIds: rows.filter((row) => row.by_id && !row.id).map((row) => row.named),
    unknownEmails: rows.filter((row) => !row.by_id && !row.id).map((row) => row.named),
  };
}
