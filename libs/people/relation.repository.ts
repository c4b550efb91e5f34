import type { Sql } from '../platform/database/database.js';

/** What decides whether one person may follow another. */
export interface Standing {
  isActive: boolean;
  blockedByMe: boolean;
  blocksMe: boolean;
}

/**
 * Makes writes about the same two people wait for each other, so that a follow and a block of the same moment cannot
 * both stay.
 */
export async function lockPair(sql: Sql, one: string, other: string): Promise<void> {
  const key = one < other ? `${one} ${other}` : `${other} ${one}`;
  await sql.query('select pg_advisory_xact_lock(hashtextextended($1, 1))', [key], 'relation-lock');
}

/** How the other person stands to this one; null when there is no such person. */
export async function standing(sql: Sql, personId: string, otherId: string): Promise<Standing | null> {
  const [row] = await sql.query<Standing>(
    `select p.status = 'active' as "isActive",
       exists (select from block where person_id = $1 and blocked_id = $2) as "blockedByMe",
       exists (select from block where person_id = $2 and blocked_id = $1) as "blocksMe"
     from person p where p.id = $2 and p.status <> 'erased'`,
    [personId, otherId],
    'relation-standing',
  );
  return row ?? null;
}

/** @returns whether it is new */
export async function insertFollow(sql: Sql, personId: string, followeeId: string): Promise<boolean> {
  const rows = await sql.query(
    'insert into follow (person_id, followee_id) values ($1, $2) on conflict do nothing returning 1',
    [personId, followeeId],
    'follow-insert',
  );
  return rows.length > 0;
}

/** @returns whether there was one */
export async function deleteFollow(sql: Sql, personId: string, followeeId: string): Promise<boolean> {
  const rows = await sql.query('delete from follow where person_id = $1 and followee_id = $2 returning 1', [personId, followeeId], 'follow-delete');
  return rows.length > 0;
}

/** @returns whether it is new */
export async function insertBlock(sql: Sql, personId: string, blockedId: string): Promise<boolean> {
  const rows = await sql.query(
    'insert into block (person_id, blocked_id) values ($1, $2) on conflict do nothing returning 1',
    [personId, blockedId],
    'block-insert',
  );
  return rows.length > 0;
}

export async function deleteBlock(sql: Sql, personId: string, blockedId: string): Promise<void> {
  await sql.query('delete from block where person_id = $1 and blocked_id = $2', [personId, blockedId], 'block-delete');
}
