import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import { Every, type RepeatedWork } from '../../platform/jobs/schedule.js';
import { listProviders } from '../providers/identity-provider.repository.js';
import { knownProvider } from '../providers/known-provider.js';
import { watchCertificates } from '../providers/watch-certificates.js';

/** Warns of certificates in time: they come nearer to their end without anything being changed. */
@Every(600_000)
@Injectable()
export class WatchCertificates implements RepeatedWork {
  constructor(private readonly database: Database) {}

  async repeat(): Promise<void> {
    for (const row of await listProviders(this.database)) {
      const provider = knownProvider(row);
      if (provider) await this.database.transaction((tx) => watchCertificates(tx, row.id, provider.certificates));
    }
  }
}
