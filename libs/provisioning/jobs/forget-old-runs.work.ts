import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import { Every, type RepeatedWork } from '../../platform/jobs/schedule.js';
import { forgetOldRuns } from '../provisioning-run.repository.js';

/** Personal values do not stay longer in old reports than they are of use. */
@Every(3_600_000)
@Injectable()
export class ForgetOldRuns implements RepeatedWork {
  constructor(private readonly database: Database) {}

  async repeat(): Promise<void> {
    await forgetOldRuns(this.database);
  }
}
