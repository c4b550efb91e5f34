import type { Sql } from '../platform/database/database.js';

/** A token as administrators see it; the secret is never stored. */
export interface ApiTokenRow {
  id: string;
  name: string;
  /** Whom it acts as; null for an integration's. */
  person: string | null;
  integration: string | null;
  scopes: string[];
  created_at: Date;
  expires_at: Date | null;
  revoked_at: Date | null;
  last_used_at: Date | null;
}

export async function insertApiToken(
  sql: Sql,
  token: { id: string; tokenHash: Buffer; personId: string; name: string; scopes: readonly string[]; expiresAt: Date | null },
): Promise<void> {
  await sql.query(
    'insert into api_token (id, token_hash, person_id, name, scopes, created_at, expires_at) values ($1, $2, $3, $4, $5, now(), $6)',
    [token.id, token.tokenHash, token.personId, token.name, token.scopes, token.expiresAt],
  );
}

/** Every token, newest first; revoked ones included. */
export function listApiTokens(sql: Sql): Promise<ApiTokenRow[]> {
  return sql.query<ApiTokenRow>(
    `select t.id, t.name, coalesce(p.email, p.employee_number, p.display_name) as person, i.name as integration, t.scopes, t.created_at, t.expires_at, t.revoked_at, t.last_used_at
     from api_token t left join person p on p.id = t.person_id left join integration i on i.id = t.integration_id order by t.id desc`,
  );
}

/** Gives a token that nobody used yet a new secret, because the answer with the first one was lost. @returns whether that was possible */
export async function renewSecret(sql: Sql, id: string, tokenHash: Buffer): Promise<boolean> {
  return (await sql.query('update api_token set token_hash = $2 where id = $1 and revoked_at is null and last_used_at is null returning 1', [id, tokenHash])).length > 0;
}

/** @returns whether it was valid until now */
export async function revokeApiToken(sql: Sql, id: string): Promise<boolean> {
  const rows = await sql.query('update api_token set revoked_at = now() where id = $1 and revoked_at is null returning 1', [id]);
  return rows.length > 0;
}

/** Ends every token that acts as one of these people. @returns how many */
export async function revokeTokensOfPeople(sql: Sql, personIds: readonly string[]): Promise<number> {
  return (await sql.query('update api_token set revoked_at = now() where person_id = any ($1::uuid[]) and revoked_at is null returning 1', [personIds], 'api-token-revoke-people')).length;
}

/** How an administrator names a person. */
export interface PersonKey {
  id?: string;
  email?: string;
  employeeNumber?: string;
}

/** The active person with an id, an e-mail address (in any case) or an employee number; who stays so until the transaction ends. */
export async function findActivePerson(sql: Sql, key: PersonKey): Promise<string | null> {
  const [row] = await sql.query<{ id: string }>(
    `select id from person
     where status = 'active' and ($1::text is null or lower(email) = lower($1)) and ($2::text is null or employee_number = $2)
       and ($3::uuid is null or id = $3) and num_nonnulls($1, $2, $3) > 0
     for share`,
    [key.email ?? null, key.employeeNumber ?? null, key.id ?? null],
  );
  return row?.id ?? null;
}
