import { Module } from '@nestjs/common';
import { RefreshMetadata } from './jobs/refresh-metadata.work.js';
import { RemoveLapsed } from './jobs/remove-lapsed.work.js';

/** What identity does in the worker. */
@Module({ providers: [RefreshMetadata, RemoveLapsed] })
export class IdentityWorkerModule {}
