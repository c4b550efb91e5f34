import { AppError } from '../platform/errors/app-error.js';
import { optionalText } from '../platform/text/text-input.js';
import { normalName, parseDistinguishedName } from './distinguished-name.js';
import type { ReportProblem } from './import-source.js';
import type { GroupRecord, ImportRecord, PersonReference, RawField, RawPerson } from './person-record.js';
import { readPerson } from './read-person.js';

/** One value of an attribute: text, or bytes when it is binary. */
export interface EntryValue {
  line: number;
  /** As in `lang-fr`, in lower case; without `binary`. */
  options: string[];
  text(): string | null;
  bytes(): Buffer;
}

/** One entry of a directory, from a file or over the wire: its name, and values by lower-case attribute name. */
export interface Entry {
  line: number;
  dn: string;
  attributes: Map<string, EntryValue[]>;
}

export type MappedField = RawField | 'manager' | 'photo' | 'uid';

/** Where each field is found, in lower case, the best attribute first. */
export type EntryMapping = Partial<Record<MappedField, string[]>>;

/** RFC 4519, RFC 2798, and what Active Directory calls it. Department and active have rules of their own unless mapped. */
export const USUAL_MAPPING: EntryMapping = {
  email: ['mail'],
  employeeNumber: ['employeenumber', 'employeeid'],
  displayName: ['displayname', 'cn'],
  givenName: ['givenname'],
  familyName: ['sn'],
  title: ['title'],
  location: ['l', 'physicaldeliveryofficename'],
  phone: ['telephonenumber', 'mobile'],
  manager: ['manager'],
  photo: ['jpegphoto', 'thumbnailphoto'],
  uid: ['uid', 'samaccountname'],
};
const DEPARTMENT = ['department', 'ou', 'departmentnumber'];
const ACCOUNT_STATE = ['nsaccountlock', 'useraccountcontrol'];
const GROUP_ATTRIBUTES = ['cn', 'member', 'uniquemember', 'memberuid'];
const TEXT_FIELDS = ['email', 'employeeNumber', 'displayName', 'givenName', 'familyName', 'title', 'location', 'phone', 'startDate'] as const;

const PERSON = ['person', 'organizationalperson', 'inetorgperson', 'user'];
const GROUP = ['groupofnames', 'groupofuniquenames', 'group', 'posixgroup'];
const ACCOUNT_DISABLED = 2;
const MAX_GROUP_NAME = 200;

/** The names of the attributes that a mapping reads of people. */
export function personAttributes(mapping: EntryMapping): string[] {
  return [...new Set(['objectclass', ...Object.values(mapping).flat(), ...(mapping.department ? [] : DEPARTMENT), ...(mapping.active ? [] : ACCOUNT_STATE)])];
}

export function groupAttributes(): string[] {
  return ['objectclass', ...GROUP_ATTRIBUTES];
}

/** The person or group that an entry is, checked; null for another entry, and for a person who cannot be used. */
export function readEntry(entry: Entry, mapping: EntryMapping, report: ReportProblem): ImportRecord | null {
  const classes = texts(entry, 'objectclass').map((name) => name.toLowerCase());
  if (classes.some((name) => GROUP.includes(name))) return { kind: 'group', group: readGroup(entry, report) };
  if (!classes.some((name) => PERSON.includes(name)) || classes.includes('computer')) return null;
  const person = readPerson(rawPerson(entry, mapping, report), report);
  return person && { kind: 'person', person };
}

/** What an entry says of a person. */
export function rawPerson(entry: Entry, mapping: EntryMapping, report: ReportProblem): RawPerson {
  const first = (field: MappedField) => mapping[field]?.map((attribute) => best(entry, attribute, report)).find((value) => value !== undefined);
  const values: RawPerson['values'] = {};
  for (const field of TEXT_FIELDS) {
    const found = first(field);
    if (found !== undefined) values[field] = found;
  }
  const department = mapping.department ? first('department') : departmentOf(entry, report);
  if (department !== undefined) values.department = department;
  const active = mapping.active ? first('active') : accountState(entry);
  if (active !== undefined) values.active = active;
  const manager = first('manager');
  const photo = mapping.photo?.map((attribute) => entry.attributes.get(attribute)?.[0]).find((value) => value !== undefined);
  return {
    line: entry.line,
    values,
    ...(manager ? { manager: { by: 'dn', value: normalName(manager) } } : {}),
    ...(photo ? { photo: photo.bytes() } : {}),
    names: [{ by: 'dn', value: normalName(entry.dn) }, ...(mapping.uid ?? []).flatMap((attribute) => texts(entry, attribute)).map((uid): PersonReference => ({ by: 'uid', value: uid.toLowerCase() }))],
  };
}

export function readGroup(entry: Entry, report: ReportProblem): GroupRecord {
  const members = ['member', 'uniquemember'].flatMap((name) => texts(entry, name, report)).filter(Boolean);
  return {
    line: entry.line,
    externalId: normalName(entry.dn),
    name: groupName(entry, report),
    members: [
      // A uniqueMember may carry a unique identifier behind "#" (RFC 4517 section 3.3.21).
      ...members.map((dn): PersonReference => ({ by: 'dn', value: normalName(dn.replace(/#'[01]*'B$/, '')) })),
      ...texts(entry, 'memberuid', report).map((uid): PersonReference => ({ by: 'uid', value: uid.trim().toLowerCase() })),
    ],
  };
}

/** What a group is called, or its distinguished name for want of anything that can be shown. */
function groupName(entry: Entry, report: ReportProblem): string {
  for (const name of [best(entry, 'cn', report), parseDistinguishedName(entry.dn)?.[0]?.value]) {
    try {
      const text = optionalText('cn', name?.slice(0, MAX_GROUP_NAME), { max: MAX_GROUP_NAME });
      if (text !== null) return text;
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      report(entry.line, `${error.message} The name is left out.`);
    }
  }
  return entry.dn.replace(/[^\p{L}\p{N}\p{P}\p{Zs}=+]/gu, '').slice(0, MAX_GROUP_NAME);
}

/** The department, or the first organizational unit that is not merely a folder of the directory the entry lies in. */
function departmentOf(entry: Entry, report: ReportProblem): string | undefined {
  const named = best(entry, 'department', report);
  if (named !== undefined) return named;
  const folders = new Set((parseDistinguishedName(entry.dn) ?? []).filter(({ type }) => type === 'ou').map(({ value }) => value));
  return texts(entry, 'ou').find((unit) => unit && !folders.has(unit.trim().replace(/\s+/g, ' ').toLowerCase())) ?? best(entry, 'departmentnumber', report);
}

function accountState(entry: Entry): string | undefined {
  const [lock] = texts(entry, 'nsaccountlock');
  if (lock) return lock.toLowerCase() === 'true' ? 'false' : 'true';
  const [control] = texts(entry, 'useraccountcontrol');
  if (control && /^\d+$/.test(control)) return (Number(control) & ACCOUNT_DISABLED) === 0 ? 'true' : 'false';
  return undefined;
}

/** The first value without a language option, else the first at all. */
function best(entry: Entry, attribute: string, report: ReportProblem): string | undefined {
  const values = entry.attributes.get(attribute) ?? [];
  const value = values.find(({ options }) => options.length === 0) ?? values[0];
  if (!value) return undefined;
  const text = value.text();
  if (text === null) report(value.line, `The value of ${attribute} is not UTF-8; it is left out.`);
  return text ?? undefined;
}

function texts(entry: Entry, attribute: string, report?: ReportProblem): string[] {
  return (entry.attributes.get(attribute) ?? []).flatMap((value) => {
    const text = value.text();
    if (text === null) report?.(value.line, `The value of ${attribute} is not UTF-8; it is left out.`);
    return text === null ? [] : [text];
  });
}
