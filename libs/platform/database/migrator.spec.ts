import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { createEmptyDatabase, type TestDatabase } from '../../../test/database.js';
import { Configuration } from '../config/configuration.js';
import { EVENT_QUEUE, QueueBackend } from '../jobs/queue-backend.js';
import { migrate, pendingMigrations } from './migrator.js';

describe('the migrator', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await createEmptyDatabase();
  });
  afterAll(() => database.drop());

  it('brings an empty database to the newest schema, once', async () => {
    expect((await migrate(database.ownerUrl)).ran).not.toEqual([]);
    expect(await pendingMigrations(database.ownerUrl)).toEqual([]);
    expect(await migrate(database.ownerUrl)).toEqual({ ran: [], separated: true });
  });

  it('runs again after the application made a queue of its own', async () => {
    const backend = QueueBackend.open(Configuration.load({ NODE_ENV: 'test', DATABASE_URL: database.ownerUrl }));
    const queue = backend.queue(EVENT_QUEUE);
    await queue.add('posts.published', { eventId: 'one', event: 'posts.published', payload: {} });
    await queue.close();
    await backend.onApplicationShutdown();
    expect(await sequencesOfTheApplication()).not.toEqual([]);
    expect(await migrate(database.ownerUrl)).toEqual({ ran: [], separated: true });
  });

  async function sequencesOfTheApplication(): Promise<string[]> {
    const client = new pg.Client({ connectionString: database.ownerUrl });
    await client.connect();
    const { rows } = await client.query<{ name: string }>(`select sequencename as name from pg_sequences where sequenceowner = 'atrium_app'`);
    await client.end();
    return rows.map(({ name }) => name);
  }
});
