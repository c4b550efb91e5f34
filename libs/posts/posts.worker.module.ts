import { Module } from '@nestjs/common';
import { RollUpCounts } from './jobs/roll-up-counts.work.js';
import { RecheckWatchers, TellWatchers } from './jobs/tell-watchers.processor.js';

/** What posts need done in the background. */
@Module({ providers: [RollUpCounts, TellWatchers, RecheckWatchers] })
export class PostsWorkerModule {}
