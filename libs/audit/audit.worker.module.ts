import { Module } from '@nestjs/common';
import { SealEntries } from './chain/seal-entries.use-case.js';
import { AnchorHead } from './jobs/anchor-head.work.js';
import { CheckChain } from './jobs/check-chain.work.js';
import { SealEntriesWork } from './jobs/seal-entries.work.js';

/** The audit log in the worker: the sealer, the daily anchor and the check. */
@Module({ providers: [SealEntries, SealEntriesWork, AnchorHead, CheckChain] })
export class AuditWorkerModule {}
