import { Module } from '@nestjs/common';
import { HandOver } from './jobs/hand-over.processor.js';

/** What groups do in the worker. */
@Module({ providers: [HandOver] })
export class GroupsWorkerModule {}
