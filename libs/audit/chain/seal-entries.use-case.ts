import { Injectable } from '@nestjs/common';
import { Configuration } from '../../platform/config/configuration.js';
import { Database, type Transaction } from '../../platform/database/database.js';
import { firstIdAt } from '../../platform/ids/uuid7.js';
import { AuditKey, type ChainEnd, keyFile } from './audit-key.js';
import { GENESIS, sealHash } from './seal-hash.js';
import { findHead, findUnsealed, insertSeals, lockSealing, type NewSeal, saveHead } from './seal.repository.js';

const BATCH = 1_000;
/** No unit of work takes longer than this between writing an entry and its commit; a sweep finds what did all the same. */
const RECENT_MS = 2 * 3_600_000;
const SWEEP_EVERY_MS = 600_000;

/** The chain cannot go on: its end is not what was sealed last. Somebody changed it, or the key. */
export class BrokenHead extends Error {}

/** The one sealer: chains entries that were committed, in batches, and signs where the chain ends. */
@Injectable()
export class SealEntries {
  private sweptAt = 0;
  /** What this process sealed last: a head that falls behind it was set back by hand. */
  private own: ChainEnd | null = null;

  constructor(
    private readonly database: Database,
    private readonly configuration: Configuration,
  ) {}

  /**
   * Seals what is there.
   *
   * @returns how many entries were sealed; 0 also when another process seals right now
   * @throws BrokenHead when the chain's end was not signed with this key, or was set back
   */
  async execute(): Promise<number> {
    const sweeps = Date.now() - this.sweptAt > SWEEP_EVERY_MS;
    const from = sweeps ? firstIdAt(new Date(0)) : firstIdAt(new Date(Date.now() - RECENT_MS));
    let sealed = 0;
    for (let next: string | undefined = from; next !== undefined; ) {
      const ids: string[] | null = await this.database.transaction((tx) => this.sealBatch(tx, next!));
      if (ids === null) return sealed;
      sealed += ids.length;
      next = ids.length === BATCH ? ids.at(-1) : undefined;
    }
    if (sweeps) this.sweptAt = Date.now();
    return sealed;
  }

  /** @returns the ids of what it sealed, in order, or null when another process seals */
  private async sealBatch(tx: Transaction, from: string): Promise<string[] | null> {
    if (!(await lockSealing(tx))) return null;
    const entries = await findUnsealed(tx, from, BATCH);
    if (entries.length === 0) return [];
    const { key, end } = await this.end(tx);
    const seals: NewSeal[] = [];
    let { seq, hash } = end;
    for (const { id, body_hash: bodyHash } of entries) {
      const previous = hash;
      seq += 1n;
      hash = sealHash({ previous, seq, entryId: id, bodyHash });
      seals.push({ seq, entryId: id, previous, hash });
    }
    await insertSeals(tx, seals);
    await saveHead(tx, { seq, hash, mac: key.sign({ seq, hash }) });
    tx.afterCommit(() => (this.own = { seq, hash }));
    return entries.map(({ id }) => id);
  }

  private async end(tx: Transaction): Promise<{ key: AuditKey; end: ChainEnd }> {
    const head = await findHead(tx);
    const key = AuditKey.open(this.configuration, head === null);
    if (!key) throw new BrokenHead(`The audit log cannot be sealed: its key is not in ${keyFile(this.configuration)}. Bring it back from a backup or set ATRIUM_AUDIT_KEY.`);
    if (head && !key.signed(head)) throw new BrokenHead('The audit log cannot be sealed: the end of its chain was not signed with this key. Run atrium audit verify.');
    if (this.own && (head === null || head.seq < this.own.seq)) throw new BrokenHead(`The audit log cannot be sealed: its chain ended at ${this.own.seq} and now ends at ${head?.seq ?? 0}. Run atrium audit verify.`);
    return { key, end: head ?? { seq: 0n, hash: GENESIS } };
  }
}
