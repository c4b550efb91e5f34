import { Global, Inject, Module, type OnApplicationShutdown } from '@nestjs/common';
import { Configuration } from '../config/configuration.js';
import { Database } from '../database/database.js';
import { connectRedis, type RedisConnection } from '../jobs/redis-connection.js';
import { RateLimiter } from './rate-limiter.js';
import { postgresCounters, redisCounters } from './shared-counters.js';

const REDIS = Symbol('the connection that counts');

/** Rate limits, shared over PostgreSQL, or over Redis where there is one. */
@Global()
@Module({
  providers: [
    {
      provide: REDIS,
      inject: [Configuration],
      // A request must not wait for a Redis that is away.
      useFactory: (configuration: Configuration) => (configuration.get('REDIS_URL') ? connectRedis(configuration.get('REDIS_URL'), { maxRetriesPerRequest: 0, commandTimeout: 2_000 }) : null),
    },
    {
      provide: RateLimiter,
      inject: [Configuration, Database, REDIS],
      useFactory: (configuration: Configuration, database: Database, redis: RedisConnection | null) => new RateLimiter(redis ? redisCounters(redis) : postgresCounters(database), configuration.get('RATE_LIMIT_FACTOR')),
    },
  ],
  exports: [RateLimiter],
})
export class LimitsModule implements OnApplicationShutdown {
  constructor(@Inject(REDIS) private readonly redis: RedisConnection | null) {}

  onApplicationShutdown(): void {
    this.redis?.disconnect();
  }
}
