import { normalName } from '../distinguished-name.js';
import { type Entry, rawPerson, readGroup } from '../entry-record.js';
import type { ReportProblem } from '../import-source.js';
import type { ImportRecord, RawField } from '../person-record.js';
import { readPerson } from '../read-person.js';
import type { FoundEntry } from './ldap-directory.js';
import type { LdapSettings } from './ldap-settings.js';

/** What stays the same for ever, asked of every directory; each knows at most one or two. */
export const ID_ATTRIBUTES = ['entryUUID', 'objectGUID', 'nsUniqueId'];
export const CHANGED_ATTRIBUTES = ['modifyTimestamp', 'whenChanged'];
/** A directory that holds nothing there says that there is nothing. */
const CLEARED: RawField[] = ['givenName', 'familyName', 'title', 'department', 'location', 'phone', 'startDate'];

/** What an entry is known by for ever (RFC 4530, and what others call it), or its name where there is nothing better. */
export function idOf({ dn, attributes }: FoundEntry): string {
  const uuid = attributes.get('entryuuid')?.[0]?.text() ?? attributes.get('nsuniqueid')?.[0]?.text();
  return uuid?.toLowerCase() ?? attributes.get('objectguid')?.[0]?.bytes().toString('hex') ?? normalName(dn);
}

/** When an entry was changed last, as a generalized time (RFC 4517 section 3.3.13) without fractions; '' when it is not said. */
export function changedAt({ attributes }: FoundEntry): string {
  const time = attributes.get('modifytimestamp')?.[0]?.text() ?? attributes.get('whenchanged')?.[0]?.text() ?? '';
  return /^(\d{14})(?:[.,]\d+)?Z$/.exec(time)?.[1]?.concat('Z') ?? '';
}

/** The person whom an entry describes in whole: what it does not say is not so. Who is there is active unless it is said otherwise. */
export function personOf(found: FoundEntry, line: number, settings: LdapSettings, report: ReportProblem): ImportRecord | null {
  const { mapping } = settings;
  const raw = rawPerson(inLine(found, line), mapping, report);
  const person = readPerson(raw, report);
  if (!person) return null;
  for (const field of CLEARED) {
    const isAsked = field === 'department' || mapping[field] !== undefined;
    if (isAsked && raw.values[field] === undefined) Object.assign(person.fields, { [field]: null });
  }
  if (raw.values.active === undefined) person.isActive = true;
  if (raw.manager === undefined) person.manager = null;
  if (mapping.photo && raw.photo === undefined) person.photo = null;
  const uid = person.names.find(({ by }) => by === 'uid')?.value ?? null;
  return { kind: 'person', person: { ...person, entry: { id: idOf(found), dn: normalName(found.dn), uid } } };
}

export function groupOf(found: FoundEntry, line: number, report: ReportProblem): ImportRecord {
  return { kind: 'group', group: readGroup(inLine(found, line), report) };
}

function inLine({ dn, attributes }: FoundEntry, line: number): Entry {
  const values = [...attributes].map(([name, all]) => [name, all.map((value) => ({ ...value, line }))] as const);
  return { line, dn, attributes: new Map(values) };
}
