import { Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { Configuration } from '../config/configuration.js';
import { connectRedis, type RedisConnection } from '../jobs/redis-connection.js';
import { logger } from '../telemetry/logger.js';
import { payloads, Realtime, type RealtimeMessage } from './realtime.js';

const CHANNEL = 'atrium:realtime';

/** Realtime over Redis pub/sub. */
@Injectable()
export class RedisRealtime extends Realtime implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly publisher: RedisConnection;
  private readonly subscriber: RedisConnection;

  constructor(configuration: Configuration) {
    super();
    // Without Redis a hint is lost at once; the work that sent it must not wait for it.
    this.publisher = connectRedis(configuration.get('REDIS_URL'), { maxRetriesPerRequest: 0, commandTimeout: 2_000 });
    this.subscriber = connectRedis(configuration.get('REDIS_URL'));
  }

  async onApplicationBootstrap(): Promise<void> {
    this.subscriber.on('message', (_channel: string, payload: string) => this.deliver(payload));
    await this.subscriber.subscribe(CHANNEL);
    // ioredis subscribes again by itself when the connection is back.
    this.subscriber.on('ready', () => this.missedSome());
  }

  async publish(messages: RealtimeMessage[]): Promise<void> {
    for (const part of payloads(messages)) {
      await this.publisher.publish(CHANNEL, part).catch((error: unknown) => logger.warn({ err: error }, 'a realtime hint was lost'));
    }
  }

  onApplicationShutdown(): void {
    this.publisher.disconnect();
    this.subscriber.disconnect();
  }
}
