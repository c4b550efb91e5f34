import { createHash } from 'node:crypto';
import type { OwnedAttribute, Owners } from '../people/attribute-source.port.js';
import { newId } from '../platform/ids/uuid7.js';
import type { MatchedPerson, StoredPerson } from './people-import.repository.js';
import type { PersonRecord } from './person-record.js';
import type { FieldChange, RunAction } from './provisioning-run.view.js';
import { fallbackName } from './read-person.js';
import type { Roster } from './roster.js';
import type { RunContext } from './run-context.js';

/** What taking over one record means. */
export interface PersonPlan {
  record: PersonRecord;
  person: StoredPerson;
  action: RunAction | 'none';
  /** What changes, with values; the photo's are left out. */
  fields: FieldChange[];
  /** Whether anything is to be stored in the person's row, if only who provides an attribute. */
  isStored: boolean;
  /** Whether the source may say who the manager is. */
  takesManager: boolean;
  photo: { sha256: Buffer; mediaType: string; bytes: Buffer } | 'removed' | null;
  location: string | null;
  department: string | null;
}

const COPIED = ['displayName', 'givenName', 'familyName', 'title', 'phone', 'startDate'] as const;
const ORDER: OwnedAttribute[] = ['email', 'employeeNumber', 'displayName', 'givenName', 'familyName', 'title', 'phone', 'department', 'location', 'startDate', 'active', 'photo'];

/** Compares a record with the person it is, if there is one, as far as its source may speak. */
export function planPerson(record: PersonRecord, stored: MatchedPerson | null, context: RunContext): PersonPlan {
  const plan = new Planning(record, stored, context);
  return plan.result();
}

/** Takes back that a person leaves; what else changes goes on. */
export function keepActive(plan: PersonPlan, roster: Roster): void {
  plan.person.status = 'active';
  plan.fields = plan.fields.filter(({ name }) => name !== 'active');
  plan.action = plan.fields.length > 0 ? 'change' : 'none';
  if (plan.action === 'none') roster.outcomes.set(plan.person.id, 'unchanged');
}

class Planning {
  private readonly person: StoredPerson;
  private readonly owners: Owners;
  private readonly fields: FieldChange[] = [];
  private readonly before: StoredPerson;
  private department: string | null;
  private location: string | null;

  constructor(
    private readonly record: PersonRecord,
    private readonly stored: MatchedPerson | null,
    private readonly context: RunContext,
  ) {
    this.before = stored ? stripped(stored) : blank(record);
    this.person = { ...this.before };
    this.owners = { ...this.before.owners };
    this.department = stored?.department ?? null;
    this.location = stored?.location ?? null;
  }

  result(): PersonPlan {
    const { record, person, before } = this;
    // Another spelling of the same address is no change: what is stored came first.
    if (this.may('email', record.email ?? undefined) && record.email!.toLowerCase() !== before.email?.toLowerCase()) this.set('email', 'email', record.email);
    if (this.may('employeeNumber', record.employeeNumber ?? undefined)) this.set('employeeNumber', 'employeeNumber', record.employeeNumber);
    for (const field of COPIED) if (this.may(field, record.fields[field])) this.set(field, field, record.fields[field]!);
    this.department = this.place('department', 'departmentId', this.department, record.fields.department);
    this.location = this.place('location', 'locationId', this.location, record.fields.location);
    this.setActive();
    const takesManager = this.may('manager', record.manager);
    const photo = this.photo();
    const isStored = this.fields.length > 0 || !sameOwners(this.owners, before.owners);
    if (photo !== null) this.fields.push({ name: 'photo', before: null, after: null });
    const fields = this.fields.sort((a, b) => ORDER.indexOf(a.name as OwnedAttribute) - ORDER.indexOf(b.name as OwnedAttribute));
    person.owners = this.owners;
    return { record, person, action: this.action(), fields, isStored, takesManager, photo, location: this.location, department: this.department };
  }

  /** Whether the source may say this. What a directory does not hold it clears only where it has said something before. */
  private may(attribute: OwnedAttribute, value: unknown): boolean {
    const { source, rule } = this.context;
    if (value === undefined) return false;
    if (value === null && this.record.entry && this.owners[attribute] !== source) return false;
    if (!rule.mayWrite(attribute, source, this.owners[attribute])) return false;
    if (value === null) delete this.owners[attribute];
    else this.owners[attribute] = source;
    return true;
  }

  private set<Field extends keyof StoredPerson>(name: OwnedAttribute, field: Field, value: StoredPerson[Field]): void {
    if (this.person[field] === value) return;
    this.fields.push({ name, before: this.person[field] as string | null, after: value as string | null });
    this.person[field] = value;
  }

  private place(attribute: 'department' | 'location', field: 'departmentId' | 'locationId', before: string | null, name: string | null | undefined): string | null {
    if (!this.may(attribute, name)) return before;
    const places = attribute === 'department' ? this.context.departments : this.context.locations;
    const id = name === null ? null : places.ids.get(name!)!;
    if (this.person[field] === id) return before;
    if (this.stored?.status === 'active') places.note(this.person[field], id);
    this.fields.push({ name: attribute, before, after: name! });
    this.person[field] = id;
    return name!;
  }

  private setActive(): void {
    const { record, person, stored, context } = this;
    if (record.isActive === undefined) return;
    if (!record.isActive && stored?.status === 'active' && context.withheld.has(stored.id)) return void context.report.withheld.add(stored.id);
    if (!this.may('active', record.isActive)) return;
    const status = record.isActive ? 'active' : 'left';
    if (person.status === status) return;
    if (stored) this.fields.push({ name: 'active', before: String(!record.isActive), after: String(record.isActive) });
    person.status = status;
  }

  private photo(): PersonPlan['photo'] {
    const { record, stored } = this;
    if (!this.may('photo', record.photo)) return null;
    if (!record.photo) return stored?.photo ? 'removed' : null;
    const sha256 = createHash('sha256').update(record.photo.bytes).digest();
    return sha256.toString('hex') === stored?.photo ? null : { sha256, ...record.photo };
  }

  private action(): PersonPlan['action'] {
    if (!this.stored) return 'join';
    if (this.stored.status !== this.person.status) return this.person.status === 'active' ? 'return' : 'leave';
    return this.fields.length > 0 ? 'change' : 'none';
  }
}

function blank(record: PersonRecord): StoredPerson {
  return {
    id: newId(), email: null, employeeNumber: null, displayName: fallbackName(record), givenName: null, familyName: null, title: null, phone: null,
    departmentId: null, locationId: null, startDate: null, status: 'active', owners: {},
  };
}

function stripped(person: MatchedPerson): StoredPerson {
  const { id, email, employeeNumber, displayName, givenName, familyName, title, phone, departmentId, locationId, startDate, status, owners } = person;
  return { id, email, employeeNumber, displayName, givenName, familyName, title, phone, departmentId, locationId, startDate, status, owners };
}

function sameOwners(a: Owners, b: Owners): boolean {
  const names = Object.keys({ ...a, ...b }) as OwnedAttribute[];
  return names.every((name) => a[name] === b[name]);
}
