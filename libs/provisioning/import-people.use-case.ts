import { recordAudit } from '../audit/audit.port.js';
import { Injectable } from '@nestjs/common';
import { Database, type Transaction } from '../platform/database/database.js';
import { conflict } from '../platform/errors/app-error.js';
import { ImportGroups } from './import-groups.js';
import { linkManagers } from './link-managers.js';
import { ImportReport, type ImportResult } from './import-result.js';
import type { ReportProblem } from './import-source.js';
import { PeopleBatch } from './people-batch.js';
import { analyzePeople, beginImport } from './people-import.repository.js';
import type { ImportRecord } from './person-record.js';
import { Roster } from './roster.js';

export const BATCH = 5_000;
/** Photos make a batch large before it is long. */
const BATCH_BYTES = 16 * 1024 * 1024;
const WORTH_ANALYZING = 1_000;

export interface ImportRequest {
  /** Reads the file; called once. */
  records: (report: ReportProblem) => AsyncIterable<ImportRecord>;
  dryRun: boolean;
  /** How many people have been dealt with, after each batch. */
  onProgress?: (people: number) => void;
}

/** Brings the people and groups of a directory file into the database, all of it or nothing. */
@Injectable()
export class ImportPeopleUseCase {
  constructor(private readonly database: Database) {}

  /**
   * In one transaction, with statements per batch of 5,000 and not per person. A dry run does all of it and takes it back.
   *
   * @throws BrokenFile when the file cannot be used, CONFLICT when another import runs; nothing is changed then
   */
  async execute(request: ImportRequest): Promise<ImportResult> {
    let result: ImportResult | null = null;
    try {
      await this.database.transaction(async (tx) => {
        result = await this.import(tx, request);
        if (request.dryRun) throw new TakenBack();
      });
    } catch (error) {
      if (!(error instanceof TakenBack)) throw error;
    }
    return result!;
  }

  private async import(tx: Transaction, { records, dryRun, onProgress }: ImportRequest): Promise<ImportResult> {
    if (!(await beginImport(tx))) throw conflict('Another import is running. Wait until it is done.');
    const report = new ImportReport();
    const roster = new Roster();
    const groups = new ImportGroups(roster, report);
    const places = { department: new Map<string, string>(), location: new Map<string, string>() };
    let batch = new PeopleBatch(roster, report, places);
    let done = 0;
    const flush = async () => {
      await batch.import(tx);
      done += batch.size;
      onProgress?.(done);
      batch = new PeopleBatch(roster, report, places);
    };
    for await (const record of records(report.problem)) {
      if (record.kind === 'group') groups.add(record.group);
      else batch.add(record.person);
      if (batch.size >= BATCH || batch.photoBytes >= BATCH_BYTES) await flush();
    }
    if (batch.size > 0) await flush();
    await linkManagers(tx, roster, report);
    const groupCounts = await groups.import(tx);
    const people = { created: roster.count('created'), changed: roster.count('changed'), unchanged: roster.count('unchanged') };
    await recordAudit(tx, { action: 'people.imported', actor: { kind: 'system', name: 'command line' }, facts: { people: { ...people }, groups: { ...groupCounts } } });
    if (!dryRun && people.created + people.changed >= WORTH_ANALYZING) await analyzePeople(tx);
    const problems = report.problems.sort((a, b) => a.line - b.line);
    return { dryRun, people, groups: groupCounts, changes: report.changes, problems, unlisted: report.unlisted };
  }
}

class TakenBack extends Error {}
