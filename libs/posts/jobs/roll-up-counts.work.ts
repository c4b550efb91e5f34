import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import { Every, type RepeatedWork } from '../../platform/jobs/schedule.js';
import { hasWaitingCounts, rollUpCounts } from '../count-delta.repository.js';

/** Keeps the list of waiting counter deltas short. */
@Every(1_000)
@Injectable()
export class RollUpCounts implements RepeatedWork {
  constructor(private readonly database: Database) {}

  async repeat(): Promise<void> {
    if (await hasWaitingCounts(this.database)) await this.database.transaction(rollUpCounts);
  }
}
