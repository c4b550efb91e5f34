import { Module } from '@nestjs/common';
import { ForgetOldRuns } from './jobs/forget-old-runs.work.js';
import { SyncDirectoryWork } from './jobs/sync-directory.work.js';

/** What provisioning does in the worker. */
@Module({ providers: [SyncDirectoryWork, ForgetOldRuns] })
export class ProvisioningWorkerModule {}
