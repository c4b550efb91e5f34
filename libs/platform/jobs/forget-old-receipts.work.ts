import { Injectable } from '@nestjs/common';
import { Database } from '../database/database.js';
import { forgetOldReceipts } from './processed-event.repository.js';
import { Every, type RepeatedWork } from './schedule.js';

const HOUR_MS = 3_600_000;

/** Keeps the notes of handled events and repeated writes from growing forever. */
@Injectable()
@Every(HOUR_MS)
export class ForgetOldReceipts implements RepeatedWork {
  constructor(private readonly database: Database) {}

  repeat(): Promise<void> {
    return forgetOldReceipts(this.database);
  }
}
