import { Cluster, Redis } from 'ioredis';
import { logger } from '../telemetry/logger.js';

export type RedisConnection = Redis | Cluster;

/** @param url REDIS_URL: one redis:// URL, or several, comma-separated, for a cluster */
export function connectRedis(url: string): RedisConnection {
  const urls = url.split(',').map((part) => part.trim());
  // BullMQ's blocking connections require maxRetriesPerRequest to be null.
  const options = { maxRetriesPerRequest: null };
  const connection = urls.length > 1 ? new Cluster(urls, { redisOptions: options }) : new Redis(urls[0]!, options);
  connection.on('error', (error: Error) => logger.warn({ err: error }, 'redis'));
  return connection;
}
