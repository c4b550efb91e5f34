import pg from 'pg';
import type { Configuration } from '../../../libs/platform/config/configuration.js';
import { createDataSource } from '../../../libs/platform/database/data-source.js';
import { Database } from '../../../libs/platform/database/database.js';
import { pendingMigrations } from '../../../libs/platform/database/migrator.js';
import { allEntities } from '../../all-entities.js';
import { openDatabase } from '../open-database.js';

/** A command was understood and refused or failed for a reason worth a sentence: exit code 1. */
export class Refusal extends Error {}

/** What every command of the `atrium` program works with. */
export class CliRuntime {
  constructor(readonly configuration: Configuration) {}

  /**
   * Runs the work on the running or configured database, as its owner. The embedded server is
   * started for the time of the work when it does not run.
   */
  async withDatabase<T>(work: (ownerUrl: string) => Promise<T>): Promise<T> {
    const database = await openDatabase(this.configuration);
    try {
      return await work(database.ownerUrl);
    } finally {
      await database.close();
    }
  }

  /** Like withDatabase, with one open connection. */
  async withClient<T>(work: (client: pg.Client) => Promise<T>): Promise<T> {
    return this.withDatabase(async (ownerUrl) => {
      const client = new pg.Client({ connectionString: ownerUrl });
      await client.connect();
      try {
        return await work(client);
      } finally {
        await client.end();
      }
    });
  }

  /** Like withDatabase, for use cases: units of work on a database at the newest schema. */
  async withUnitsOfWork<T>(work: (database: Database) => Promise<T>): Promise<T> {
    return this.withDatabase(async (ownerUrl) => {
      if ((await pendingMigrations(ownerUrl)).length > 0) throw new Refusal('The database is not at the newest schema: run npm run -s atrium -- migrate.');
      const source = await createDataSource(ownerUrl, 2, allEntities).initialize();
      try {
        return await work(new Database(source));
      } finally {
        await source.destroy();
      }
    });
  }

  /** Writes the answer to standard output: as one JSON value with --json, otherwise as text. */
  answer(json: boolean | undefined, value: unknown, text: string): void {
    process.stdout.write(json ? `${JSON.stringify(value)}\n` : `${text}\n`);
  }
}
