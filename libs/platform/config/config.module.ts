import { Global, Module, type DynamicModule } from '@nestjs/common';
import { Configuration } from './configuration.js';

@Global()
@Module({})
export class ConfigModule {
  /** @param configuration validated before Nest starts, so that a wrong one is reported in full */
  static with(configuration: Configuration): DynamicModule {
    return { module: ConfigModule, providers: [{ provide: Configuration, useValue: configuration }], exports: [Configuration] };
  }
}
