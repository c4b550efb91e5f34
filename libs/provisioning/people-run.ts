import { recordAudit } from '../audit/audit.port.js';
import { deactivatePeople } from '../identity/deactivate.port.js';
import type { AttributeSource } from '../people/attribute-source.port.js';
import type { Transaction } from '../platform/database/database.js';
import { ImportGroups } from './import-groups.js';
import type { ImportCounts } from './import-result.js';
import type { GonePerson } from './ldap/directory-entry.repository.js';
import { linkManagers } from './link-managers.js';
import { PeopleBatch } from './people-batch.js';
import { renamePlaces } from './people-import.repository.js';
import type { ImportRecord } from './person-record.js';
import type { PlaceMoves } from './place-moves.js';
import { personAudit, refuseLastOwner, type RunContext } from './run-context.js';

export const BATCH = 5_000;
/** Photos make a batch large before it is long. */
const BATCH_BYTES = 16 * 1024 * 1024;

/** Brings records into the database within one transaction, in batches: statements per 5,000 people, not per person. */
export class PeopleRun {
  private readonly groups: ImportGroups;
  private batch: PeopleBatch;
  private done = 0;

  constructor(
    private readonly tx: Transaction,
    private readonly context: RunContext,
    private readonly onProgress: (people: number) => void = () => undefined,
  ) {
    this.groups = new ImportGroups(context);
    this.batch = new PeopleBatch(context);
  }

  async take(records: AsyncIterable<ImportRecord>): Promise<void> {
    for await (const record of records) {
      if (record.kind === 'group') this.groups.add(record.group);
      else this.batch.add(record.person);
      if (this.batch.size >= BATCH || this.batch.photoBytes >= BATCH_BYTES) await this.flush();
    }
    if (this.batch.size > 0) await this.flush();
  }

  /** Lets those go who are in the directory no more, unless somebody else keeps them active or a decision holds them. */
  async dismiss(people: readonly GonePerson[]): Promise<void> {
    const { context, tx } = this;
    const owned = people.filter(({ activeSource }) => context.rule.mayWrite('active', context.source, (activeSource ?? undefined) as AttributeSource | undefined));
    const wanted = owned.filter(({ personId }) => !context.withheld.has(personId));
    owned.forEach(({ personId }) => context.withheld.has(personId) && context.report.withheld.add(personId));
    if (wanted.length === 0) return;
    const { lastOwner } = await deactivatePeople(tx, wanted.map(({ personId }) => personId), context.source);
    const kept = wanted.find(({ personId }) => personId === lastOwner);
    if (kept) await refuseLastOwner(tx, context, { ...kept, line: 0 });
    const leaving = wanted.filter((person) => person !== kept);
    const fields = [{ name: 'active', before: 'true', after: 'false' }];
    for (const { personId, name, location, department } of leaving) {
      context.report.row({ action: 'leave', personId, name, location, department, fields, reason: 'gone' });
      context.report.change({ line: 0, action: 'change', person: name, fields: ['active'] });
    }
    for (let at = 0; at < leaving.length; at += BATCH) {
      await recordAudit(tx, leaving.slice(at, at + BATCH).map(({ personId }) => personAudit(context, 'person.deactivated', personId, fields, { reason: 'gone' })));
    }
  }

  /** What can be done only when everybody is there. @param areAllGroups whether every group there is was named */
  async finish(areAllGroups: boolean): Promise<ImportCounts> {
    await linkManagers(this.tx, this.context);
    const groups = await this.groups.import(this.tx, areAllGroups);
    await this.keepRenamed(this.context.departments);
    await this.keepRenamed(this.context.locations);
    return groups;
  }

  private async flush(): Promise<void> {
    await this.batch.import(this.tx);
    this.done += this.batch.size;
    this.onProgress(this.done);
    this.batch = new PeopleBatch(this.context);
  }

  private async keepRenamed(places: PlaceMoves): Promise<void> {
    const likely = places.likelyRenames();
    if (likely.length === 0) return;
    const renamed = await renamePlaces(this.tx, places.table, likely);
    await recordAudit(this.tx, likely.filter(({ from }) => renamed.has(from)).map(({ from, name }) => ({
      action: `${places.table}.renamed`,
      actor: this.context.actor,
      subject: { kind: places.table, id: from },
      facts: { source: this.context.source, run: this.context.runId, name },
    })));
  }
}
