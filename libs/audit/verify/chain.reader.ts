import type { Sql } from '../../platform/database/database.js';
import type { ChainHead } from '../chain/seal.repository.js';

/** A seal with the entry and the details it seals; what is missing is null. */
export interface SealedRow {
  seq: string;
  entry_id: string;
  previous: Buffer;
  hash: Buffer;
  id: string | null;
  at: Date;
  action: string;
  outcome: string;
  actor_id: string | null;
  subject_id: string | null;
  reference: string | null;
  body: string;
  body_hash: Buffer;
  detail_of: string | null;
  salt: Buffer | null;
  personal: string | null;
}

/** The seals behind one, in order. */
export function readSealed(sql: Sql, after: bigint, upTo: bigint, limit: number): Promise<SealedRow[]> {
  return sql.query<SealedRow>(
    `select s.seq, s.entry_id, s.previous, s.hash, e.id, e.at, e.action, e.outcome, e.actor_id, e.subject_id, e.reference, e.body, e.body_hash,
       d.entry_id as detail_of, d.salt, d.personal
     from audit_seal s left join audit_entry e on e.id = s.entry_id left join audit_detail d on d.entry_id = s.entry_id
     where s.seq > $1 and s.seq <= $2 order by s.seq limit $3`,
    [after, upTo, limit],
    'audit-chain-read',
  );
}

/** The signed end of the chain and the highest seal, of the same moment. */
export async function readChainEnd(sql: Sql): Promise<{ head: ChainHead | null; highest: bigint }> {
  const [row] = await sql.query<{ seq: string | null; hash: Buffer; mac: Buffer; at: Date; highest: string | null }>(
    'select h.seq, h.hash, h.mac, h.at, m.highest from (select max(seq) as highest from audit_seal) m left join audit_head h on true',
  );
  const { seq, hash, mac, at, highest } = row!;
  return { head: seq === null ? null : { seq: BigInt(seq), hash, mac, at }, highest: BigInt(highest ?? 0) };
}

/** How many entries have no seal, and the oldest that was written before a moment. */
export async function readUnsealed(sql: Sql, before: Date): Promise<{ count: number; oldest: string | null }> {
  const [row] = await sql.query<{ count: number; oldest: string | null }>(
    `select count(*)::int as count, (array_agg(e.id order by e.id) filter (where e.at < $1))[1] as oldest
     from audit_entry e where not exists (select from audit_seal s where s.entry_id = e.id)`,
    [before],
  );
  return row!;
}
