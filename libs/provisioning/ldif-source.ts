import { groupAttributes, personAttributes, readEntry, USUAL_MAPPING } from './entry-record.js';
import type { Bytes, ReportProblem } from './import-source.js';
import { readLdif } from './ldif-reader.js';
import type { ImportRecord } from './person-record.js';

const WANTED = new Set(['changetype', ...personAttributes(USUAL_MAPPING), ...groupAttributes()]);

/** The people and groups of an LDIF file (RFC 2849); other entries are passed over. @throws BrokenFile */
export async function* readLdifRecords(bytes: Bytes, report: ReportProblem): AsyncGenerator<ImportRecord> {
  for await (const entry of readLdif(bytes, WANTED, report)) {
    const record = readEntry(entry, USUAL_MAPPING, report);
    if (record) yield record;
  }
}
