import { Module } from '@nestjs/common';
import { HandOver } from './jobs/hand-over.processor.js';
import { RollUpMemberCounts } from './jobs/roll-up-member-counts.work.js';

/** What groups do in the worker. */
@Module({ providers: [HandOver, RollUpMemberCounts] })
export class GroupsWorkerModule {}
