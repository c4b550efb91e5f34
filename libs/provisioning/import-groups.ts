import type { Sql } from '../platform/database/database.js';
import { newId } from '../platform/ids/uuid7.js';
import type { ImportCounts, ImportReport } from './import-result.js';
import { nameOf } from './link-managers.js';
import { addMembers, beginMembers, replaceMembers, saveSets } from './people-set-import.repository.js';
import type { GroupRecord } from './person-record.js';
import type { Roster } from './roster.js';

const BATCH = 5_000;

/** The groups of a directory file, as sets of people: their members may come later in the file. */
export class ImportGroups {
  private readonly groups = new Map<string, GroupRecord>();

  constructor(
    private readonly roster: Roster,
    private readonly report: ImportReport,
  ) {}

  add(group: GroupRecord): void {
    const first = this.groups.get(group.externalId);
    if (first) this.report.problem(group.line, `The group stands at line ${first.line} already. The first is kept.`);
    else this.groups.set(group.externalId, group);
  }

  /** Stores every group with exactly the members the file gives it. */
  async import(sql: Sql): Promise<ImportCounts> {
    const groups = [...this.groups.values()];
    if (groups.length === 0) return { created: 0, changed: 0, unchanged: 0 };
    await beginMembers(sql);
    const created = new Set<string>();
    const changed = new Set<string>();
    const ids = new Map<string, string>();
    for (const some of batches(groups)) {
      const saved = await saveSets(sql, some.map(({ externalId, name }) => ({ id: newId(), externalId, name })));
      saved.created.forEach((id) => created.add(id));
      saved.renamed.forEach((id) => changed.add(id));
      saved.ids.forEach((id, externalId) => ids.set(externalId, id));
    }
    const members = groups.flatMap((group) => this.members(group).map((personId) => ({ setId: ids.get(group.externalId)!, personId })));
    for (const some of batches(members)) await addMembers(sql, some);
    (await replaceMembers(sql, [...ids.values()])).forEach((id) => changed.add(id));
    created.forEach((id) => changed.delete(id));
    return { created: created.size, changed: changed.size, unchanged: groups.length - created.size - changed.size };
  }

  private members(group: GroupRecord): string[] {
    const unknown = group.members.filter((member) => !this.roster.find(member));
    if (unknown.length > 0) {
      const more = unknown.length > 1 ? `and ${unknown.length - 1} more are` : 'is';
      this.report.problem(group.line, `${nameOf(unknown[0]!)} ${more} not among the people of the file, so not a member of ${group.name}.`);
    }
    return [...new Set(group.members.flatMap((member) => this.roster.find(member) ?? []))];
  }
}

function* batches<T>(all: T[]): Generator<T[]> {
  for (let at = 0; at < all.length; at += BATCH) yield all.slice(at, at + BATCH);
}
