import { Injectable } from '@nestjs/common';
import { Configuration } from '../../platform/config/configuration.js';
import { Database } from '../../platform/database/database.js';
import { Every, type RepeatedWork } from '../../platform/jobs/schedule.js';
import { forgetOldAssertions, takeDueProvider } from '../providers/identity-provider.repository.js';
import { refreshMetadata } from '../providers/refresh-metadata.js';

/** Reads each provider's metadata again when it is due, so that new certificates arrive by themselves. */
@Every(60_000)
@Injectable()
export class RefreshMetadata implements RepeatedWork {
  constructor(
    private readonly database: Database,
    private readonly configuration: Configuration,
  ) {}

  async repeat(): Promise<void> {
    const everyMinutes = this.configuration.get('SAML_METADATA_MINUTES');
    for (let due = await takeDueProvider(this.database, everyMinutes); due; due = await takeDueProvider(this.database, everyMinutes)) {
      await refreshMetadata(this.database, due, { kind: 'system', name: 'schedule' });
    }
    await forgetOldAssertions(this.database);
  }
}
