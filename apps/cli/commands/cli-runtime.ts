import pg from 'pg';
import type { Configuration } from '../../../libs/platform/config/configuration.js';
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

  /** Writes the answer to standard output: as one JSON value with --json, otherwise as text. */
  answer(json: boolean | undefined, value: unknown, text: string): void {
    process.stdout.write(json ? `${JSON.stringify(value)}\n` : `${text}\n`);
  }
}
