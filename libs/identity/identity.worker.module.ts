import { Module } from '@nestjs/common';
import { RemoveLapsed } from './jobs/remove-lapsed.work.js';

/** What identity does in the worker. */
@Module({ providers: [RemoveLapsed] })
export class IdentityWorkerModule {}
