import { Readable } from 'node:stream';
import { type CsvError, parse } from 'csv-parse';
import { BrokenFile, type Bytes, decodeUtf8, type ReportProblem } from './import-source.js';
import type { ImportRecord, PersonReference, RawField, RawPerson } from './person-record.js';
import { readPerson } from './read-person.js';

const FIELDS: RawField[] = ['email', 'employeeNumber', 'displayName', 'givenName', 'familyName', 'title', 'department', 'location', 'phone', 'startDate', 'active'];
const COLUMNS = [...FIELDS, 'managerEmail', 'managerEmployeeNumber'] as const;
type Column = (typeof COLUMNS)[number];
const MAX_RECORD = 1024 * 1024;
/** A quote that is never closed takes the rest of the file, or as much as a record may hold. */
const RUNAWAY = ['CSV_QUOTE_NOT_CLOSED', 'CSV_MAX_RECORD_SIZE'];

interface Row {
  record: string[];
  raw: string;
  info: { lines: number };
}

/**
 * The people of a CSV file (RFC 4180; comma, semicolon or tab): the first row names the columns, in any order and case.
 *
 * @throws BrokenFile when there is no usable first row, a quote stays open, or the encoding is not UTF-8
 */
export async function* readCsvRecords(bytes: Bytes, report: ReportProblem): AsyncGenerator<ImportRecord> {
  const text = decodeUtf8(bytes);
  const beginning = await firstLine(text);
  const delimiter = delimiterOf(beginning);
  // Lenient about quotes, because the parser does not find back into step after a stray one; isQuotedWell looks again.
  const parser = parse({ delimiter, info: true, raw: true, relax_column_count: true, relax_quotes: true, skip_empty_lines: true, max_record_size: MAX_RECORD });
  const isQuotedWell = quoting(delimiter);
  const source = Readable.from(rejoin(beginning, text));
  source.on('error', (error) => parser.destroy(error));
  source.pipe(parser);
  let header: (Column | null)[] | null = null;
  try {
    for await (const { record, raw, info } of parser as AsyncIterable<Row>) {
      const line = info.lines - record.join('').split('\n').length + 1;
      if (!header) {
        header = readHeader(record, line, report);
        continue;
      }
      if (record.every((value) => value.trim() === '')) continue;
      if (!isQuotedWell(raw)) {
        report(line, 'The quotes of this line do not match; the line is left out.');
        continue;
      }
      if (record.length !== header.length) {
        report(line, `The line has ${record.length} values, the first row ${header.length}; the line is left out.`);
        continue;
      }
      const person = readPerson(rawPerson(record, header, line), report);
      if (person) yield { kind: 'person', person };
    }
  } catch (error) {
    throw RUNAWAY.includes((error as CsvError).code) ? new BrokenFile(`A quote is never closed: ${(error as Error).message}.`) : error;
  } finally {
    source.destroy();
  }
  if (!header) throw new BrokenFile('The file is empty.');
}

function readHeader(names: string[], line: number, report: ReportProblem): (Column | null)[] {
  const known = new Map<string, Column>(COLUMNS.map((column) => [column.toLowerCase(), column]));
  const header = names.map((name) => known.get(name.trim().toLowerCase()) ?? null);
  if (!header.includes('email') && !header.includes('employeeNumber')) {
    throw new BrokenFile('The first row must name the columns, with email or employeeNumber among them.');
  }
  const twice = header.find((column, index) => column && header.indexOf(column) !== index);
  if (twice) throw new BrokenFile(`The column ${twice} stands twice in the first row.`);
  names.forEach((name, index) => {
    if (!header[index] && name.trim()) report(line, `The column "${name.trim().slice(0, 40)}" is not known; it is left out.`);
  });
  return header;
}

function rawPerson(record: string[], header: (Column | null)[], line: number): RawPerson {
  const values: Partial<Record<Column, string | null>> = {};
  header.forEach((column, index) => {
    if (column) values[column] = record[index]!.trim() || null;
  });
  const { managerEmail, managerEmployeeNumber, ...fields } = values;
  return { line, values: fields, names: [], ...managerOf(managerEmail, managerEmployeeNumber) };
}

function managerOf(email: string | null | undefined, employeeNumber: string | null | undefined): { manager?: PersonReference | null } {
  if (employeeNumber) return { manager: { by: 'employeeNumber', value: employeeNumber } };
  if (email) return { manager: { by: 'email', value: email.toLowerCase() } };
  return email === null || employeeNumber === null ? { manager: null } : {};
}

/** As much of the text as holds the whole first line. */
async function firstLine(text: AsyncGenerator<string>): Promise<string> {
  let beginning = '';
  while (!beginning.includes('\n') && beginning.length < MAX_RECORD) {
    const { value, done } = await text.next();
    if (done) break;
    beginning += value;
  }
  return beginning;
}

async function* rejoin(beginning: string, rest: AsyncIterable<string>): AsyncGenerator<string> {
  yield beginning;
  yield* rest;
}

/** Whether quotes stand only around whole values, doubled inside (RFC 4180 section 2). */
function quoting(delimiter: string): (raw: string) => boolean {
  const value = `(?:"(?:[^"]|"")*"|[^"${delimiter}]*)`;
  const record = new RegExp(`^${value}(?:${delimiter}${value})*$`);
  return (raw) => !raw.includes('"') || record.test(raw.trim());
}

function delimiterOf(beginning: string): string {
  const line = beginning.split('\n', 1)[0]!.replace(/"[^"]*"/g, '');
  const count = (delimiter: string) => line.split(delimiter).length;
  return [';', ',', '\t'].reduce((best, delimiter) => (count(delimiter) > count(best) ? delimiter : best), ',');
}
