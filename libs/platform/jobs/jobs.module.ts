import { Module, type DynamicModule } from '@nestjs/common';
import { DiscoveryModule, DiscoveryService } from '@nestjs/core';
import { Configuration } from '../config/configuration.js';
import type { EventClass } from './domain-event.js';
import { ForgetOldReceipts } from './forget-old-receipts.work.js';
import { JobRunner } from './job-runner.js';
import { OutboxRelay } from './outbox-relay.js';
import { QueueBackend } from './queue-backend.js';
import { Schedule } from './schedule.js';
import { SubscriberRegistry } from './subscriber.registry.js';

/** What the worker process runs: relay, processors, schedules. */
@Module({})
export class JobsModule {
  /**
   * @param events every event that features may emit
   * @param jobs the subscriber names of all processors
   */
  static with(events: EventClass[], jobs: readonly string[]): DynamicModule {
    return {
      module: JobsModule,
      imports: [DiscoveryModule],
      providers: [
        { provide: QueueBackend, inject: [Configuration], useFactory: (configuration: Configuration) => QueueBackend.open(configuration) },
        {
          provide: SubscriberRegistry,
          inject: [DiscoveryService],
          useFactory: (discovery: DiscoveryService) => new SubscriberRegistry(discovery, new Set(events.map((event) => event.name)), new Set(jobs)),
        },
        OutboxRelay,
        JobRunner,
        Schedule,
        ForgetOldReceipts,
      ],
      exports: [OutboxRelay, JobRunner, SubscriberRegistry],
    };
  }
}
