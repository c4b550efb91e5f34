import { createHash } from 'node:crypto';
import { newId } from '../platform/ids/uuid7.js';
import type { MatchedPerson, StoredPerson } from './people-import.repository.js';
import type { PersonRecord } from './person-record.js';
import { fallbackName } from './read-person.js';

/** What importing one record means. */
export interface PersonPlan {
  record: PersonRecord;
  person: StoredPerson;
  isNew: boolean;
  /** Names of the fields that change. */
  changes: string[];
  photo?: { sha256: Buffer; mediaType: string; bytes: Buffer };
}

/** The ids of departments and locations by name. */
export interface Places {
  department: Map<string, string>;
  location: Map<string, string>;
}

const COPIED = ['displayName', 'givenName', 'familyName', 'title', 'phone', 'startDate'] as const;

/** Compares a record with the person it is, if there is one. */
export function planPerson(record: PersonRecord, stored: MatchedPerson | null, places: Places): PersonPlan {
  const before: StoredPerson = stored ?? blank(record);
  const person: StoredPerson = { ...before };
  // Another spelling of the same address is no change: what is stored came first.
  if (record.email && record.email.toLowerCase() !== before.email?.toLowerCase()) person.email = record.email;
  if (record.employeeNumber) person.employeeNumber = record.employeeNumber;
  for (const field of COPIED) if (record.fields[field] !== undefined) Object.assign(person, { [field]: record.fields[field] });
  if (record.fields.department !== undefined) person.departmentId = placeId(places.department, record.fields.department);
  if (record.fields.location !== undefined) person.locationId = placeId(places.location, record.fields.location);
  if (record.isActive !== undefined) person.status = record.isActive ? 'active' : 'left';
  const changes = (Object.keys(person) as (keyof StoredPerson)[]).filter((field) => person[field] !== before[field]).map((field) => field.replace(/Id$/, ''));
  const plan: PersonPlan = { record, person: pick(person), isNew: stored === null, changes };
  const sha256 = record.photo && createHash('sha256').update(record.photo.bytes).digest();
  if (record.photo && sha256!.toString('hex') !== stored?.photo) {
    plan.photo = { sha256: sha256!, ...record.photo };
    plan.changes.push('photo');
  }
  return plan;
}

function blank(record: PersonRecord): StoredPerson {
  return {
    id: newId(), email: null, employeeNumber: null, displayName: fallbackName(record), givenName: null, familyName: null, title: null, phone: null,
    departmentId: null, locationId: null, startDate: null, status: 'active',
  };
}

function pick(person: StoredPerson): StoredPerson {
  const { id, email, employeeNumber, displayName, givenName, familyName, title, phone, departmentId, locationId, startDate, status } = person;
  return { id, email, employeeNumber, displayName, givenName, familyName, title, phone, departmentId, locationId, startDate, status };
}

function placeId(places: Map<string, string>, name: string | null): string | null {
  return name === null ? null : places.get(name)!;
}
