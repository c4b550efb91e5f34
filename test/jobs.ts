import { NestFactory } from '@nestjs/core';
import { WorkerModule } from '../apps/worker/worker.module.js';
import type { Configuration } from '../libs/platform/config/configuration.js';
import { Database } from '../libs/platform/database/database.js';
import { deleteFromOutbox, takeFromOutbox } from '../libs/platform/database/outbox.repository.js';
import { JobRunner } from '../libs/platform/jobs/job-runner.js';
import { SubscriberRegistry } from '../libs/platform/jobs/subscriber.registry.js';

/** The worker's processors inside the test process, run to completion on demand instead of by BullMQ. */
export interface TestJobs {
  settle(): Promise<void>;
  stop(): Promise<void>;
}

/** Real processors, transactions and realtime; only the queue between outbox and processor is left out. */
export async function startJobs(configuration: Configuration): Promise<TestJobs> {
  const app = await NestFactory.createApplicationContext(WorkerModule.with(configuration), { logger: ['error'], abortOnError: false });
  const database = app.get(Database);
  const subscribers = app.get(SubscriberRegistry);
  const runner = app.get(JobRunner);
  return {
    async settle() {
      for (;;) {
        const rows = await database.transaction((tx) => takeFromOutbox(tx, 500));
        if (rows.length === 0) return;
        for (const row of rows) {
          for (const subscriber of subscribers.subscribersOf(row.event)) {
            await runner.run(subscriber, { eventId: row.id, event: row.event, payload: row.payload });
          }
        }
        await deleteFromOutbox(database, rows.map((row) => row.id));
      }
    },
    stop: () => app.close(),
  };
}
