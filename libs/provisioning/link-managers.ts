import type { Sql } from '../platform/database/database.js';
import type { ImportReport } from './import-result.js';
import { ManagerLinks } from './manager-links.js';
import { allManagers, findReferences, setManagers } from './people-import.repository.js';
import type { PersonReference } from './person-record.js';
import { keyOf, type Roster } from './roster.js';

const BATCH = 5_000;

/**
 * Gives everybody the manager that the file names, now that all people are there. A manager who is nowhere leaves the
 * old one; a link that would close a circle is left out, the later one in the file. Both are reported.
 */
export async function linkManagers(sql: Sql, roster: Roster, report: ImportReport): Promise<void> {
  const said = roster.managers.filter(({ personId }) => roster.outcomes.has(personId));
  if (said.length === 0) return;
  const stored = await storedReferences(sql, roster, said.flatMap(({ manager }) => manager ?? []));
  const resolved = said.flatMap(({ line, personId, displayName, manager }) => {
    const managerId = manager === null ? null : (roster.find(manager) ?? stored.get(keyOf(manager)));
    if (managerId !== undefined) return [{ line, personId, displayName, managerId }];
    report.problem(line, `The manager (${nameOf(manager!)}) is not in the file and not in Atrium. The person is kept, the manager stays as it was.`);
    return [];
  });
  const before = await allManagers(sql);
  const links = new ManagerLinks();
  const isResolved = new Set(resolved.map(({ personId }) => personId));
  before.forEach((manager, person) => isResolved.has(person) || links.add(person, manager));
  const changes: { personId: string; managerId: string | null }[] = [];
  for (const { line, personId, displayName, managerId } of resolved) {
    const isLinked = managerId === null || links.add(personId, managerId);
    if (!isLinked) report.problem(line, 'The managers form a circle that would close here. The person is kept, without a manager.');
    const target = isLinked ? managerId : null;
    if ((before.get(personId) ?? null) === target) continue;
    changes.push({ personId, managerId: target });
    if (roster.outcomes.get(personId) !== 'created') report.change({ line, action: 'change', person: displayName, fields: ['manager'] });
    roster.noteChange(personId);
  }
  for (let at = 0; at < changes.length; at += BATCH) await setManagers(sql, changes.slice(at, at + BATCH));
}

/** Managers whom the file names by address or number without listing them. */
async function storedReferences(sql: Sql, roster: Roster, references: PersonReference[]): Promise<Map<string, string>> {
  const missing = [...new Map(references.filter((reference) => !roster.find(reference)).map((reference) => [keyOf(reference), reference])).values()]
    .filter(({ by }) => by === 'email' || by === 'employeeNumber');
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
