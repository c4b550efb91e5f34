import type { Sql } from '../../platform/database/database.js';
import type { ReportProblem } from '../import-source.js';
import type { ImportRecord } from '../person-record.js';
import { BrokenDirectory } from './broken-directory.js';
import { countKnownEntries } from './directory-entry.repository.js';
import { type FoundEntry, LdapDirectory } from './ldap-directory.js';
import { CHANGED_ATTRIBUTES, changedAt, groupOf, ID_ATTRIBUTES, idOf, personOf } from './ldap-entry.js';
import type { LdapSettings } from './ldap-settings.js';

/** What changes while it is read may be missed; the next reading goes back so far. Clocks differ by less, or Kerberos would not work. */
const OVERLAP_MS = 120_000;

/** One reading of the directory: who is there, then who has changed, then the groups if one of them may have. */
export class DirectoryReading {
  areAllGroups = false;
  private directory: LdapDirectory | null = null;
  private readonly listed = new Set<string>();
  private readonly names: string[] = [];
  private latest = '';
  private begunAt = new Date();

  constructor(
    private readonly settings: LdapSettings,
    /** Null: everything is read. */
    private readonly since: string | null,
    private readonly sql: Sql,
  ) {}

  /** Connects and asks who is there. @throws BrokenDirectory, also when nobody is: that is a wrong filter, not a company */
  async begin(): Promise<void> {
    const { baseDn, userFilter, name } = this.settings;
    this.begunAt = new Date();
    this.directory = await LdapDirectory.open(this.settings);
    for await (const entry of this.directory.search(baseDn, userFilter, ID_ATTRIBUTES)) this.listed.add(idOf(entry));
    if (this.listed.size === 0) throw new BrokenDirectory(`The directory ${name} has nobody below LDAP_BASE_DN whom LDAP_USER_FILTER finds, so nothing was done.`);
  }

  async *records(report: ReportProblem): AsyncGenerator<ImportRecord> {
    const { baseDn, userFilter, groupBaseDn, personAttributes } = this.settings;
    const read: string[] = [];
    for await (const entry of this.directory!.search(baseDn, this.changed(userFilter), [...personAttributes, ...ID_ATTRIBUTES, ...CHANGED_ATTRIBUTES])) {
      const record = personOf(entry, this.note(entry), this.settings, report);
      read.push(idOf(entry));
      if (record) yield record;
    }
    read.forEach((id) => this.listed.add(id));
    if (groupBaseDn && (await this.mayGroupsHaveChanged(read))) yield* this.groups(report);
  }

  present(): string[] {
    return [...this.listed];
  }

  isPresent(entryId: string): boolean {
    return this.listed.has(entryId);
  }

  /** What a problem's line is called. */
  nameAt(line: number): string | undefined {
    return this.names[line - 1];
  }

  /** @param before where an earlier reading had come to */
  changedUntil(before: string | null): string | null {
    const safe = generalizedTime(new Date(this.begunAt.getTime() - OVERLAP_MS));
    const latest = this.latest > safe ? safe : this.latest;
    return [latest, before ?? ''].sort().at(-1) || null;
  }

  async end(): Promise<void> {
    await this.directory?.close();
  }

  /** All of them, because groups within groups make one change reach others. */
  private async *groups(report: ReportProblem): AsyncGenerator<ImportRecord> {
    const { groupBaseDn, groupFilter, groupAttributes } = this.settings;
    for await (const entry of this.directory!.search(groupBaseDn, groupFilter, [...groupAttributes, ...CHANGED_ATTRIBUTES])) yield groupOf(entry, this.note(entry), report);
    this.areAllGroups = true;
  }

  /** Somebody who is new may be a member of a group that did not change. */
  private async mayGroupsHaveChanged(read: readonly string[]): Promise<boolean> {
    if (this.since === null || (await countKnownEntries(this.sql, read)) < read.length) return true;
    const { groupBaseDn, groupFilter } = this.settings;
    for await (const _ of this.directory!.search(groupBaseDn, this.changed(groupFilter), CHANGED_ATTRIBUTES)) return true;
    return false;
  }

  /** Later than before: what changed in that very second was read then, because readings overlap. */
  private changed(filter: string): string {
    if (this.since === null) return filter;
    const { changedAttribute } = this.directory!;
    const since = changedAttribute === 'whenChanged' ? this.since.replace('Z', '.0Z') : this.since;
    return `(&${filter}(${changedAttribute}>=${since})(!(${changedAttribute}=${since})))`;
  }

  /** @returns the entry's line: its place among those that were read */
  private note(entry: FoundEntry): number {
    const changed = changedAt(entry);
    if (changed > this.latest) this.latest = changed;
    return this.names.push(entry.dn);
  }
}

/** RFC 4517 section 3.3.13, in whole seconds. */
function generalizedTime(time: Date): string {
  return `${time.toISOString().replace(/\D/g, '').slice(0, 14)}Z`;
}
