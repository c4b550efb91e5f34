import { Test } from '@nestjs/testing';
import { WorkerModule } from '../apps/worker/worker.module.js';
import type { Configuration } from '../libs/platform/config/configuration.js';
import { Database } from '../libs/platform/database/database.js';
import { deleteFromOutbox, takeFromOutbox } from '../libs/platform/database/outbox.repository.js';
import { JobRunner } from '../libs/platform/jobs/job-runner.js';
import { OutboxRelay } from '../libs/platform/jobs/outbox-relay.js';
import { Schedule } from '../libs/platform/jobs/schedule.js';
import { SubscriberRegistry } from '../libs/platform/jobs/subscriber.registry.js';

/** The worker's processors inside the test process, run to completion on demand instead of by BullMQ. */
export interface TestJobs {
  settle(): Promise<void>;
  stop(): Promise<void>;
}

/**
 * Real processors, transactions and realtime; only the queue between outbox and processor is left out, and the relay
 * that feeds it: with both at work a test could not tell when everything is done. Nor does anything run on a schedule:
 * its statements would be counted with those of the request that a test watches.
 */
export async function startJobs(configuration: Configuration): Promise<TestJobs> {
  const app = await Test.createTestingModule({ imports: [WorkerModule.with(configuration)] }).compile();
  for (const background of [app.get(OutboxRelay), app.get(JobRunner), app.get(Schedule)]) background.onApplicationBootstrap = () => undefined;
  await app.init();
  const database = app.get(Database);
  const subscribers = app.get(SubscriberRegistry);
  const runner = app.get(JobRunner);
  return {
    async settle() {
      for (;;) {
        const rows = await database.transaction((tx) => takeFromOutbox(tx, 500, subscribers.knownEvents));
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
