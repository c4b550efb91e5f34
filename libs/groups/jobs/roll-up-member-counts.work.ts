import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import { Every, type RepeatedWork } from '../../platform/jobs/schedule.js';
import { hasWaitingMemberCounts, rollUpMemberCounts } from '../member-count.repository.js';

/** Keeps the list of waiting changes of member counts short. */
@Every(1_000)
@Injectable()
export class RollUpMemberCounts implements RepeatedWork {
  constructor(private readonly database: Database) {}

  async repeat(): Promise<void> {
    if (await hasWaitingMemberCounts(this.database)) await rollUpMemberCounts(this.database);
  }
}
