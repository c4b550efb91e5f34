import { Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import type pg from 'pg';
import { Database } from '../database/database.js';
import { logger } from '../telemetry/logger.js';
import { payloads, Realtime, type RealtimeMessage } from './realtime.js';

const CHANNEL = 'atrium_realtime';
const RETRY_MS = 500;
const HEARTBEAT_MS = 10_000;

/** Realtime over one LISTEN connection per process and pg_notify. */
@Injectable()
export class PostgresRealtime extends Realtime implements OnApplicationBootstrap, OnApplicationShutdown {
  private client: pg.Client | null = null;
  private timer: NodeJS.Timeout | null = null;
  private stopping = false;
  private wasConnected = false;

  constructor(private readonly database: Database) {
    super();
  }

  async onApplicationBootstrap(): Promise<void> {
    await this.connect();
  }

  async onApplicationShutdown(): Promise<void> {
    this.stopping = true;
    if (this.timer) clearTimeout(this.timer);
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
    this.client = client;
    client.on('error', () => this.lose(client));
    client.on('end', () => this.lose(client));
    client.on('notification', ({ payload }) => payload && this.deliver(payload));
    try {
      await client.connect();
      await client.query(`listen ${CHANNEL}`);
    } catch (error) {
      logger.warn({ err: error }, 'realtime cannot listen; it tries again');
      return this.lose(client);
    }
    if (this.wasConnected) this.missedSome();
    this.wasConnected = true;
    this.beat(client);
  }

  /** A connection that a firewall dropped says nothing by itself: ask now and then. */
  private beat(client: pg.Client): void {
    if (this.stopping || this.client !== client) return;
    this.timer = setTimeout(() => {
      client.query('select 1').then(
        () => this.beat(client),
        () => this.lose(client),
      );
    }, HEARTBEAT_MS);
  }

  private lose(client: pg.Client): void {
    if (this.stopping || this.client !== client) return;
    this.client = null;
    client.end().catch(() => undefined);
    if (this.timer) clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.connect(), RETRY_MS);
  }
}
