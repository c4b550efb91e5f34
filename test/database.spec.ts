import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { createTestDatabase, type TestDatabase } from './database.js';

async function ask(url: string, sql: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end();
  }
}

describe('the database of a spec file', () => {
  let database: TestDatabase;
  let other: TestDatabase;
  beforeAll(async () => {
    [database, other] = await Promise.all([createTestDatabase(), createTestDatabase()]);
  });
  afterAll(() => Promise.all([database.drop(), other.drop()]));

  it('is migrated', async () => {
    const [row] = await ask(database.ownerUrl, 'select count(*)::int as n from migrations');
    expect(row!.n).toBeGreaterThan(0);
  });

  it('is separate from the next one', async () => {
    await ask(database.ownerUrl, 'create table only_here (x int)');
    await expect(ask(other.ownerUrl, 'select * from only_here')).rejects.toThrow('does not exist');
  });

  it('has a role for the application, which may not make tables', async () => {
    expect(await ask(database.appUrl, 'select current_user as name')).toEqual([{ name: 'atrium_app' }]);
    await expect(ask(database.appUrl, 'create table x (x int)')).rejects.toThrow('permission denied');
  });

  it('is gone after drop, even while somebody is connected', async () => {
    const third = await createTestDatabase();
    const client = new pg.Client({ connectionString: third.appUrl });
    client.on('error', () => undefined);
    await client.connect();
    await third.drop();
    await expect(ask(third.ownerUrl, 'select 1')).rejects.toThrow('does not exist');
    await client.end().catch(() => undefined);
  });
});
