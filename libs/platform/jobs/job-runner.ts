import { Injectable, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import type { Worker } from 'bullmq';
import { Database } from '../database/database.js';
import { Realtime, type RealtimeMessage } from '../realtime/realtime.js';
import { logger } from '../telemetry/logger.js';
import { markProcessed } from './processed-event.repository.js';
import { EVENT_QUEUE, type EventJob, QueueBackend } from './queue-backend.js';
import { ATTEMPTS } from './retry.js';
import { SubscriberRegistry } from './subscriber.registry.js';

const CONCURRENCY = 4;

/** Runs the processors: the note that an event was handled and the effect commit together; then the world is told. */
@Injectable()
export class JobRunner implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly worker: Worker<EventJob>;

  constructor(
    private readonly database: Database,
    private readonly subscribers: SubscriberRegistry,
    private readonly realtime: Realtime,
    backend: QueueBackend,
  ) {
    this.worker = backend.worker(EVENT_QUEUE, (job) => this.run(job.name, job.data), CONCURRENCY);
    this.worker.on('error', (error) => logger.warn({ err: error }, 'event worker'));
    this.worker.on('failed', (job, error) => {
      const about = { err: error, job: job?.name, event: job?.data.eventId, attempt: job?.attemptsMade };
      if (job && job.attemptsMade < ATTEMPTS) logger.warn(about, 'job failed; it is tried again');
      else logger.error(about, 'job failed for good');
    });
  }

  onApplicationBootstrap(): void {
    void this.worker.run().catch((error: unknown) => logger.error({ err: error }, 'event worker stopped'));
  }

  /** Waits for the running jobs to finish. */
  async beforeApplicationShutdown(): Promise<void> {
    await this.worker.close();
  }

  /** Handles one event for one subscriber; a second time changes nothing. */
  async run(subscriber: string, { eventId, payload }: EventJob): Promise<void> {
    const processor = this.subscribers.processorOf(subscriber);
    const messages = await this.database.transaction(async (tx): Promise<RealtimeMessage[]> => {
      if (!(await markProcessed(tx, subscriber, eventId))) return [];
      return (await processor.process(payload, tx, eventId)) ?? [];
    });
    await this.realtime.publish(messages);
  }
}
