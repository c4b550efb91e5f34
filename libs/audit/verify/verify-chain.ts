import { setTimeout as sleep } from 'node:timers/promises';
import type { Configuration } from '../../platform/config/configuration.js';
import type { Sql } from '../../platform/database/database.js';
import { type Anchor, anchorFile, BrokenAnchors, readAnchors } from '../chain/anchor-file.js';
import { AuditKey, keyFile } from '../chain/audit-key.js';
import { GENESIS } from '../chain/seal-hash.js';
import type { ChainHead } from '../chain/seal.repository.js';
import { readChainEnd, readSealed, readUnsealed, type SealedRow } from './chain.reader.js';
import { checkSealed } from './entry-check.js';

const BATCH = 2_000;
const SEALED_WITHIN_MS = 10_000;
/** Entries of a transaction that took long were written long before anybody could seal them. */
const PATIENCE_MS = 2_000;

/** What does not hold, and where. */
export interface ChainProblem {
  /** Number of the seal, when there is one. */
  seq: string | null;
  entryId: string | null;
  what: string;
}

export interface ChainReport {
  ok: boolean;
  /** How many seals were found in order. */
  sealed: number;
  /** How many of those entries had their personal details erased. */
  erased: number;
  /** Entries that wait for their seal. */
  unsealed: number;
  anchors: number;
  /** How often the log went on with another key; ends and anchors before the last time are proven by their hashes alone. */
  keysRenewed: number;
  /** The first that is broken. */
  problem: ChainProblem | null;
}

/** The action that tells that another key signs from here on. */
export const KEY_RENEWED = 'audit.key_renewed';

/** Checks the whole audit log: every entry, every seal, what is unsealed, the signed end, the anchors. */
export class ChainVerifier {
  private sealed = 0n;
  private erased = 0;
  private unsealed = 0;
  private previous: Buffer = GENESIS;
  private lastEntry: string | null = null;
  private anchors: Anchor[] = [];
  private nextAnchor = 0;
  private keysRenewed = 0;
  /** Up to here another key signed, which is lost. */
  private renewedAt = 0n;

  constructor(
    private readonly sql: Sql,
    private readonly configuration: Configuration,
    private readonly onProgress: (done: number, of: number) => void = () => undefined,
    /** without key: everything but the signatures, where the key is lost. */
    private readonly mode: 'with key' | 'without key' = 'with key',
  ) {}

  /** Reads in batches and stops at the first that is broken. */
  async verify(): Promise<ChainReport> {
    const problem = this.loadAnchors() ?? (await this.checkSeals()) ?? (await this.checkEnd()) ?? (this.mode === 'with key' ? await this.checkUnsealed() : null);
    return { ok: problem === null, sealed: Number(this.sealed), erased: this.erased, unsealed: this.unsealed, anchors: this.anchors.length, keysRenewed: this.keysRenewed, problem };
  }

  private loadAnchors(): ChainProblem | null {
    try {
      this.anchors = readAnchors(anchorFile(this.configuration)).sort((a, b) => (a.seq < b.seq ? -1 : 1));
      return null;
    } catch (error) {
      if (error instanceof BrokenAnchors) return { seq: null, entryId: null, what: error.message };
      throw error;
    }
  }

  /** Up to the highest seal there is now; the sealer may go on meanwhile. */
  private async checkSeals(): Promise<ChainProblem | null> {
    const { highest } = await readChainEnd(this.sql);
    while (this.sealed < highest) {
      const rows = await readSealed(this.sql, this.sealed, highest, BATCH);
      if (rows.length === 0) return { seq: String(this.sealed + 1n), entryId: null, what: `The seal with number ${this.sealed + 1n} is missing.` };
      for (const row of rows) {
        const what = checkSealed(row, this.sealed + 1n, this.previous) ?? this.checkAnchors(row);
        if (what) return { seq: String(this.sealed + 1n), entryId: BigInt(row.seq) === this.sealed + 1n ? row.entry_id : null, what };
        this.pass(row);
      }
      this.onProgress(Number(this.sealed), Number(highest));
    }
    return null;
  }

  private pass(row: SealedRow): void {
    this.sealed += 1n;
    this.previous = row.hash;
    this.lastEntry = row.entry_id;
    if (row.personal === null) this.erased += 1;
    if (row.action === KEY_RENEWED) {
      this.keysRenewed += 1;
      this.renewedAt = this.sealed;
    }
  }

  private checkAnchors(row: SealedRow): string | null {
    for (let anchor = this.anchors[this.nextAnchor]; anchor && anchor.seq === BigInt(row.seq); anchor = this.anchors[this.nextAnchor]) {
      if (!anchor.hash.equals(row.hash)) return `The chain was rewritten: the anchor of ${anchor.at.toISOString()} says otherwise.`;
      this.nextAnchor += 1;
    }
    return null;
  }

  private async checkEnd(): Promise<ChainProblem | null> {
    let end = await readChainEnd(this.sql);
    while (end.head && end.head.seq > this.sealed && end.highest > this.sealed) {
      const problem = await this.checkSeals();
      if (problem) return problem;
      end = await readChainEnd(this.sql);
    }
    const key = AuditKey.open(this.configuration, false);
    const what = this.wrongEnd(end.head, key) ?? this.wrongAnchor(key);
    return what ? { seq: String(this.sealed), entryId: this.lastEntry, what } : null;
  }

  private wrongEnd(head: ChainHead | null, key: AuditKey | null): string | null {
    if (!head) return this.sealed === 0n ? null : 'The record of where the chain ends is gone.';
    if (this.mode === 'without key') return this.wrongPlace(head);
    if (!key) return `The end of the chain cannot be checked: its key is not in ${keyFile(this.configuration)}. Bring it back from a backup or set ATRIUM_AUDIT_KEY.`;
    if (!key.signed(head)) return 'The end of the chain was not signed with the key of this installation.';
    return this.wrongPlace(head);
  }

  private wrongPlace(head: ChainHead): string | null {
    if (head.seq > this.sealed) return `The tail was cut: ${head.seq} entries were sealed, and the chain ends after ${this.sealed}.`;
    if (head.seq < this.sealed || !head.hash.equals(this.previous)) return 'The chain does not end where its signed end says.';
    return null;
  }

  private wrongAnchor(key: AuditKey | null): string | null {
    const beyond = this.anchors[this.nextAnchor];
    if (beyond) return `The tail was cut: the anchor of ${beyond.at.toISOString()} knew ${beyond.seq} entries, and the chain ends after ${this.sealed}.`;
    if (this.mode === 'without key') return null;
    // What a lost key signed cannot be checked, but its hash was.
    const unsigned = this.anchors.find((anchor) => anchor.seq >= this.renewedAt && !key?.signed(anchor));
    return unsigned ? `The anchor of ${unsigned.at.toISOString()} was not signed with the key of this installation.` : null;
  }

  private async checkUnsealed(): Promise<ChainProblem | null> {
    let { count, oldest } = await readUnsealed(this.sql, new Date(Date.now() - SEALED_WITHIN_MS));
    const suspect = oldest;
    if (oldest) {
      await sleep(PATIENCE_MS);
      ({ count, oldest } = await readUnsealed(this.sql, new Date(Date.now() - SEALED_WITHIN_MS - PATIENCE_MS)));
    }
    this.unsealed = count;
    return oldest && oldest === suspect ? { seq: null, entryId: oldest, what: 'It was written more than 10 seconds ago and has no seal: no worker runs, the sealer is blocked, or it was put in by hand.' } : null;
  }
}
