import { Module } from '@nestjs/common';
import { CloseSockets } from './jobs/close-sockets.processor.js';
import { RefreshMetadata } from './jobs/refresh-metadata.work.js';
import { RemoveLapsed } from './jobs/remove-lapsed.work.js';
import { WatchCertificates } from './jobs/watch-certificates.work.js';

/** What identity does in the worker. */
@Module({ providers: [CloseSockets, RefreshMetadata, RemoveLapsed, WatchCertificates] })
export class IdentityWorkerModule {}
