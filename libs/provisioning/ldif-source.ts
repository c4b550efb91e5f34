import type { Bytes, ReportProblem } from './import-source.js';
import { normalName, parseDistinguishedName } from './distinguished-name.js';
import { type LdifEntry, readLdif } from './ldif-reader.js';
import type { GroupRecord, ImportRecord, PersonReference, RawField, RawPerson } from './person-record.js';
import { readPerson } from './read-person.js';

const PERSON = ['person', 'organizationalperson', 'inetorgperson', 'user'];
const GROUP = ['groupofnames', 'groupofuniquenames', 'group', 'posixgroup'];

/** Where each field is found, the best attribute first (RFC 4519, RFC 2798, and what Active Directory calls it). */
const FIELDS: Partial<Record<RawField, string[]>> = {
  email: ['mail'],
  employeeNumber: ['employeenumber', 'employeeid'],
  displayName: ['displayname', 'cn'],
  givenName: ['givenname'],
  familyName: ['sn'],
  title: ['title'],
  location: ['l', 'physicaldeliveryofficename'],
  phone: ['telephonenumber', 'mobile'],
};
const OTHERS = ['objectclass', 'changetype', 'department', 'ou', 'departmentnumber', 'manager', 'uid', 'jpegphoto', 'thumbnailphoto', 'nsaccountlock', 'useraccountcontrol', 'member', 'uniquemember', 'memberuid', 'cn'];
const WANTED = new Set([...Object.values(FIELDS).flat(), ...OTHERS]);
const ACCOUNT_DISABLED = 2;

/** The people and groups of an LDIF file (RFC 2849); other entries are passed over. @throws BrokenFile */
export async function* readLdifRecords(bytes: Bytes, report: ReportProblem): AsyncGenerator<ImportRecord> {
  for await (const entry of readLdif(bytes, WANTED, report)) {
    const classes = texts(entry, 'objectclass').map((name) => name.toLowerCase());
    if (classes.some((name) => GROUP.includes(name))) {
      yield { kind: 'group', group: readGroup(entry, report) };
    } else if (classes.some((name) => PERSON.includes(name)) && !classes.includes('computer')) {
      const person = readPerson(rawPerson(entry, report), report);
      if (person) yield { kind: 'person', person };
    }
  }
}

function rawPerson(entry: LdifEntry, report: ReportProblem): RawPerson {
  const values: RawPerson['values'] = {};
  for (const [field, attributes] of Object.entries(FIELDS)) {
    const found = attributes.map((attribute) => best(entry, attribute, report)).find((value) => value !== undefined);
    if (found !== undefined) values[field as RawField] = found;
  }
  const department = departmentOf(entry, report);
  if (department !== undefined) values.department = department;
  const active = accountState(entry);
  if (active !== undefined) values.active = active;
  const manager = best(entry, 'manager', report);
  return {
    line: entry.line,
    values,
    ...(manager ? { manager: { by: 'dn', value: normalName(manager) } } : {}),
    ...photoOf(entry),
    names: [{ by: 'dn', value: normalName(entry.dn) }, ...texts(entry, 'uid').map((uid): PersonReference => ({ by: 'uid', value: uid.toLowerCase() }))],
  };
}

function readGroup(entry: LdifEntry, report: ReportProblem): GroupRecord {
  const members = ['member', 'uniquemember'].flatMap((name) => texts(entry, name, report)).filter(Boolean);
  return {
    line: entry.line,
    externalId: normalName(entry.dn),
    name: (best(entry, 'cn', report) ?? parseDistinguishedName(entry.dn)?.[0]?.value ?? entry.dn).trim().slice(0, 200),
    members: [
      // A uniqueMember may carry a unique identifier behind "#" (RFC 4517 section 3.3.21).
      ...members.map((dn): PersonReference => ({ by: 'dn', value: normalName(dn.replace(/#'[01]*'B$/, '')) })),
      ...texts(entry, 'memberuid', report).map((uid): PersonReference => ({ by: 'uid', value: uid.trim().toLowerCase() })),
    ],
  };
}

/** The department, or the first organizational unit that is not merely a folder of the directory the entry lies in. */
function departmentOf(entry: LdifEntry, report: ReportProblem): string | undefined {
  const named = best(entry, 'department', report);
  if (named !== undefined) return named;
  const folders = new Set((parseDistinguishedName(entry.dn) ?? []).filter(({ type }) => type === 'ou').map(({ value }) => value));
  return texts(entry, 'ou').find((unit) => unit && !folders.has(unit.trim().replace(/\s+/g, ' ').toLowerCase())) ?? best(entry, 'departmentnumber', report);
}

function accountState(entry: LdifEntry): string | undefined {
  const [lock] = texts(entry, 'nsaccountlock');
  if (lock) return lock.toLowerCase() === 'true' ? 'false' : 'true';
  const [control] = texts(entry, 'useraccountcontrol');
  if (control && /^\d+$/.test(control)) return (Number(control) & ACCOUNT_DISABLED) === 0 ? 'true' : 'false';
  return undefined;
}

function photoOf(entry: LdifEntry): { photo?: Buffer } {
  const value = entry.attributes.get('jpegphoto')?.[0] ?? entry.attributes.get('thumbnailphoto')?.[0];
  return value ? { photo: value.bytes() } : {};
}

/** The first value without a language option, else the first at all. */
function best(entry: LdifEntry, attribute: string, report: ReportProblem): string | undefined {
  const values = entry.attributes.get(attribute) ?? [];
  const value = values.find(({ options }) => options.length === 0) ?? values[0];
  if (!value) return undefined;
  const text = value.text();
  if (text === null) report(value.line, `The value of ${attribute} is not UTF-8; it is left out.`);
  return text ?? undefined;
}

function texts(entry: LdifEntry, attribute: string, report?: ReportProblem): string[] {
  return (entry.attributes.get(attribute) ?? []).flatMap((value) => {
    const text = value.text();
    if (text === null) report?.(value.line, `The value of ${attribute} is not UTF-8; it is left out.`);
    return text === null ? [] : [text];
  });
}
