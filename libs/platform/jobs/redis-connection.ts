import { Cluster, Redis, type RedisOptions } from 'ioredis';
import { logger } from '../telemetry/logger.js';

export type RedisConnection = Redis | Cluster;

/**
 * @param url REDIS_URL: one redis:// URL, or several, comma-separated, for a cluster
 * @param overrides options of ioredis, for connections that BullMQ does not use
 */
export function connectRedis(url: string, overrides: RedisOptions = {}): RedisConnection {
  const urls = url.split(',').map((part) => part.trim());
  // BullMQ's blocking connections require maxRetriesPerRequest to be null.
  const options: RedisOptions = { maxRetriesPerRequest: null, ...overrides };
  const connection = urls.length > 1 ? new Cluster(urls, { redisOptions: options }) : new Redis(urls[0]!, options);
  connection.on('error', (error: Error) => logger.warn({ err: error }, 'redis'));
  return connection;
}
