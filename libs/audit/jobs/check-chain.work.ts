import { Injectable } from '@nestjs/common';
import { Configuration } from '../../platform/config/configuration.js';
import { Database } from '../../platform/database/database.js';
import { Every, type RepeatedWork } from '../../platform/jobs/schedule.js';
import { logger } from '../../platform/telemetry/logger.js';
import { beginCheck, continueCheck, endCheck } from '../chain/check.repository.js';
import { ChainVerifier } from '../verify/verify-chain.js';

const SIGN_OF_LIFE_MS = 20_000;

/** Checks the whole audit log once a day, and when an administrator asks for it. */
@Every(2_000)
@Injectable()
export class CheckChain implements RepeatedWork {
  constructor(
    private readonly database: Database,
    private readonly configuration: Configuration,
  ) {}

  async repeat(): Promise<void> {
    const at = await beginCheck(this.database);
    if (!at) return;
    let toldAt = Date.now();
    const { sealed, problem } = await new ChainVerifier(this.database, this.configuration, () => {
      if (Date.now() - toldAt < SIGN_OF_LIFE_MS) return;
      toldAt = Date.now();
      continueCheck(this.database).catch((error: unknown) => logger.warn({ err: error }, 'check of the audit log'));
    }).verify();
    await endCheck(this.database, { at, seq: sealed, problem });
    if (problem) logger.error(problem, 'the audit log is broken');
  }
}
