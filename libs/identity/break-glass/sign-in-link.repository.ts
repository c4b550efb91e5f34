import type { Sql } from '../../platform/database/database.js';

/** Whether an active person is an owner. */
export async function isActiveOwner(sql: Sql, personId: string): Promise<boolean> {
  const rows = await sql.query(`select 1 from person_role r join person p on p.id = r.person_id and p.status = 'active' where r.person_id = $1 and r.role = 'owner'`, [personId]);
  return rows.length > 0;
}

export async function insertSignInLink(sql: Sql, link: { id: string; tokenHash: Buffer; personId: string; minutes: number }): Promise<void> {
  await sql.query(`insert into sign_in_link (id, token_hash, person_id, expires_at) values ($1, $2, $3, now() + make_interval(mins => $4))`, [link.id, link.tokenHash, link.personId, link.minutes]);
}

/** Uses a link up: of all browsers that try, one gets it. @returns null when there is none, or it was used, or is too old */
export async function takeSignInLink(sql: Sql, tokenHash: Buffer): Promise<{ id: string; personId: string } | null> {
  const [row] = await sql.query<{ id: string; personId: string }>(
    `update sign_in_link set used_at = now() where token_hash = $1 and used_at is null and expires_at > now() returning id, person_id as "personId"`,
    [tokenHash],
  );
  return row ?? null;
}

/** Removes links that count no more; the audit log remembers them. */
export async function deleteOldSignInLinks(sql: Sql): Promise<void> {
  await sql.query(`delete from sign_in_link where expires_at < now() - interval '1 day'`);
}
