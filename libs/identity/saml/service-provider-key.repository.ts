import type { Sql } from '../../platform/database/database.js';

/** A key with its private half as it is stored: encrypted. */
export interface StoredKey {
  certificate: string;
  privateKey: Buffer;
}

export async function findServiceProviderKey(sql: Sql, purpose: string): Promise<StoredKey | null> {
  const [row] = await sql.query<StoredKey>('select certificate, private_key as "privateKey" from service_provider_key where purpose = $1', [purpose]);
  return row ?? null;
}

/** Keeps a key unless there is one. */
export async function insertServiceProviderKey(sql: Sql, purpose: string, key: StoredKey): Promise<void> {
  await sql.query('insert into service_provider_key (purpose, certificate, private_key) values ($1, $2, $3) on conflict do nothing', [purpose, key.certificate, key.privateKey]);
}
