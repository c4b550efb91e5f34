import { Module } from '@nestjs/common';
import { SealEntries } from './chain/seal-entries.use-case.js';
import { AnchorHead } from './jobs/anchor-head.work.js';
import { SealEntriesWork } from './jobs/seal-entries.work.js';

/** The audit log in the worker: the sealer and the daily anchor. */
@Module({ providers: [SealEntries, SealEntriesWork, AnchorHead] })
export class AuditWorkerModule {}
