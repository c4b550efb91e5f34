import { Module } from '@nestjs/common';
import { RollUpCounts } from './jobs/roll-up-counts.work.js';

/** What posts need done in the background. */
@Module({ providers: [RollUpCounts] })
export class PostsWorkerModule {}
