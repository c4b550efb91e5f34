import type { Sql } from '../platform/database/database.js';

/** A session or token that may act now, with what its person may do. */
export interface ActiveCredential {
  id: string;
  person_id: string;
  roles: string[];
  /** What the roles that administrators made allow. */
  permissions: string[];
  locale: 'en' | 'fr';
  scopes: string[];
  /** All that a session which began at a provider nobody has confirmed may allow; null for others. */
  rights: string[] | null;
  /** When it was last noted as used; null never. */
  seen_at: Date | null;
}

const PERSON = `
  coalesce((select array_agg(r.role) from person_role r where r.person_id = p.id), '{}') as roles,
  coalesce((select array_agg(x) from person_role r join role d on d.id = r.role cross join unnest(d.permissions) x where r.person_id = p.id), '{}') as permissions,
  coalesce((select s.locale from person_settings s where s.person_id = p.id), 'en') as locale`;

/** The live session of an active person behind a token's hash, in one statement. */
export async function findSession(sql: Sql, tokenHash: Buffer): Promise<ActiveCredential | null> {
  const [row] = await sql.query<ActiveCredential>(
    `select c.id, c.person_id, '{read,write,admin}'::text[] as scopes, c.rights, c.seen_at, ${PERSON}
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
    `select c.id, c.person_id, c.scopes, null::text[] as rights, c.last_used_at as seen_at, ${PERSON}
     from api_token c join person p on p.id = c.person_id and p.status = 'active'
     where c.token_hash = $1 and c.revoked_at is null and (c.expires_at is null or c.expires_at > now())`,
    [tokenHash],
    'api-token-find',
  );
  return row ?? null;
}

/** What a session starts with. */
export interface NewSession {
  id: string;
  tokenHash: Buffer;
  personId: string;
  providerId: string | null;
  nameId: string | null;
  nameIdFormat: string | null;
  nameQualifier: string | null;
  spNameQualifier: string | null;
  sessionIndex: string | null;
  userAgent: string | null;
  ip: string | null;
  idleMinutes: number;
  maxMinutes: number;
  /** An earlier end that the identity provider set. */
  endsAt: Date | null;
  /** When the person proved who they are; null: now. */
  authenticatedAt: Date | null;
  /** All that it may ever allow; null: whatever its person may. */
  rights: readonly string[] | null;
}

export async function insertSession(sql: Sql, session: NewSession): Promise<void> {
  await sql.query(
    `insert into session (token_hash, id, person_id, provider_id, name_id, session_index, user_agent, ip, created_at, seen_at, idle_until, absolute_until,
       authenticated_at, name_id_format, name_qualifier, sp_name_qualifier, rights)
     select $1, $2, $3, $4, $5, $6, left($7, 300), $8, now(), now(), least(now() + make_interval(mins => $9), ends.at), ends.at,
       least(now(), $12::timestamptz), $13, $14, $15, $16
     from (select least(now() + make_interval(mins => $10), $11::timestamptz) as at) ends`,
    [
      session.tokenHash, session.id, session.personId, session.providerId, session.nameId, session.sessionIndex, session.userAgent, session.ip, session.idleMinutes,
      session.maxMinutes, session.endsAt, session.authenticatedAt, session.nameIdFormat, session.nameQualifier, session.spNameQualifier,
      session.rights,
    ],
    'session-insert',
  );
}

/** A live session as its owner sees it. */
export interface SessionRow {
  id: string;
  created_at: Date;
  seen_at: Date;
  user_agent: string | null;
  ip: string | null;
}

/** The live sessions of a person, last used first. */
export function sessionsOf(sql: Sql, personId: string): Promise<SessionRow[]> {
  return sql.query<SessionRow>(
    `select id, created_at, seen_at, user_agent, ip from session
     where person_id = $1 and idle_until > now() and absolute_until > now() order by seen_at desc, id desc limit 100`,
    [personId],
    'session-list',
  );
}

/** Whose session it was. */
export interface EndedSession {
  id: string;
  personId: string;
}

/** And how the provider that started it knows it. */
export interface EndedHere extends EndedSession {
  providerId: string | null;
  nameId: string | null;
  nameIdFormat: string | null;
  nameQualifier: string | null;
  spNameQualifier: string | null;
  sessionIndex: string | null;
}

/** Ends the session behind a cookie. @returns null when there was none */
export async function deleteSessionByToken(sql: Sql, tokenHash: Buffer): Promise<EndedHere | null> {
  const [row] = await sql.query<EndedHere>(
    `delete from session where token_hash = $1 returning id, person_id as "personId", provider_id as "providerId", name_id as "nameId", name_id_format as "nameIdFormat",
       name_qualifier as "nameQualifier", sp_name_qualifier as "spNameQualifier", session_index as "sessionIndex"`,
    [tokenHash],
    'session-end-by-token',
  );
  return row ?? null;
}

/** Ends one session of a person. @returns whether it was live */
export async function deleteSession(sql: Sql, personId: string, id: string): Promise<boolean> {
  const rows = await sql.query('delete from session where id = $2 and person_id = $1 and idle_until > now() and absolute_until > now() returning 1', [personId, id], 'session-end');
  return rows.length > 0;
}

/** Ends every session of a person but one. @returns the ids of those that were live */
export async function deleteOtherSessions(sql: Sql, personId: string, keptId: string | null): Promise<string[]> {
  const rows = await sql.query<{ id: string; live: boolean }>(
    `delete from session where person_id = $1 and id is distinct from $2 returning id, idle_until > now() and absolute_until > now() as live`,
    [personId, keptId],
    'session-end-others',
  );
  return rows.filter((row) => row.live).map((row) => row.id);
}

/** Ends every session of these people. @returns how many */
export async function deleteSessionsOfPeople(sql: Sql, personIds: readonly string[]): Promise<number> {
  return (await sql.query('delete from session where person_id = any ($1::uuid[]) returning 1', [personIds], 'session-end-people')).length;
}

/** Ends the sessions that a provider's logout names. */
export async function deleteSessionsOfNameId(sql: Sql, providerId: string, nameId: string, sessionIndexes: string[]): Promise<EndedSession[]> {
  const rows = await sql.query<{ id: string; person_id: string }>(
    `delete from session where provider_id = $1 and name_id = $2 and (cardinality($3::text[]) = 0 or session_index = any ($3)) returning id, person_id`,
    [providerId, nameId, sessionIndexes],
  );
  return rows.map((row) => ({ id: row.id, personId: row.person_id }));
}

/** When the person of a live session last proved who they are. */
export async function authenticatedAt(sql: Sql, sessionId: string): Promise<Date | null> {
  const [row] = await sql.query<{ at: Date }>('select authenticated_at as at from session where id = $1 and rights is null', [sessionId], 'session-authenticated-at');
  return row?.at ?? null;
}

/** Removes sessions that have lapsed. */
export async function deleteLapsedSessions(sql: Sql): Promise<void> {
  await sql.query('delete from session where absolute_until < now() or idle_until < now()');
}

/** Notes that a session is in use; it then idles from now, up to its absolute end. */
export async function touchSession(sql: Sql, id: string, idleMinutes: number): Promise<void> {
  await sql.query(`update session set seen_at = now(), idle_until = least(now() + make_interval(mins => $2), absolute_until) where id = $1`, [id, idleMinutes], 'session-touch');
}

export async function touchApiToken(sql: Sql, id: string): Promise<void> {
  await sql.query('update api_token set last_used_at = now() where id = $1', [id], 'api-token-touch');
}
