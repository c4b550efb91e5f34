import { isMailAddress, PERSON_TEXTS, readPersonText } from '../../../people/person-text.port.js';
import type { ProfileColumns } from '../../../people/profile-columns.port.js';
import { orInvalid, type Resource } from '../resource/read-resource.js';
import { badRequest } from '../scim-error.js';
import { ENTERPRISE_USER } from '../schema/enterprise-user.schema.js';

/** What of a resource Atrium works with, as it stands in the columns of a person. */
export interface PersonColumns extends ProfileColumns {
  department: string | null;
  location: string | null;
  managerId: string | null;
}

/** What is made of something else because the client did not say it. */
export type Derived = 'email' | 'employeeNumber' | 'displayName';

/** What SCIM says beyond the columns. The value in a column is left out of its place here. */
export interface Extra {
  derived?: Derived[];
  name?: Resource;
  email?: Resource;
  emails?: Resource[];
  phone?: Resource;
  phoneNumbers?: Resource[];
  address?: Resource;
  addresses?: Resource[];
  enterprise?: Resource;
  more?: Resource;
}

/** A user as it is stored. */
export interface UserRecord {
  userName: string;
  externalId: string | null;
  /** Undefined: the client does not say. */
  active: boolean | undefined;
  person: PersonColumns;
  extra: Extra;
}

const MAX_EXTRA = 32 * 1024;
const MAX_USER_NAME = 254;

/**
 * Takes a resource apart into columns and the rest. Whoever has neither an e-mail address nor an employee number is
 * known by the user name in their place.
 *
 * @throws ScimError 400 invalidValue for what cannot be stored
 */
export function toRecord(resource: Resource): UserRecord {
  const { userName, externalId, active, name, displayName, title, emails, phoneNumbers, addresses, [ENTERPRISE_USER]: enterprise, ...more } = resource as Resource & { userName: string; externalId?: string; active?: boolean };
  const { givenName, familyName, ...restOfName } = (name ?? {}) as Record<string, string | undefined>;
  const { employeeNumber, department, manager, ...restOfEnterprise } = (enterprise ?? {}) as Resource;
  const email = mainOf(emails, 'value');
  const phone = mainOf(phoneNumbers, 'value');
  const address = mainOf(addresses, 'locality');
  const derived: Derived[] = [];
  const person = {
    email: email.value ?? derive(derived, 'email', isMailAddress(userName) ? userName : null),
    employeeNumber: (employeeNumber as string | undefined) ?? null,
    displayName: '',
    givenName: givenName ?? null,
    familyName: familyName ?? null,
    title: (title as string | undefined) ?? null,
    phone: phone.value,
    department: (department as string | undefined) ?? null,
    location: address.value,
    managerId: ((manager as Resource | undefined)?.value as string | undefined) ?? null,
  };
  if (!person.email && !person.employeeNumber) person.employeeNumber = derive(derived, 'employeeNumber', userName);
  person.displayName = (displayName as string | undefined) ?? derive(derived, 'displayName', restOfName.formatted ?? fullName(givenName, familyName) ?? (userName.split('@')[0] || userName))!;
  const extra = compact({
    derived, name: restOfName, email: email.rest, emails: email.others, phone: phone.rest, phoneNumbers: phone.others,
    address: address.rest, addresses: address.others, enterprise: restOfEnterprise, more,
  });
  check(userName, extra);
  tidy(person);
  return { userName, externalId: externalId ?? null, active, person, extra };
}

export function fullName(givenName: string | null | undefined, familyName: string | null | undefined): string | null {
  return [givenName, familyName].filter(Boolean).join(' ') || null;
}

/** The value that Atrium takes from a list: of the primary one, else of the one for work, else of the first. */
function mainOf(list: unknown, column: string): { value: string | null; rest?: Resource; others: Resource[] } {
  const values = (list ?? []) as Resource[];
  const main = values.find(({ primary }) => primary === true) ?? values.find(({ type }) => String(type).toLowerCase() === 'work') ?? values[0];
  if (!main) return { value: null, others: [] };
  const { [column]: value, ...rest } = main;
  return { value: (value as string | undefined) ?? null, rest, others: values.filter((one) => one !== main) };
}

function derive(derived: Derived[], what: Derived, value: string | null): string | null {
  if (value !== null) derived.push(what);
  return value;
}

/** Leaves out what says nothing; an empty object still says that there is a value in the column. */
function compact(extra: Extra): Extra {
  const says = ([key, value]: [string, unknown]): boolean =>
    value !== undefined && !(Array.isArray(value) && value.length === 0) && !(['name', 'enterprise', 'more'].includes(key) && Object.keys(value as object).length === 0);
  return Object.fromEntries(Object.entries(extra).filter(says));
}

function check(userName: string, extra: Extra): void {
  if (userName.length > MAX_USER_NAME) throw badRequest('invalidValue', `userName has at most ${MAX_USER_NAME} characters.`);
  if (JSON.stringify(extra).length > MAX_EXTRA) throw badRequest('invalidValue', 'The resource is too large.');
}

/** What goes into the columns of a person is read as from every other source. */
function tidy(person: PersonColumns): void {
  orInvalid(() => Object.assign(person, Object.fromEntries(PERSON_TEXTS.map((field) => [field, readPersonText(field, person[field])]))));
}
