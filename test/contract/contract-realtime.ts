import { Module, type DynamicModule } from '@nestjs/common';
import { ConfigModule } from '../../libs/platform/config/config.module.js';
import type { Configuration } from '../../libs/platform/config/configuration.js';
import { DatabaseModule } from '../../libs/platform/database/database.module.js';
import { RealtimeModule } from '../../libs/platform/realtime/realtime.module.js';

/** A process with realtime and nothing else. */
@Module({})
export class ContractRealtime {
  static with(configuration: Configuration): DynamicModule {
    return { module: ContractRealtime, imports: [ConfigModule.with(configuration), DatabaseModule.with([]), RealtimeModule] };
  }
}
