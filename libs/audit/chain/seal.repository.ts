import type { Sql } from '../../platform/database/database.js';

/** Any number, the same in every process: one seals at a time. */
const SEAL_LOCK = 4_711_010;

/** The signed record of where the chain ends. */
export interface ChainHead {
  seq: bigint;
  hash: Buffer;
  mac: Buffer;
  at: Date;
}

export interface NewSeal {
  seq: bigint;
  entryId: string;
  previous: Buffer;
  hash: Buffer;
}

/** Makes this transaction the only one that seals. @returns false when another one does right now */
export async function lockSealing(sql: Sql): Promise<boolean> {
  const [row] = await sql.query<{ locked: boolean }>('select pg_try_advisory_xact_lock($1) as locked', [SEAL_LOCK], 'audit-seal-lock');
  return row!.locked;
}

/** Null before the first seal. */
export async function findHead(sql: Sql): Promise<ChainHead | null> {
  const [row] = await sql.query<{ seq: string; hash: Buffer; mac: Buffer; at: Date }>('select seq, hash, mac, at from audit_head', [], 'audit-head-find');
  return row ? { ...row, seq: BigInt(row.seq) } : null;
}

/**
 * Committed entries without a seal, oldest first. Never by a watermark: a transaction may commit an entry with an id lower
 * than those that are sealed already.
 *
 * @param from the lowest id to look at
 */
export function findUnsealed(sql: Sql, from: string, limit: number): Promise<{ id: string; body_hash: Buffer }[]> {
  return sql.query(
    `select e.id, e.body_hash from audit_entry e
     where e.id >= $1 and not exists (select from audit_seal s where s.entry_id = e.id) order by e.id limit $2`,
    [from, limit],
    'audit-unsealed',
  );
}

export async function insertSeals(sql: Sql, seals: readonly NewSeal[]): Promise<void> {
  await sql.query(
    'insert into audit_seal (seq, entry_id, previous, hash) select * from unnest($1::bigint[], $2::uuid[], $3::bytea[], $4::bytea[])',
    [seals.map((seal) => seal.seq), seals.map((seal) => seal.entryId), seals.map((seal) => seal.previous), seals.map((seal) => seal.hash)],
    'audit-seal-insert',
  );
}

export async function saveHead(sql: Sql, head: { seq: bigint; hash: Buffer; mac: Buffer }): Promise<void> {
  await sql.query(
    `insert into audit_head (id, seq, hash, mac, at) values (1, $1, $2, $3, now())
     on conflict (id) do update set seq = excluded.seq, hash = excluded.hash, mac = excluded.mac, at = excluded.at`,
    [head.seq, head.hash, head.mac],
    'audit-head-save',
  );
}
