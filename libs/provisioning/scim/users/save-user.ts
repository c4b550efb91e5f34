import { isDeepStrictEqual } from 'node:util';
import { Injectable } from '@nestjs/common';
import { type AuditValues, recordAudit } from '../../../audit/audit.port.js';
import { deactivatePeople, reactivatePeople } from '../../../identity/deactivate.port.js';
import { mayChangeWhatFinds } from '../../../identity/first-match.port.js';
import { type Integration, integrationActor } from '../../../identity/integration.reader.js';
import { claimAttributes, type OwnedAttribute, SourceRule } from '../../../people/attribute-source.port.js';
import { Configuration } from '../../../platform/config/configuration.js';
import type { Sql, Transaction } from '../../../platform/database/database.js';
import { isUuid, newId } from '../../../platform/ids/uuid7.js';
import { placesNamed } from '../../people-import.repository.js';
import { ScimBrake } from '../brake/scim-brake.js';
import { badRequest } from '../scim-error.js';
import { type KeysSaid, lastOwnerStays, refuseErased } from './forbidden-writes.js';
import { insertScimPerson, managerProblem, saveScimUser, type StoredColumns, updateScimPerson } from './scim-user.repository.js';
import type { PersonColumns, UserRecord } from './user-record.js';
import { type UserRow, userNameOf } from './user-resource.js';

type Column = keyof PersonColumns;

/** What a person is found by at the first sign-in. */
const FINDING: Column[] = ['email', 'employeeNumber'];

/** Stores users, within the transaction of the write: the person, what SCIM keeps beside, whether they are here, and the audit entries. */
@Injectable()
export class SaveUser {
  private readonly rule: SourceRule;

  constructor(
    configuration: Configuration,
    private readonly brake: ScimBrake,
  ) {
    this.rule = SourceRule.of(configuration);
  }

  /** Makes a person. @returns the id */
  async create(tx: Transaction, integration: Integration, record: UserRecord): Promise<string> {
    await refuseErased(tx, integration, null, { userName: record.userName, externalId: record.externalId, email: record.person.email, employeeNumber: record.person.employeeNumber });
    const id = newId();
    const active = record.active ?? true;
    const stored = await this.stored(tx, id, record.person);
    const said = columnsOf(record.person).filter((column) => stored[column] !== null);
    await insertScimPerson(tx, id, stored, active, Object.fromEntries([...said.map(attributeOf), 'active'].map((attribute) => [attribute, 'scim'])));
    await saveScimUser(tx, id, record, integration.id, true);
    await recordAudit(tx, {
      action: 'person.created', actor: integrationActor(integration), subject: { kind: 'person', id },
      facts: { source: 'scim', fields: said, active }, personal: { after: { userName: record.userName, ...pick(record.person, said) } },
    });
    return id;
  }

  /** Changes a person to what a record says, as far as SCIM may. The caller has locked the person. */
  async change(tx: Transaction, integration: Integration, before: UserRow, record: UserRecord): Promise<void> {
    const was = columnsBefore(before);
    const differing = columnsOf(record.person).filter((column) => !same(column, was[column], record.person[column]));
    const granted = differing.length > 0 ? await claimAttributes(tx, this.rule, 'scim', before.id, differing.map(attributeOf)) : new Set();
    const changed = differing.filter((column) => granted.has(attributeOf(column)));
    if (changed.some((column) => FINDING.includes(column)) && !(await mayChangeWhatFinds(tx, before.id))) {
      throw badRequest('mutability', 'This person has a role and has not signed in at every identity provider yet: until then their e-mail address and employee number are changed by an import on the server only.');
    }
    await refuseErased(tx, integration, before.id, newKeys(before, record, changed));
    if (changed.length > 0) await updateScimPerson(tx, before.id, pick(await this.stored(tx, before.id, pick(record.person, changed)), changed));
    const isSaid = before.user_name === null || !isDeepStrictEqual(keptBeside(before), keptOf(record));
    if (isSaid) await saveScimUser(tx, before.id, record, integration.id, false);
    const fields = [...changed, ...(userNameOf(before) === record.userName ? [] : ['userName']), ...(before.external_id === record.externalId ? [] : ['externalId'])];
    if (fields.length > 0) {
      await recordAudit(tx, {
        action: 'person.changed', actor: integrationActor(integration), subject: { kind: 'person', id: before.id }, facts: { source: 'scim', fields },
        personal: { before: { userName: userNameOf(before), ...pick(was, changed) }, after: { userName: record.userName, ...pick(record.person, changed) } },
      });
    }
    if (record.active !== undefined) await this.setActive(tx, integration, before, record.active);
  }

  /** Lets a person go or takes them back, if SCIM may say so. */
  async setActive(tx: Transaction, integration: Integration, { id, status }: Pick<UserRow, 'id' | 'status'>, active: boolean): Promise<void> {
    if ((status === 'active') === active) return;
    if (!(await claimAttributes(tx, this.rule, 'scim', id, ['active'])).has('active')) return;
    if (!active) await this.brake.admit(tx, integration, id);
    const changed = active ? await reactivatePeople(tx, [id], 'scim') : await this.deactivate(tx, id);
    if (changed.length === 0) return;
    await recordAudit(tx, { action: active ? 'person.reactivated' : 'person.deactivated', actor: integrationActor(integration), subject: { kind: 'person', id }, facts: { source: 'scim' } });
  }

  private async deactivate(tx: Transaction, id: string): Promise<string[]> {
    const { left, lastOwner } = await deactivatePeople(tx, [id], 'scim');
    if (lastOwner !== null) throw lastOwnerStays(lastOwner);
    return left;
  }

  /** With ids in place of the names of department and location. @throws ScimError 400 for an impossible manager */
  private async stored<Some extends Partial<PersonColumns>>(tx: Sql, id: string, person: Some): Promise<Some & StoredColumns> {
    const stored = { ...person };
    for (const kind of ['department', 'location'] as const) {
      const name = person[kind];
      if (name) stored[kind] = (await placesNamed(tx, kind, [{ id: newId(), name }])).get(name)!;
    }
    if (person.managerId) {
      const problem = isUuid(person.managerId) ? await managerProblem(tx, id, person.managerId) : 'unknown';
      if (problem === 'unknown') throw badRequest('invalidValue', 'The manager is no user.');
      if (problem === 'circle') throw badRequest('invalidValue', 'The manager reports to this person.');
    }
    return stored as Some & StoredColumns;
  }
}

/** What a change would make somebody known by who was not before. */
function newKeys(before: UserRow, { userName, externalId, person }: UserRecord, changed: Column[]): KeysSaid {
  return {
    userName: userName.toLowerCase() === userNameOf(before).toLowerCase() ? null : userName,
    externalId: externalId === before.external_id ? null : externalId,
    email: changed.includes('email') ? person.email : null,
    employeeNumber: changed.includes('employeeNumber') ? person.employeeNumber : null,
  };
}

function columnsBefore(row: UserRow): PersonColumns {
  return {
    email: row.email, employeeNumber: row.employee_number, displayName: row.display_name, givenName: row.given_name, familyName: row.family_name,
    title: row.title, phone: row.phone, department: row.department, location: row.location, managerId: row.manager_id,
  };
}

function keptBeside(row: UserRow): unknown[] {
  return [row.user_name, row.external_id, row.extra];
}

/** As it will come back from the database. */
function keptOf({ userName, externalId, extra }: UserRecord): unknown[] {
  return JSON.parse(JSON.stringify([userName, externalId, extra])) as unknown[];
}

/** Another spelling of the same place is no change: the first name stays. */
function same(column: Column, before: string | null, after: string | null): boolean {
  return before === after || ((column === 'department' || column === 'location') && before?.toLowerCase() === after?.toLowerCase());
}

function attributeOf(column: Column): OwnedAttribute {
  return column === 'managerId' ? 'manager' : column;
}

function columnsOf(person: PersonColumns): Column[] {
  return Object.keys(person) as Column[];
}

function pick<From extends Partial<PersonColumns>>(from: From, columns: Column[]): Partial<PersonColumns> & AuditValues {
  return Object.fromEntries(columns.map((column) => [column, from[column] ?? null])) as Partial<PersonColumns> & AuditValues;
}
