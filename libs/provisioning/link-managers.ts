import { recordAudit } from '../audit/audit.port.js';
import type { Sql } from '../platform/database/database.js';
import { ManagerLinks } from './manager-links.js';
import { allManagers, findReferences, namesOfPeople, setManagers } from './people-import.repository.js';
import type { PersonReference } from './person-record.js';
import { keyOf, type Roster } from './roster.js';
import { personAudit, type RunContext } from './run-context.js';

const BATCH = 5_000;

/**
 * Gives everybody the manager that the file names, now that all people are there. A manager who is nowhere leaves the
 * old one; a link that would close a circle is left out, the later one in the file. Both are reported.
 */
export async function linkManagers(sql: Sql, context: RunContext): Promise<void> {
  const { roster, report } = context;
  const said = roster.managers.filter(({ personId }) => roster.outcomes.has(personId));
  if (said.length === 0) return;
  const stored = await storedReferences(sql, roster, said.flatMap(({ manager }) => manager ?? []));
  const resolved = said.flatMap(({ line, personId, displayName, manager }) => {
    const managerId = manager === null ? null : (roster.find(manager) ?? stored.get(keyOf(manager)));
    if (managerId !== undefined) return [{ line, personId, displayName, managerId }];
    report.problem(line, `The manager (${nameOf(manager!)}) is not ${context.source === 'ldap' ? 'in the directory' : 'in the file'} and not in Atrium. The person is kept, the manager stays as it was.`);
    return [];
  });
  const before = await allManagers(sql);
  const links = new ManagerLinks();
  const isResolved = new Set(resolved.map(({ personId }) => personId));
  before.forEach((manager, person) => isResolved.has(person) || links.add(person, manager));
  const changes: ManagerChange[] = [];
  for (const { line, personId, displayName, managerId } of resolved) {
    const isLinked = managerId === null || links.add(personId, managerId);
    if (!isLinked) report.problem(line, 'The managers form a circle that would close here. The person is kept, without a manager.');
    const target = isLinked ? managerId : null;
    if ((before.get(personId) ?? null) === target) continue;
    const isNew = roster.outcomes.get(personId) === 'created';
    changes.push({ personId, displayName, beforeId: before.get(personId) ?? null, managerId: target, isNew });
    if (!isNew) report.change({ line, action: 'change', person: displayName, fields: ['manager'] });
    roster.noteChange(personId);
  }
  for (let at = 0; at < changes.length; at += BATCH) {
    const some = changes.slice(at, at + BATCH);
    await setManagers(sql, some);
    await recordAudit(sql, some.filter(({ isNew }) => !isNew).map((change) => personAudit(context, 'person.changed', change.personId, [{ name: 'manager', before: null, after: null }], { manager: change.managerId, formerManager: change.beforeId })));
  }
  await tell(sql, context, changes);
}

interface ManagerChange {
  personId: string;
  displayName: string;
  beforeId: string | null;
  managerId: string | null;
  isNew: boolean;
}

/** Adds the managers' names to the rows of those that are listed. */
async function tell(sql: Sql, { report }: RunContext, changes: readonly ManagerChange[]): Promise<void> {
  for (const { personId, displayName, isNew } of changes) {
    if (!isNew && !report.rows.has(personId)) report.row({ action: 'change', personId, name: displayName, location: null, department: null, fields: [], reason: null });
  }
  const listed = changes.filter(({ personId }) => report.rows.has(personId));
  if (listed.length === 0) return;
  const names = await namesOfPeople(sql, [...new Set(listed.flatMap(({ beforeId, managerId }) => [beforeId, managerId]).filter((id) => id !== null))]);
  const nameOf = (id: string | null) => (id === null ? null : (names.get(id) ?? null));
  for (const { personId, beforeId, managerId } of listed) report.rows.get(personId)!.fields.push({ name: 'manager', before: nameOf(beforeId), after: nameOf(managerId) });
}

/** People whom the source names without listing them now. */
export async function storedReferences(sql: Sql, roster: Roster, references: PersonReference[]): Promise<Map<string, string>> {
  const missing = [...new Map(references.filter((reference) => !roster.find(reference)).map((reference) => [keyOf(reference), reference])).values()];
  const found = new Map<string, string>();
  for (let at = 0; at < missing.length; at += BATCH) {
    for (const row of await findReferences(sql, missing.slice(at, at + BATCH))) found.set(keyOf(row), row.id);
  }
  return found;
}

/** Short enough for a line of a report. */
export function nameOf({ by, value }: PersonReference): string {
  return by === 'dn' ? value.slice(0, 120) : `${by} ${value.slice(0, 120)}`;
}
