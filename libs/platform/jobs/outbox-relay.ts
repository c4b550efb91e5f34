import { Injectable, type OnApplicationBootstrap, type BeforeApplicationShutdown } from '@nestjs/common';
import type { Queue } from 'bullmq';
import { Database } from '../database/database.js';
import { deleteFromOutbox, takeFromOutbox } from '../database/outbox.repository.js';
import { Realtime } from '../realtime/realtime.js';
import { logger } from '../telemetry/logger.js';
import { OUTBOX_TOPIC } from './outbox-wake.js';
import { EVENT_QUEUE, type EventJob, QueueBackend } from './queue-backend.js';
import { ATTEMPTS } from './retry.js';
import { SubscriberRegistry } from './subscriber.registry.js';

const POLL_MS = 200;
const BATCH = 500;
const RETRY = { attempts: ATTEMPTS, backoff: { type: 'custom' }, removeOnComplete: true, removeOnFail: { age: 7 * 24 * 3600 } } as const;

/**
 * Moves events from the outbox to BullMQ: take a batch, add the jobs, delete the rows, commit. A crash in between adds
 * the same jobs again, which their processors ignore. Events this program does not know stay for a newer one.
 */
@Injectable()
export class OutboxRelay implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly queue: Queue<EventJob>;
  private timer: NodeJS.Timeout | null = null;
  private running: Promise<void> | null = null;
  private wokenMeanwhile = false;
  private stopped = false;

  constructor(
    private readonly database: Database,
    private readonly subscribers: SubscriberRegistry,
    private readonly realtime: Realtime,
    backend: QueueBackend,
  ) {
    this.queue = backend.queue(EVENT_QUEUE);
    this.queue.on('error', (error) => logger.warn({ err: error }, 'event queue'));
  }

  onApplicationBootstrap(): void {
    this.realtime.subscribe(OUTBOX_TOPIC, () => this.wake());
    this.schedule(0);
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.stopped = true;
    if (this.timer) clearTimeout(this.timer);
    await this.running;
    await this.queue.close();
  }

  /** Moves everything that is in the outbox now. */
  async drain(): Promise<void> {
    while ((await this.moveBatch()) === BATCH);
  }

  private wake(): void {
    if (this.running) this.wokenMeanwhile = true;
    else if (!this.stopped) this.schedule(0);
  }

  private schedule(delay: number): void {
    if (this.timer) clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      this.wokenMeanwhile = false;
      this.running = this.drain()
        .catch((error: unknown) => logger.warn({ err: error }, 'outbox relay'))
        .then(() => {
          this.running = null;
          if (!this.stopped) this.schedule(this.wokenMeanwhile ? 0 : POLL_MS);
        });
    }, delay);
  }

  private moveBatch(): Promise<number> {
    return this.database.transaction(async (tx) => {
      const rows = await takeFromOutbox(tx, BATCH, this.subscribers.knownEvents);
      if (rows.length === 0) return 0;
      const jobs = rows.flatMap((row) =>
        this.subscribers.subscribersOf(row.event).map((subscriber) => ({
          name: subscriber,
          data: { eventId: row.id, event: row.event, payload: row.payload },
          opts: { ...RETRY, jobId: `${row.id}-${subscriber}` },
        })),
      );
      if (jobs.length > 0) await this.queue.addBulk(jobs);
      await deleteFromOutbox(tx, rows.map((row) => row.id));
      return rows.length;
    });
  }
}
