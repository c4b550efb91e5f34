import { Global, Module } from '@nestjs/common';
import { Configuration } from '../config/configuration.js';
import { Database } from '../database/database.js';
import { PostgresRealtime } from './postgres-realtime.js';
import { Realtime } from './realtime.js';
import { RedisRealtime } from './redis-realtime.js';
import { SocketRegistry } from './socket-registry.js';

@Global()
@Module({
  providers: [
    {
      provide: Realtime,
      inject: [Configuration, Database],
      useFactory: (configuration: Configuration, database: Database) =>
        configuration.get('REDIS_URL') ? new RedisRealtime(configuration) : new PostgresRealtime(database),
    },
    SocketRegistry,
  ],
  exports: [Realtime, SocketRegistry],
})
export class RealtimeModule {}
