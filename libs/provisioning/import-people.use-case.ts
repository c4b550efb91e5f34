import type { AuditActor } from '../audit/audit.port.js';
import type { Configuration } from '../platform/config/configuration.js';
import type { Database } from '../platform/database/database.js';
import type { ImportResult } from './import-result.js';
import type { ReportProblem } from './import-source.js';
import type { ImportRecord } from './person-record.js';
import { RunProvisioning } from './run-provisioning.js';

export interface ImportRequest {
  /** Reads the file; called once. */
  records: (report: ReportProblem) => AsyncIterable<ImportRecord>;
  /** The file's name. */
  label: string;
  dryRun: boolean;
  /** How many people have been dealt with, after each batch. */
  onProgress?: (people: number) => void;
}

const ACTOR: AuditActor = { kind: 'system', name: 'command line' };

/** Brings the people and groups of a directory file into the database. */
export class ImportPeopleUseCase {
  private readonly runs: RunProvisioning;

  constructor(database: Database, configuration: Configuration) {
    this.runs = new RunProvisioning(database, configuration);
  }

  /**
   * In one transaction, with statements per batch of 5,000 and not per person. It never lets those go whom the file does
   * not name.
   *
   * @throws BrokenFile when the file cannot be used, CONFLICT when another import runs; nothing is changed then
   */
  async execute({ records, label, dryRun, onProgress }: ImportRequest): Promise<ImportResult> {
    return this.runs.execute({ source: 'import', label, scope: 'full', dryRun, actor: ACTOR, records, onProgress });
  }
}
