import { Injectable } from '@nestjs/common';
import type { AuditActor } from '../../audit/audit.port.js';
import { Configuration } from '../../platform/config/configuration.js';
import { Database } from '../../platform/database/database.js';
import { newId } from '../../platform/ids/uuid7.js';
import { Every, type RepeatedWork } from '../../platform/jobs/schedule.js';
import { logger } from '../../platform/telemetry/logger.js';
import { BrokenDirectory } from '../ldap/broken-directory.js';
import { ldapSettings } from '../ldap/ldap-settings.js';
import { SyncDirectory } from '../ldap/sync-directory.use-case.js';
import { takeDueRun } from '../provisioning-run.repository.js';

const SCHEDULE: AuditActor = { kind: 'system', name: 'schedule' };

/** Reads the directory when it is time, or when an administrator asks for it: one worker at a time. */
@Every(3_000)
@Injectable()
export class SyncDirectoryWork implements RepeatedWork {
  private readonly sync: SyncDirectory;

  constructor(
    private readonly database: Database,
    private readonly configuration: Configuration,
  ) {
    this.sync = new SyncDirectory(database, configuration);
  }

  async repeat(): Promise<void> {
    const settings = ldapSettings(this.configuration);
    if (!settings) return;
    const due = await this.database.transaction((tx) => takeDueRun(tx, { id: newId(), label: settings.name }, settings.everyMinutes));
    if (!due) return;
    try {
      await this.sync.execute({ runId: due.id, dryRun: due.dry, full: due.scope === 'full' && !due.dry, actor: due.requestedBy ? { kind: 'person', id: due.requestedBy } : SCHEDULE });
    } catch (error) {
      if (!(error instanceof BrokenDirectory)) throw error;
      logger.warn({ reason: error.message }, 'the directory was not read');
    }
  }
}
