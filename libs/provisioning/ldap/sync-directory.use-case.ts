import { Injectable } from '@nestjs/common';
import type { AuditActor } from '../../audit/audit.port.js';
import { Configuration } from '../../platform/config/configuration.js';
import { Database } from '../../platform/database/database.js';
import type { ImportResult } from '../import-result.js';
import { RunProvisioning } from '../run-provisioning.js';
import { BrokenDirectory } from './broken-directory.js';
import { lastRead, peopleWithoutEntry } from './directory-entry.repository.js';
import { DirectoryReading } from './directory-reading.js';
import { ldapSettings } from './ldap-settings.js';

export interface SyncRequest {
  dryRun: boolean;
  /** Read everything, not only what has changed. */
  full?: boolean;
  actor: AuditActor;
  /** Of a run that was asked for before. */
  runId?: string;
  onProgress?: (people: number) => void;
}

/** Brings people and groups from the company's directory over LDAP. */
@Injectable()
export class SyncDirectory {
  private readonly runs: RunProvisioning;

  constructor(
    private readonly database: Database,
    private readonly configuration: Configuration,
  ) {
    this.runs = new RunProvisioning(database, configuration);
  }

  /**
   * Reads what has changed since the last run, and once a day, or when other questions are asked, everything. Every run
   * asks who is there, so that those who are gone do not stay until the daily one.
   *
   * @throws BrokenDirectory when it is not configured, not reachable or seems empty; CONFLICT when another run is at work
   */
  async execute({ dryRun, full, actor, runId, onProgress }: SyncRequest): Promise<ImportResult> {
    const settings = ldapSettings(this.configuration);
    if (!settings || !settings.baseDn) throw new BrokenDirectory('No directory is configured: set LDAP_URL and LDAP_BASE_DN.');
    const last = await lastRead(this.database, settings.questions);
    const since = full || !last.fullToday ? null : last.changedUntil;
    const reading = new DirectoryReading(settings, since, this.database);
    try {
      return await this.runs.execute({
        runId,
        source: 'ldap',
        label: settings.name,
        scope: since === null ? 'full' : 'incremental',
        dryRun,
        actor,
        prepare: () => reading.begin(),
        records: (report) => reading.records(report),
        gone: (tx) => peopleWithoutEntry(tx, reading.present()),
        areAllGroups: () => reading.areAllGroups,
        position: () => ({ changedUntil: reading.changedUntil(last.changedUntil), questions: settings.questions }),
        entryAt: (line) => reading.nameAt(line),
        isPresent: (entryId) => reading.isPresent(entryId),
        onProgress,
      });
    } finally {
      await reading.end();
    }
  }
}
