import { type RateLimiterAbstract, RateLimiterPostgres, RateLimiterRedis } from 'rate-limiter-flexible';
import type { Database } from '../database/database.js';
import type { RedisConnection } from '../jobs/redis-connection.js';
import type { Limit } from './limits.js';

/** Makes the counter of a limit that all processes share. */
export type SharedCounters = (limit: Limit, points: number) => RateLimiterAbstract;

/** Counters in the table rate_limit, which survives no crash and need not. */
export function postgresCounters(database: Database): SharedCounters {
  const storeClient = {
    query: async ({ text, values, name }: { text: string; values?: unknown[]; name?: string }) => {
      const rows = await database.query(text, values, name);
      return { rows, rowCount: rows.length };
    },
  };
  return (limit, points) =>
    new RateLimiterPostgres({ ...optionsOf(limit, points), storeClient, storeType: 'client', tableName: 'rate_limit', tableCreated: true, clearExpiredByTimeout: limit.name === 'requests' });
}

/** Counters in Redis. */
export function redisCounters(connection: RedisConnection): SharedCounters {
  return (limit, points) => new RateLimiterRedis({ ...optionsOf(limit, points), storeClient: connection });
}

/** Who is over an exact limit is refused by this process alone until the window ends. */
function optionsOf(limit: Limit, points: number) {
  return { keyPrefix: `atrium:limit:${limit.name}`, points, duration: limit.seconds, ...(limit.counting === 'exact' ? { inMemoryBlockOnConsumed: points + 1 } : {}) };
}
