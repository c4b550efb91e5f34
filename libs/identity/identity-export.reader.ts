import type { Sql } from '../platform/database/database.js';

/** Where a person is signed in. */
export function sessionsForExport(sql: Sql, personId: string): Promise<object[]> {
  return sql.query(
    `select id, created_at as "createdAt", seen_at as "lastSeenAt", ip, user_agent as "userAgent", name_id as "nameId" from session where person_id = $1 order by created_at`,
    [personId],
  );
}

/** The tokens that act as a person; never the secrets, which are not stored. */
export function tokensForExport(sql: Sql, personId: string): Promise<object[]> {
  return sql.query(
    `select id, name, scopes, created_at as "createdAt", expires_at as "expiresAt", revoked_at as "revokedAt", last_used_at as "lastUsedAt"
     from api_token where person_id = $1 order by created_at`,
    [personId],
  );
}

export function rolesOf(sql: Sql, personId: string): Promise<object[]> {
  return sql.query(`select r.role, d.name, r.granted_at as "grantedAt" from person_role r join role d on d.id = r.role where r.person_id = $1 order by r.granted_at`, [personId]);
}

/** The sign-in links that a person was given; never the secrets, which are not stored. */
export function signInLinksOf(sql: Sql, personId: string): Promise<object[]> {
  return sql.query(`select id, created_at as "createdAt", expires_at as "expiresAt", used_at as "usedAt" from sign_in_link where person_id = $1 order by created_at`, [personId]);
}

/** What identity providers call a person. */
export function identitiesOf(sql: Sql, personId: string): Promise<object[]> {
  return sql.query(
    `select i.entity_id as provider, l.name_id as "nameId" from identity_link l join identity_provider i on i.id = l.provider_id where l.person_id = $1 order by 1, 2`,
    [personId],
  );
}
