import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { appUrlFrom } from '../libs/platform/database/app-role.js';

export interface TestDatabase {
  /** For the role that owns the tables. */
  ownerUrl: string;
  /** For the role that API and worker use. */
  appUrl: string;
  /** Removes the database, also while connections to it are open. */
  drop(): Promise<void>;
}

/**
 * Gives a spec file a migrated, empty PostgreSQL database of its own, copied from the template
 * that the test run migrated once.
 *
 *     let database: TestDatabase;
 *     beforeAll(async () => { database = await createTestDatabase(); });
 *     afterAll(() => database.drop());
 */
export async function createTestDatabase(): Promise<TestDatabase> {
  const name = `test_${randomBytes(6).toString('hex')}`;
  await asSuperuser(`CREATE DATABASE ${name} TEMPLATE atrium OWNER atrium_owner`);
  const ownerUrl = withDatabase(server().ownerUrl, name);
  return { ownerUrl, appUrl: appUrlFrom(ownerUrl), drop: () => asSuperuser(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`) };
}

/** An empty database without Atrium's tables, for tests of the migrations themselves. */
export async function createEmptyDatabase(): Promise<TestDatabase> {
  const name = `empty_${randomBytes(6).toString('hex')}`;
  await asSuperuser(`CREATE DATABASE ${name} OWNER atrium_owner`);
  const ownerUrl = withDatabase(server().ownerUrl, name);
  return { ownerUrl, appUrl: appUrlFrom(ownerUrl), drop: () => asSuperuser(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`) };
}

function server(): { superuserUrl: string; ownerUrl: string } {
  const written = process.env.ATRIUM_TEST_POSTGRES;
  if (!written) throw new Error('No PostgreSQL for tests: run the specs through jest with this repository\'s jest.config.js');
  return JSON.parse(written) as { superuserUrl: string; ownerUrl: string };
}

function withDatabase(url: string, name: string): string {
  const changed = new URL(url);
  changed.pathname = `/${name}`;
  return changed.href;
}

async function asSuperuser(statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: server().superuserUrl });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
