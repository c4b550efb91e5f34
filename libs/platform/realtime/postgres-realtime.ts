import { Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import type pg from 'pg';
import { Database } from '../database/database.js';
import { logger } from '../telemetry/logger.js';
import { payloads, Realtime, type RealtimeMessage } from './realtime.js';

const CHANNEL = 'atrium_realtime';
const RETRY_MS = 500;

/** Realtime over one LISTEN connection per process and pg_notify. */
@Injectable()
export class PostgresRealtime extends Realtime implements OnApplicationBootstrap, OnApplicationShutdown {
  private client: pg.Client | null = null;
  private retry: NodeJS.Timeout | null = null;
  private stopping = false;

  constructor(private readonly database: Database) {
    super();
  }

  async onApplicationBootstrap(): Promise<void> {
    await this.connect();
  }

  async onApplicationShutdown(): Promise<void> {
    this.stopping = true;
    if (this.retry) clearTimeout(this.retry);
    await this.client?.end().catch(() => undefined);
  }

  async publish(messages: RealtimeMessage[]): Promise<void> {
    const parts = payloads(messages);
    if (parts.length === 0) return;
    await this.database
      .query('select pg_notify($1, part) from unnest($2::text[]) part', [CHANNEL, parts], 'realtime-publish')
      .catch((error: unknown) => logger.warn({ err: error }, 'a realtime hint was lost'));
  }

  private async connect(): Promise<void> {
    const client = this.database.listener();
    const again = () => {
      if (this.stopping || this.client !== client) return;
      this.client = null;
      this.retry = setTimeout(() => void this.connect(), RETRY_MS);
    };
    this.client = client;
    client.on('error', again);
    client.on('end', again);
    client.on('notification', ({ payload }) => payload && this.deliver(payload));
    try {
      await client.connect();
      await client.query(`listen ${CHANNEL}`);
    } catch {
      again();
    }
  }
}
