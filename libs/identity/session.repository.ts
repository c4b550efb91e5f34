import type { Sql } from '../platform/database/database.js';

/** A session or token that may act now, with what its person may do. */
export interface ActiveCredential {
  id: string;
  person_id: string;
  roles: string[];
  locale: 'en' | 'fr';
  scopes: string[];
  /** When it was last noted as used; null never. */
  seen_at: Date | null;
}

const PERSON = `
  coalesce((select array_agg(r.role) from person_role r where r.person_id = p.id), '{}') as roles,
  coalesce((select s.locale from person_settings s where s.person_id = p.id), 'en') as locale`;

/** The live session of an active person behind a token's hash, in one statement. */
export async function findSession(sql: Sql, tokenHash: Buffer): Promise<ActiveCredential | null> {
  const [row] = await sql.query<ActiveCredential>(
    `select c.id, c.person_id, '{read,write,admin}'::text[] as scopes, c.seen_at, ${PERSON}
     from session c join person p on p.id = c.person_id and p.status = 'active'
     where c.token_hash = $1 and c.idle_until > now() and c.absolute_until > now()`,
    [tokenHash],
    'session-find',
  );
  return row ?? null;
}

/** The live API token of an active person behind its hash, in one statement. */
export async function findApiToken(sql: Sql, tokenHash: Buffer): Promise<ActiveCredential | null> {
  const [row] = await sql.query<ActiveCredential>(
    `select c.id, c.person_id, c.scopes, c.last_used_at as seen_at, ${PERSON}
     from api_token c join person p on p.id = c.person_id and p.status = 'active'
     where c.token_hash = $1 and c.revoked_at is null and (c.expires_at is null or c.expires_at > now())`,
    [tokenHash],
    'api-token-find',
  );
  return row ?? null;
}

export async function insertSession(
  sql: Sql,
  session: { tokenHash: Buffer; id: string; personId: string; providerId: string | null; nameId: string | null; sessionIndex: string | null; userAgent: string | null; ip: string | null; idleMinutes: number; maxMinutes: number },
): Promise<void> {
  await sql.query(
    `insert into session (token_hash, id, person_id, provider_id, name_id, session_index, user_agent, ip, created_at, seen_at, idle_until, absolute_until)
     values ($1, $2, $3, $4, $5, $6, left($7, 300), $8, now(), now(), now() + make_interval(mins => $9), now() + make_interval(mins => $10))`,
    [session.tokenHash, session.id, session.personId, session.providerId, session.nameId, session.sessionIndex, session.userAgent, session.ip, session.idleMinutes, session.maxMinutes],
  );
}

/** Notes that a session is in use; it then idles from now, up to its absolute end. */
export async function touchSession(sql: Sql, id: string, idleMinutes: number): Promise<void> {
  await sql.query(`update session set seen_at = now(), idle_until = least(now() + make_interval(mins => $2), absolute_until) where id = $1`, [id, idleMinutes], 'session-touch');
}

export async function touchApiToken(sql: Sql, id: string): Promise<void> {
  await sql.query('update api_token set last_used_at = now() where id = $1', [id], 'api-token-touch');
}
