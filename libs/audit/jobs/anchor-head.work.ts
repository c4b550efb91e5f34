import { Injectable } from '@nestjs/common';
import { Configuration } from '../../platform/config/configuration.js';
import { Database } from '../../platform/database/database.js';
import { Every, type RepeatedWork } from '../../platform/jobs/schedule.js';
import { anchorFile, appendAnchor, readAnchors } from '../chain/anchor-file.js';
import { AuditKey } from '../chain/audit-key.js';
import { findHead } from '../chain/seal.repository.js';

/** Writes where the chain ends into a file once a day (UTC), so that a database set back to an earlier day is found out. */
@Every(30_000)
@Injectable()
export class AnchorHead implements RepeatedWork {
  private lastDay = '';

  constructor(
    private readonly database: Database,
    private readonly configuration: Configuration,
  ) {}

  async repeat(): Promise<void> {
    const now = new Date();
    if (this.lastDay === dayOf(now)) return;
    const file = anchorFile(this.configuration);
    const last = readAnchors(file).at(-1);
    if (!last || dayOf(last.at) !== dayOf(now)) {
      const head = await findHead(this.database);
      // Only an end that this key signed: another one may be what the anchors are there to find out.
      if (!head || !AuditKey.open(this.configuration, false)?.signed(head)) return;
      appendAnchor(file, { at: now, seq: head.seq, hash: head.hash, mac: head.mac });
    }
    this.lastDay = dayOf(now);
  }
}

function dayOf(at: Date): string {
  return at.toISOString().slice(0, 10);
}
