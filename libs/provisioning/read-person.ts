import { PERSON_TEXTS, type PersonText, readPersonText } from '../people/person-text.port.js';
import { AppError } from '../platform/errors/app-error.js';
import type { ReportProblem } from './import-source.js';
import type { PersonFields, PersonPhotoRecord, PersonRecord, RawPerson } from './person-record.js';

const MAX_PHOTO = 2 * 1024 * 1024;
const YES = new Set(['true', 'yes', 'y', '1', 'active', 'oui', 'vrai']);
const NO = new Set(['false', 'no', 'n', '0', 'inactive', 'left', 'non', 'faux']);

/**
 * Checks what a file says of one person. A bad field is reported and left out; without a usable e-mail address and
 * employee number the whole person is.
 */
export function readPerson(raw: RawPerson, report: ReportProblem): PersonRecord | null {
  const text = (field: PersonText): string | null | undefined => {
    const value = raw.values[field];
    try {
      return value === undefined ? undefined : readPersonText(field, value);
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      report(raw.line, `${error.message} The ${field === 'email' ? 'person' : 'field'} is left out.`);
      return undefined;
    }
  };
  const email = text('email');
  // Somebody else's address may be meant: better nobody than the wrong one.
  if (email === undefined && raw.values.email) return null;
  const employeeNumber = text('employeeNumber');
  if (!email && !employeeNumber) {
    report(raw.line, 'There is neither an e-mail address nor an employee number. The person is left out.');
    return null;
  }
  const fields: PersonFields = {};
  for (const field of PERSON_TEXTS) {
    if (field === 'email' || field === 'employeeNumber') continue;
    const value = text(field);
    if (value !== undefined && !(field === 'displayName' && value === null)) Object.assign(fields, { [field]: value });
  }
  readStartDate(raw, fields, report);
  const record: PersonRecord = { line: raw.line, email: email ?? null, employeeNumber: employeeNumber ?? null, fields, names: raw.names };
  readActive(raw, record, report);
  if (raw.manager !== undefined) record.manager = raw.manager;
  const photo = raw.photo && readPhoto(raw, raw.photo, report);
  if (photo) record.photo = photo;
  return record;
}

/** What a person is called when the file gives no name to show. */
export function fallbackName(person: Pick<PersonRecord, 'email' | 'employeeNumber' | 'fields'>): string {
  const name = [person.fields.givenName, person.fields.familyName].filter(Boolean).join(' ');
  return name || person.email?.split('@')[0] || person.employeeNumber!;
}

function readStartDate(raw: RawPerson, fields: PersonFields, report: ReportProblem): void {
  const value = raw.values.startDate?.trim();
  if (raw.values.startDate === undefined) return;
  if (!value) fields.startDate = null;
  else if (/^(19|20)\d\d-\d\d-\d\d$/.test(value) && new Date(`${value}T00:00:00Z`).toJSON()?.startsWith(value)) fields.startDate = value;
  else report(raw.line, 'startDate must be a day such as 2026-01-31. The field is left out.');
}

function readActive(raw: RawPerson, record: PersonRecord, report: ReportProblem): void {
  const value = raw.values.active?.trim().toLowerCase();
  if (!value) return;
  if (YES.has(value)) record.isActive = true;
  else if (NO.has(value)) record.isActive = false;
  else report(raw.line, 'active must be true or false. The field is left out.');
}

/** By its first bytes: what a browser may be given as a picture without a doubt. */
function readPhoto(raw: RawPerson, bytes: Buffer, report: ReportProblem): PersonPhotoRecord | null {
  const isJpeg = bytes.length > 3 && bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff;
  const isPng = bytes.subarray(0, 8).equals(Buffer.from('89504e470d0a1a0a', 'hex'));
  if (!isJpeg && !isPng) report(raw.line, 'The photo is neither JPEG nor PNG; it is left out.');
  else if (bytes.length > MAX_PHOTO) report(raw.line, `The photo is larger than ${MAX_PHOTO / 1024 / 1024} MB; it is left out.`);
  else return { mediaType: isJpeg ? 'image/jpeg' : 'image/png', bytes };
  return null;
}
