import { Injectable } from '@nestjs/common';
import type { Actor } from '../platform/access/actor.js';
import { FreshSignIn } from '../platform/access/fresh-sign-in.js';
import { Database } from '../platform/database/database.js';
import { type AuditEntryRow, type AuditEntryView, toAuditEntryView } from './audit-entry.view.js';
import { type AuditFilterInput, readAuditFilter } from './audit-filter.js';
import { AuditLabels, type Named } from './audit-labels.port.js';
import { AuditLogReader } from './audit-log.reader.js';
import { auditActor, recordAudit } from './audit.port.js';

const BATCH = 500;

/** An entry on its way out, with what it names by name. */
export interface ExportedEntry {
  row: AuditEntryRow;
  entry: AuditEntryView;
  actor: string | null;
  subject: string | null;
}

/** Takes entries out of Atrium. That somebody did is in the log before the first one leaves. */
@Injectable()
export class ExportAuditLog {
  constructor(
    private readonly database: Database,
    private readonly log: AuditLogReader,
    private readonly labels: AuditLabels,
    private readonly freshSignIn: FreshSignIn,
  ) {}

  /**
   * @returns the entries newest first, read in batches while they are taken
   * @throws FORBIDDEN without a fresh sign-in, INVALID_INPUT for a bad filter
   */
  async execute(actor: Actor, format: 'csv' | 'jsonl', input: AuditFilterInput): Promise<AsyncGenerator<ExportedEntry>> {
    await this.freshSignIn.require(actor, 'allowed');
    const filter = readAuditFilter(input);
    const asked = Object.fromEntries(Object.entries(input).flatMap(([name, value]) => (value == null ? [] : [[name, value instanceof Date ? value.toISOString() : value]])));
    await this.database.transaction((tx) => recordAudit(tx, { action: 'audit.exported', actor: auditActor(actor), facts: { format }, personal: { filter: asked } }));
    return this.read(actor.personId, filter);
  }

  private async *read(viewerId: string, filter: ReturnType<typeof readAuditFilter>): AsyncGenerator<ExportedEntry> {
    for (let before: string | null = null; ; ) {
      const rows = await this.log.rows(filter, before, BATCH);
      const entries = rows.map(toAuditEntryView);
      const named = await this.labels.find(viewerId, entries.flatMap(({ actor, subject }) => [actor, subject].map(asNamed)));
      for (const [index, entry] of entries.entries()) {
        yield { row: rows[index]!, entry, actor: entry.actor.name ?? named[2 * index]!, subject: named[2 * index + 1]! };
      }
      if (rows.length < BATCH) return;
      before = rows.at(-1)!.id;
    }
  }
}

function asNamed(party: { kind: string; uuid: string | null } | null): Named {
  return party?.uuid ? { kind: party.kind, uuid: party.uuid } : { kind: 'none', uuid: '' };
}
