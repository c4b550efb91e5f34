import type { Sql } from '../../platform/database/database.js';

export type KeyPurpose = 'signing' | 'encryption';
export type KeyPhase = 'next' | 'current' | 'old';

/** A key with its private half as it is stored: encrypted. */
export interface StoredKey {
  purpose: KeyPurpose;
  phase: KeyPhase;
  certificate: string;
  privateKey: Buffer;
  phaseSince: Date;
}

const COLUMNS = 'purpose, phase, certificate, private_key as "privateKey", phase_since as "phaseSince"';

export async function listServiceProviderKeys(sql: Sql): Promise<StoredKey[]> {
  return sql.query<StoredKey>(`select ${COLUMNS} from service_provider_key`, [], 'service-provider-keys');
}

/** Keeps a key unless there is one of its purpose and phase. */
export async function insertServiceProviderKey(sql: Sql, key: Omit<StoredKey, 'phaseSince'>): Promise<void> {
  await sql.query('insert into service_provider_key (purpose, phase, certificate, private_key) values ($1, $2, $3, $4) on conflict do nothing', [key.purpose, key.phase, key.certificate, key.privateKey]);
}

/** Takes the keys of one phase into another, which must be empty. */
export async function moveServiceProviderKeys(sql: Sql, from: KeyPhase, to: KeyPhase): Promise<void> {
  await sql.query('update service_provider_key set phase = $2, phase_since = now() where phase = $1', [from, to]);
}

/** @returns what was deleted */
export async function deleteServiceProviderKeys(sql: Sql, phase: KeyPhase, minutesOld = 0): Promise<StoredKey[]> {
  return sql.query<StoredKey>(`delete from service_provider_key where phase = $1 and phase_since <= now() - make_interval(mins => $2) returning ${COLUMNS}`, [phase, minutesOld]);
}
