import { DataSource } from 'typeorm';
import { appUrlFrom } from './app-role.js';
import { CountingLogger } from './statement-count.js';

/** What a process connects with: DATABASE_APP_URL, or the role that the migration made from DATABASE_URL. */
export function applicationUrl(configuration: { get(name: 'DATABASE_APP_URL' | 'DATABASE_URL'): string }): string {
  return configuration.get('DATABASE_APP_URL') || appUrlFrom(configuration.get('DATABASE_URL'));
}

/**
 * A TypeORM data source for the application's role.
 *
 * @param entities the TypeORM entities of all features in the process
 */
export function createDataSource(url: string, poolSize: number, entities: Function[]): DataSource {
  return new DataSource({
    type: 'postgres',
    url,
    entities,
    poolSize,
    synchronize: false,
    logger: new CountingLogger(),
    logging: true,
    applicationName: 'atrium',
    extra: { connectionTimeoutMillis: 10_000, statement_timeout: 30_000, idle_in_transaction_session_timeout: 60_000 },
  });
}
