import { type AuditActor, type AuditRecord, recordAudit } from '../audit/audit.port.js';
import type { SourceRule } from '../people/attribute-source.port.js';
import type { Sql } from '../platform/database/database.js';
import type { ImportReport } from './import-result.js';
import type { PlaceMoves } from './place-moves.js';
import type { Roster } from './roster.js';

/** What everything in one run works with. */
export interface RunContext {
  runId: string;
  source: 'ldap' | 'import';
  rule: SourceRule;
  actor: AuditActor;
  roster: Roster;
  report: ImportReport;
  departments: PlaceMoves;
  locations: PlaceMoves;
  /** Those whom a decision keeps from leaving. */
  withheld: ReadonlySet<string>;
  /** Whether an entry of the directory is there now. */
  isPresent: (entryId: string) => boolean;
}

/** An audit record of what this run did to a person. Names of fields may stand for ever, values may have to be erased. */
export function personAudit(context: RunContext, action: AuditRecord['action'], personId: string, fields: readonly { name: string; before: string | null; after: string | null }[], facts: AuditRecord['facts'] = {}): AuditRecord {
  return {
    action,
    actor: context.actor,
    subject: { kind: 'person', id: personId },
    facts: { source: context.source, run: context.runId, ...facts, ...(fields.length > 0 ? { fields: fields.map(({ name }) => name) } : {}) },
    personal: { changes: fields.map(({ name, before, after }) => ({ name, before, after })) },
  };
}

/** Tells that the source would let the last owner go, and that they stay. */
export async function refuseLastOwner(tx: Sql, context: RunContext, { personId, name, line, dn }: { personId: string; name: string; line: number; dn?: string }): Promise<void> {
  context.report.problem(line, `${name} is the last owner of the installation and stays active. Make somebody else an owner first.`, dn);
  await recordAudit(tx, { ...personAudit(context, 'person.deactivated', personId, [], { reason: 'last owner' }), outcome: 'refused' });
}
