import type { Sql } from '../platform/database/database.js';

/** Makes an integration unless one has the name, in any case, and locks it. @returns its id */
export async function integrationNamed(sql: Sql, id: string, name: string): Promise<string> {
  await sql.query('insert into integration (id, name) values ($1, $2) on conflict do nothing', [id, name]);
  const [row] = await sql.query<{ id: string }>('select id from integration where lower(name) = lower($1) for update', [name]);
  return row!.id;
}

/** Locks an integration. @returns whether there is one */
export async function lockIntegration(sql: Sql, id: string): Promise<boolean> {
  return (await sql.query('select 1 from integration where id = $1 for update', [id])).length > 0;
}

/** How many tokens of an integration are valid. */
export async function countValidTokens(sql: Sql, integrationId: string): Promise<number> {
  const [row] = await sql.query<{ n: number }>(
    'select count(*)::int as n from api_token where integration_id = $1 and revoked_at is null and (expires_at is null or expires_at > now())',
    [integrationId],
  );
  return row!.n;
}

export async function insertIntegrationToken(sql: Sql, token: { id: string; tokenHash: Buffer; integrationId: string; name: string }): Promise<void> {
  await sql.query(
    `insert into api_token (id, token_hash, integration_id, name, scopes, created_at) values ($1, $2, $3, $4, '{scim}', now())`,
    [token.id, token.tokenHash, token.integrationId, token.name],
  );
}

export async function integrationOfToken(sql: Sql, id: string): Promise<string> {
  const [row] = await sql.query<{ integration_id: string }>('select integration_id from api_token where id = $1', [id]);
  return row!.integration_id;
}

/** The integration behind the hash of a valid token, and when the token was last noted as used. */
export async function findIntegrationToken(sql: Sql, tokenHash: Buffer): Promise<{ id: string; name: string; token_id: string; seen_at: Date | null } | null> {
  const [row] = await sql.query<{ id: string; name: string; token_id: string; seen_at: Date | null }>(
    `select i.id, i.name, t.id as token_id, t.last_used_at as seen_at from api_token t join integration i on i.id = t.integration_id
     where t.token_hash = $1 and t.revoked_at is null and (t.expires_at is null or t.expires_at > now())`,
    [tokenHash],
    'integration-token-find',
  );
  return row ?? null;
}

/** A token of an integration, or an integration that has none. */
export interface IntegrationTokenRow {
  integration_id: string;
  integration: string;
  integration_created_at: Date;
  id: string | null;
  created_at: Date | null;
  revoked_at: Date | null;
  last_used_at: Date | null;
}

/** Every integration with its tokens, by name, the newest token first. */
export function integrationTokens(sql: Sql): Promise<IntegrationTokenRow[]> {
  return sql.query<IntegrationTokenRow>(
    `select i.id as integration_id, i.name as integration, i.created_at as integration_created_at, t.id, t.created_at, t.revoked_at, t.last_used_at
     from (select * from integration order by lower(name) limit 200) i
     left join lateral (select * from api_token t where t.integration_id = i.id order by t.revoked_at is not null, t.id desc limit 10) t on true
     order by lower(i.name), t.revoked_at is not null, t.id desc`,
    [],
    'integration-tokens',
  );
}
