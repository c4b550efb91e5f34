import { Global, Module, type DynamicModule } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Configuration } from '../config/configuration.js';
import { applicationUrl, createDataSource } from './data-source.js';
import { Database } from './database.js';
import { checkServer } from './server-version.js';

@Global()
@Module({})
export class DatabaseModule {
  /** @param entities the TypeORM entities of every feature, listed by the app */
  static with(entities: Function[]): DynamicModule {
    return {
      module: DatabaseModule,
      providers: [
        {
          provide: DataSource,
          inject: [Configuration],
          useFactory: async (configuration: Configuration) => {
            const url = applicationUrl(configuration);
            await checkServer(url);
            return createDataSource(url, configuration.get('DATABASE_POOL'), entities).initialize();
          },
        },
        Database,
      ],
      exports: [Database, DataSource],
    };
  }
}
