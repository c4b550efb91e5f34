import type { Sql } from '../platform/database/database.js';
import { newId } from '../platform/ids/uuid7.js';
import type { ImportReport } from './import-result.js';
import { Matches } from './match-person.js';
import { findMatches, insertPeople, placesNamed, savePhotos, updatePeople } from './people-import.repository.js';
import type { PersonRecord } from './person-record.js';
import { type PersonPlan, type Places, planPerson } from './plan-person.js';
import type { Roster } from './roster.js';

/** Some thousand people who are matched, compared and written together. */
export class PeopleBatch {
  size = 0;
  photoBytes = 0;
  private readonly records: PersonRecord[] = [];

  constructor(
    private readonly roster: Roster,
    private readonly report: ImportReport,
    /** Known from earlier batches; grows. */
    private readonly places: Places,
  ) {}

  /** Takes a person in, unless the file named the same one before. */
  add(record: PersonRecord): void {
    this.size += 1;
    const problem = this.roster.claim(record);
    if (problem) return this.report.problem(record.line, problem);
    this.photoBytes += record.photo?.bytes.length ?? 0;
    this.records.push(record);
  }

  /** At most eight statements, however many people. */
  async import(sql: Sql): Promise<void> {
    await this.findPlaces(sql, 'department');
    await this.findPlaces(sql, 'location');
    const plans = await this.plan(sql);
    const created = plans.filter((plan) => plan.isNew);
    const changed = plans.filter((plan) => !plan.isNew && plan.changes.some((field) => field !== 'photo'));
    const stored = created.length > 0 ? await insertPeople(sql, created.map(({ person }) => person)) : new Set<string>();
    if (changed.length > 0) await updatePeople(sql, changed.map(({ person }) => person));
    const kept = plans.filter((plan) => !plan.isNew || stored.has(plan.person.id));
    const photos = kept.flatMap(({ person, photo }) => (photo ? [{ personId: person.id, ...photo }] : []));
    if (photos.length > 0) await savePhotos(sql, photos);
    for (const plan of plans) this.tell(plan, kept.length === plans.length || !plan.isNew || stored.has(plan.person.id));
  }

  private async findPlaces(sql: Sql, kind: 'department' | 'location'): Promise<void> {
    const names = new Set(this.records.flatMap(({ fields }) => fields[kind] ?? []).filter((name) => !this.places[kind].has(name)));
    if (names.size === 0) return;
    const found = await placesNamed(sql, kind, [...names].map((name) => ({ id: newId(), name })));
    found.forEach((id, name) => this.places[kind].set(name, id));
  }

  private async plan(sql: Sql): Promise<PersonPlan[]> {
    const emails = this.records.flatMap(({ email }) => email?.toLowerCase() ?? []);
    const numbers = this.records.flatMap(({ employeeNumber }) => employeeNumber ?? []);
    const matches = new Matches(await findMatches(sql, emails, numbers));
    return this.records.flatMap((record) => {
      const match = matches.of(record);
      if (typeof match === 'string') {
        this.report.problem(record.line, match);
        return [];
      }
      const plan = planPerson(record, match, this.places);
      const outcome = plan.isNew ? 'created' : plan.changes.length > 0 ? 'changed' : 'unchanged';
      const problem = this.roster.settle(record, plan.person, outcome);
      if (problem) this.report.problem(record.line, problem);
      return problem ? [] : [plan];
    });
  }

  private tell({ record, person, isNew, changes }: PersonPlan, isStored: boolean): void {
    if (!isStored) {
      this.roster.forget(person.id);
      this.report.problem(record.line, 'The e-mail address or employee number was taken by somebody else while the import ran. The person is left out.');
    } else if (isNew || changes.length > 0) {
      this.report.change({ line: record.line, action: isNew ? 'create' : 'change', person: person.displayName, fields: isNew ? [] : changes });
    }
  }
}
