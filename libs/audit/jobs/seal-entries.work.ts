import { Injectable } from '@nestjs/common';
import { Every, type RepeatedWork } from '../../platform/jobs/schedule.js';
import { logger } from '../../platform/telemetry/logger.js';
import { BrokenHead, SealEntries } from '../chain/seal-entries.use-case.js';

const REMIND_MS = 300_000;

/** Seals new entries of the audit log about every second. */
@Every(1_000)
@Injectable()
export class SealEntriesWork implements RepeatedWork {
  private complainedAt = 0;

  constructor(private readonly sealer: SealEntries) {}

  async repeat(): Promise<void> {
    try {
      await this.sealer.execute();
    } catch (error) {
      if (!(error instanceof BrokenHead)) throw error;
      if (Date.now() - this.complainedAt < REMIND_MS) return;
      this.complainedAt = Date.now();
      logger.error(error.message);
    }
  }
}
