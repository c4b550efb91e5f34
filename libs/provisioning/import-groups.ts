import type { Sql } from '../platform/database/database.js';
import { newId } from '../platform/ids/uuid7.js';
import type { ImportCounts } from './import-result.js';
import { nameOf, storedReferences } from './link-managers.js';
import { addMembers, beginMembers, emptyOtherSets, replaceMembers, saveSets } from './people-set-import.repository.js';
import type { GroupRecord, PersonReference } from './person-record.js';
import { keyOf } from './roster.js';
import type { RunContext } from './run-context.js';

const BATCH = 5_000;

/** The groups of a directory, as sets of people: their members may come later. */
export class ImportGroups {
  private readonly groups = new Map<string, GroupRecord>();

  constructor(private readonly context: RunContext) {}

  add(group: GroupRecord): void {
    const first = this.groups.get(group.externalId);
    if (first) this.context.report.problem(group.line, `The group stands at line ${first.line} already. The first is kept.`);
    else this.groups.set(group.externalId, group);
  }

  /**
   * Stores every group with exactly the members that the source gives it, those of groups within it included.
   *
   * @param areAll whether groups that were not named have nobody in them any more
   */
  async import(sql: Sql, areAll: boolean): Promise<ImportCounts> {
    const source = this.context.source === 'ldap' ? 'ldap' : 'ldif';
    const groups = [...this.groups.values()];
    if (groups.length === 0) return { created: 0, changed: 0, unchanged: 0 };
    await beginMembers(sql);
    const created = new Set<string>();
    const changed = new Set<string>();
    const ids = new Map<string, string>();
    for (const some of batches(groups)) {
      const saved = await saveSets(sql, source, some.map(({ externalId, name }) => ({ id: newId(), externalId, name })));
      saved.created.forEach((id) => created.add(id));
      saved.renamed.forEach((id) => changed.add(id));
      saved.ids.forEach((id, externalId) => ids.set(externalId, id));
    }
    for (const some of batches(await this.memberships(sql, ids))) await addMembers(sql, some);
    (await replaceMembers(sql, [...ids.values()])).forEach((id) => changed.add(id));
    if (areAll) (await emptyOtherSets(sql, source, [...ids.values()])).forEach((id) => changed.add(id));
    created.forEach((id) => changed.delete(id));
    return { created: created.size, changed: changed.size, unchanged: groups.filter(({ externalId }) => !created.has(ids.get(externalId)!) && !changed.has(ids.get(externalId)!)).length };
  }

  private async memberships(sql: Sql, ids: Map<string, string>): Promise<{ setId: string; personId: string }[]> {
    const { roster } = this.context;
    const stored = await storedReferences(sql, roster, [...this.groups.values()].flatMap(({ members }) => members.filter((member) => !this.groupOf(member))));
    const find = (member: PersonReference) => roster.find(member) ?? stored.get(keyOf(member));
    return [...this.groups.values()].flatMap((group) => {
      this.reportUnknown(group, group.members.filter((member) => !this.groupOf(member) && !find(member)));
      const people = new Set([...this.within(group)].flatMap((each) => each.members).flatMap((member) => find(member) ?? []));
      return [...people].map((personId) => ({ setId: ids.get(group.externalId)!, personId }));
    });
  }

  /** A group and all groups within it; a circle ends where it closes. */
  private within(group: GroupRecord): Set<GroupRecord> {
    const all = new Set([group]);
    for (const each of all) each.members.forEach((member) => { const inner = this.groupOf(member); if (inner) all.add(inner); });
    return all;
  }

  private groupOf(member: PersonReference): GroupRecord | undefined {
    return member.by === 'dn' ? this.groups.get(member.value) : undefined;
  }

  private reportUnknown(group: GroupRecord, unknown: PersonReference[]): void {
    if (unknown.length === 0) return;
    const more = unknown.length > 1 ? `and ${unknown.length - 1} more are` : 'is';
    const where = this.context.source === 'ldap' ? 'the people of the directory' : 'the people of the file';
    this.context.report.problem(group.line, `${nameOf(unknown[0]!)} ${more} not among ${where}, so not a member of ${group.name}.`);
  }
}

function* batches<T>(all: T[]): Generator<T[]> {
  for (let at = 0; at < all.length; at += BATCH) yield all.slice(at, at + BATCH);
}
