import type { Sql } from '../platform/database/database.js';
import { newId } from '../platform/ids/uuid7.js';
import type { SourceKey } from './erased-key.port.js';

const columns = (keys: readonly SourceKey[]): string[][] => [keys.map(({ kind }) => kind), keys.map(({ value }) => value)];

export async function insertErasedKeys(sql: Sql, keys: readonly SourceKey[]): Promise<void> {
  await sql.query(
    `insert into erased_key (digest, erasure_id) select distinct erased_digest(k.kind, k.value), $3::uuid from unnest($1::text[], $2::text[]) as k (kind, value)
     on conflict (digest) do update set erasure_id = excluded.erasure_id`,
    [...columns(keys), newId()],
    'erased-keys-insert',
  );
}

export async function findErasedKeys(sql: Sql, keys: readonly SourceKey[]): Promise<SourceKey[]> {
  return sql.query<SourceKey>(
    `select k.kind, k.value from unnest($1::text[], $2::text[]) as k (kind, value) where exists (select from erased_key e where e.digest = erased_digest(k.kind, k.value))`,
    columns(keys),
    'erased-keys-find',
  );
}

/** @returns how many keys were forgotten */
export async function forgetErasure(sql: Sql, { kind, value }: SourceKey): Promise<number> {
  const rows = await sql.query(
    'delete from erased_key where erasure_id in (select erasure_id from erased_key where digest = erased_digest($1, $2)) returning 1',
    [kind, value],
  );
  return rows.length;
}
