import type { Sql } from '../../platform/database/database.js';
import { newId } from '../../platform/ids/uuid7.js';

/** Notes certificates that expire soon. @returns the ids of those that are news */
export async function insertExpiring(sql: Sql, providerId: string, certificates: readonly { fingerprint: string; expiresAt: Date }[]): Promise<string[]> {
  const rows = await sql.query<{ id: string }>(
    `insert into expiring_certificate (id, provider_id, fingerprint, expires_at)
     select c.id, $1, c.fingerprint, c.expires_at from unnest($2::uuid[], $3::text[], $4::timestamptz[]) as c (id, fingerprint, expires_at)
     on conflict (provider_id, fingerprint) do nothing returning id`,
    [providerId, certificates.map(() => newId()), certificates.map(({ fingerprint }) => fingerprint), certificates.map(({ expiresAt }) => expiresAt)],
    'expiring-certificates-insert',
  );
  return rows.map(({ id }) => id);
}

/** Forgets the certificates of a provider but these. @returns the ids of those forgotten */
export async function deleteExpiringBut(sql: Sql, providerId: string, fingerprints: readonly string[]): Promise<string[]> {
  const rows = await sql.query<{ id: string }>('delete from expiring_certificate where provider_id = $1 and fingerprint <> all ($2::text[]) returning id', [providerId, fingerprints], 'expiring-certificates-delete');
  return rows.map(({ id }) => id);
}
