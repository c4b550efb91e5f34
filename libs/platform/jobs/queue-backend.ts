import type { OnApplicationShutdown } from '@nestjs/common';
import { createPostgresBackend, Queue, setDefaultBackendFactory, Worker, type Processor } from 'bullmq';
import pg from 'pg';
import { applicationUrl } from '../database/data-source.js';
import { QUEUE_SCHEMA } from '../database/migrator.js';
import type { Configuration } from '../config/configuration.js';
import { connectRedis, type RedisConnection } from './redis-connection.js';
import { pauseBefore } from './retry.js';

/** The one queue of domain events; a job is one event for one subscriber. */
export const EVENT_QUEUE = 'events';
const CLUSTER_SAFE_PREFIX = '{atrium}';

export interface EventJob {
  eventId: string;
  event: string;
  payload: Record<string, unknown>;
}

/** Makes BullMQ queues and workers, all on one connection pool, on PostgreSQL or (with REDIS_URL) on Redis. */
export class QueueBackend implements OnApplicationShutdown {
  private constructor(
    private readonly connection: pg.Pool | RedisConnection,
    private readonly prefix: string | undefined,
  ) {}

  static open(configuration: Configuration): QueueBackend {
    if (configuration.get('REDIS_URL')) {
      setDefaultBackendFactory();
      return new QueueBackend(connectRedis(configuration.get('REDIS_URL')), CLUSTER_SAFE_PREFIX);
    }
    setDefaultBackendFactory(createPostgresBackend as never);
    const pool = new pg.Pool({
      connectionString: applicationUrl(configuration),
      max: 6,
      application_name: 'atrium-jobs',
      options: `-c search_path=${QUEUE_SCHEMA},public`,
    });
    pool.on('error', () => undefined);
    return new QueueBackend(pool, undefined);
  }

  queue(name: string): Queue<EventJob> {
    return new Queue<EventJob>(name, this.options());
  }

  worker(name: string, processor: Processor<EventJob>, concurrency: number): Worker<EventJob> {
    return new Worker<EventJob>(name, processor, {
      ...this.options(),
      concurrency,
      autorun: false,
      // Jobs take milliseconds and twice is harmless: what a killed worker held is taken up again within seconds.
      lockDuration: 6_000,
      stalledInterval: 2_000,
      maxStalledCount: 1_000,
      settings: { backoffStrategy: pauseBefore },
    });
  }

  async onApplicationShutdown(): Promise<void> {
    if (this.connection instanceof pg.Pool) await this.connection.end();
    else this.connection.disconnect();
  }

  private options(): { connection: never; prefix?: string } {
    return { connection: this.connection as never, ...(this.prefix ? { prefix: this.prefix } : {}) };
  }
}
