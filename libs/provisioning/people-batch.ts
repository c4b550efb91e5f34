import { recordAudit } from '../audit/audit.port.js';
import { deactivatePeople, reactivatePeople } from '../identity/deactivate.port.js';
import { type ErasedKeys, erasedAmong, type SourceKey } from '../people/erased-key.port.js';
import type { Sql, Transaction } from '../platform/database/database.js';
import { newId } from '../platform/ids/uuid7.js';
import { saveEntries } from './ldap/directory-entry.repository.js';
import { Matches } from './match-person.js';
import { deletePhotos, findMatches, insertPeople, type MatchedPerson, placesNamed, savePhotos, updatePeople } from './people-import.repository.js';
import type { PersonRecord } from './person-record.js';
import type { PlaceMoves } from './place-moves.js';
import { keepActive, type PersonPlan, planPerson } from './plan-person.js';
import { personAudit, refuseLastOwner, type RunContext } from './run-context.js';

const AUDITED = { join: 'person.created', change: 'person.changed', leave: 'person.deactivated', return: 'person.reactivated' } as const;

/** Some thousand people who are matched, compared and written together. */
export class PeopleBatch {
  size = 0;
  photoBytes = 0;
  private readonly records: PersonRecord[] = [];

  constructor(private readonly context: RunContext) {}

  /** Takes a person in, unless the file named the same one before. */
  add(record: PersonRecord): void {
    this.size += 1;
    const problem = this.context.roster.claim(record);
    if (problem) return this.context.report.problem(record.line, problem);
    this.photoBytes += record.photo?.bytes.length ?? 0;
    this.records.push(record);
  }

  /** At most eighteen statements, however many people. */
  async import(sql: Transaction): Promise<void> {
    await this.findPlaces(sql, this.context.departments, 'department');
    await this.findPlaces(sql, this.context.locations, 'location');
    const matched = await this.match(sql);
    const erased = await erasedAmong(sql, matched.flatMap(([record, person]) => newKeys(record, person)));
    const plans = await this.withoutErased(sql, this.plan(await this.keepOthers(sql, matched, erased)), erased);
    const created = plans.filter(({ action }) => action === 'join');
    const changed = plans.filter(({ action, isStored }) => action !== 'join' && isStored);
    const inserted = created.length > 0 ? await insertPeople(sql, created.map(({ person }) => person)) : new Set<string>();
    await this.dismiss(sql, plans);
    await reactivatePeople(sql, plans.filter(({ action }) => action === 'return').map(({ person }) => person.id), this.context.source);
    if (changed.length > 0) await updatePeople(sql, changed.map(({ person }) => person));
    const kept = plans.filter(({ action, person }) => action !== 'join' || inserted.has(person.id));
    await this.savePhotos(sql, kept);
    await this.saveEntries(sql, kept);
    for (const plan of plans) this.tell(plan, plan.action !== 'join' || inserted.has(plan.person.id));
    await recordAudit(sql, kept.flatMap(({ action, person, fields }) => (action === 'none' ? [] : [personAudit(this.context, AUDITED[action], person.id, fields)])));
  }

  /** Whoever was erased is not made anew by a source that still has them; that is said without their name. */
  private async withoutErased(sql: Transaction, plans: PersonPlan[], erased: ErasedKeys): Promise<PersonPlan[]> {
    const { context } = this;
    const kept = plans.filter(({ action, record }) => action !== 'join' || !keysOf(record).some((key) => erased.has(key)));
    for (const { person, record } of plans.filter((plan) => !kept.includes(plan))) {
      context.roster.forget(person.id);
      context.report.problem(record.line, 'This person was erased from Atrium and is still in the source. They are not made anew: take them out there, or lift it with atrium people readmit.', namelessPlace(record));
    }
    if (kept.length < plans.length) await recordAudit(sql, { action: 'person.created', outcome: 'refused', actor: context.actor, facts: { source: context.source, run: context.runId, reason: 'erased', people: plans.length - kept.length } });
    return kept;
  }

  /** Nor is somebody else made into them: their address or number is left out, and the rest of the record is taken. */
  private async keepOthers(sql: Transaction, matched: Matched[], erased: ErasedKeys): Promise<Matched[]> {
    const { context } = this;
    const refused: string[] = [];
    const kept = matched.map(([record, person]): Matched => {
      const wrong = person ? newKeys(record, person).flatMap((key) => (erased.has(key) && (key.kind === 'email' || key.kind === 'employeeNumber') && context.rule.mayWrite(key.kind, context.source, person.owners[key.kind]) ? [key.kind] : [])) : [];
      if (!person || wrong.length === 0) return [record, person];
      refused.push(person.id);
      context.report.problem(record.line, `The ${wrong.map((kind) => LEFT_OUT[kind]).join(' and the ')} belonged to somebody who was erased from Atrium, and stays as it was. Lift it with atrium people readmit when it is this person's now.`, namelessPlace(record));
      return [{ ...record, ...Object.fromEntries(wrong.map((kind) => [kind, null])) }, person];
    });
    if (refused.length > 0) await recordAudit(sql, refused.map((id) => ({ ...personAudit(context, 'person.changed', id, [], { reason: 'erased' }), outcome: 'refused' as const })));
    return kept;
  }

  /** Lets those go who are active no more, but for the last owner. */
  private async dismiss(sql: Transaction, plans: PersonPlan[]): Promise<void> {
    const leaving = plans.filter(({ action }) => action === 'leave');
    const { lastOwner } = await deactivatePeople(sql, leaving.map(({ person }) => person.id), this.context.source);
    const kept = leaving.find(({ person }) => person.id === lastOwner);
    if (!kept) return;
    keepActive(kept, this.context.roster);
    await refuseLastOwner(sql, this.context, { personId: kept.person.id, name: kept.person.displayName, line: kept.record.line });
  }

  private async findPlaces(sql: Sql, places: PlaceMoves, field: 'department' | 'location'): Promise<void> {
    const names = new Set(this.records.flatMap(({ fields }) => fields[field] ?? []).filter((name) => !places.ids.has(name)));
    if (names.size === 0) return;
    const wanted = [...names].map((name) => ({ id: newId(), name }));
    const found = await placesNamed(sql, places.table, wanted);
    for (const { id, name } of wanted) places.know(name, found.get(name)!, found.get(name) === id);
  }

  private async match(sql: Sql): Promise<Matched[]> {
    const emails = this.records.flatMap(({ email }) => email?.toLowerCase() ?? []);
    const numbers = this.records.flatMap(({ employeeNumber }) => employeeNumber ?? []);
    const entries = this.records.flatMap(({ entry }) => entry?.id ?? []);
    const matches = new Matches(await findMatches(sql, emails, numbers, entries), this.context.isPresent);
    return this.records.flatMap((record): Matched[] => {
      const match = matches.of(record);
      if (typeof match !== 'string') return [[record, match]];
      this.context.report.problem(record.line, match);
      return [];
    });
  }

  private plan(matched: Matched[]): PersonPlan[] {
    const { roster, report } = this.context;
    return matched.flatMap(([record, person]) => {
      const plan = planPerson(record, person, this.context);
      const outcome = plan.action === 'join' ? 'created' : plan.action === 'none' ? 'unchanged' : 'changed';
      const problem = roster.settle(plan.takesManager ? record : { ...record, manager: undefined }, plan.person, outcome);
      if (problem) report.problem(record.line, problem);
      return problem ? [] : [plan];
    });
  }

  private async savePhotos(sql: Sql, plans: PersonPlan[]): Promise<void> {
    const photos = plans.flatMap(({ person, photo }) => (photo && photo !== 'removed' ? [{ personId: person.id, ...photo }] : []));
    if (photos.length > 0) await savePhotos(sql, photos);
    const removed = plans.flatMap(({ person, photo }) => (photo === 'removed' ? [person.id] : []));
    if (removed.length > 0) await deletePhotos(sql, removed);
  }

  private async saveEntries(sql: Sql, plans: PersonPlan[]): Promise<void> {
    const entries = plans.flatMap(({ record: { entry }, person }) => (entry ? [{ personId: person.id, ...entry }] : []));
    if (entries.length > 0) await saveEntries(sql, entries);
  }

  private tell({ record, person, action, fields, location, department }: PersonPlan, isStored: boolean): void {
    const { roster, report } = this.context;
    if (!isStored) {
      roster.forget(person.id);
      return report.problem(record.line, 'The e-mail address or employee number was taken by somebody else while the import ran. The person is left out.');
    }
    if (action === 'none') return;
    report.change({ line: record.line, action: action === 'join' ? 'create' : 'change', person: person.displayName, fields: action === 'join' ? [] : fields.map(({ name }) => name) });
    report.row({ action, personId: person.id, name: person.displayName, location, department, fields, reason: action === 'leave' ? 'disabled' : null });
  }
}

/** A record, and who it is in Atrium; null: nobody yet. */
type Matched = [PersonRecord, MatchedPerson | null];

const LEFT_OUT = { email: 'e-mail address', employeeNumber: 'employee number' } as const;

/** What a record would make somebody known by who was not before. */
function newKeys(record: PersonRecord, person: MatchedPerson | null): SourceKey[] {
  if (!person) return keysOf(record);
  return keysOf(record).filter(({ kind, value }) => (kind === 'email' && value.toLowerCase() !== person.email?.toLowerCase()) || (kind === 'employeeNumber' && value !== person.employeeNumber));
}

/** What a record would be known by. */
function keysOf({ entry, email, employeeNumber }: PersonRecord): SourceKey[] {
  return [
    ...(entry ? [{ kind: 'entry', value: entry.id } as const] : []),
    ...(email ? [{ kind: 'email', value: email } as const] : []),
    ...(employeeNumber ? [{ kind: 'employeeNumber', value: employeeNumber } as const] : []),
  ];
}

/** Where a directory's entry is found without naming anybody: its id, unless the directory has none but the name. */
function namelessPlace({ entry }: PersonRecord): string | undefined {
  return entry && (entry.id.includes('=') ? '' : entry.id);
}
