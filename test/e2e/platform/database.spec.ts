import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createDataSource } from '../../../libs/platform/database/data-source.js';
import { Database } from '../../../libs/platform/database/database.js';
import { once } from '../../../libs/platform/database/mutation-receipt.repository.js';
import { newId } from '../../../libs/platform/ids/uuid7.js';
import { DomainEvent } from '../../../libs/platform/jobs/domain-event.js';
import { createTestDatabase, type TestDatabase } from '../../database.js';

class SomethingHappened extends DomainEvent<{ thing: string }> {}

describe('the unit of work', () => {
  let test: TestDatabase;
  let database: Database;

  beforeAll(async () => {
    test = await createTestDatabase();
    database = new Database(await createDataSource(test.appUrl, 5, []).initialize());
  });
  afterAll(async () => {
    await database.onApplicationShutdown();
    await test.drop();
  });
  const outbox = () => database.query<{ payload: { thing: string } }>('select payload from outbox order by id');

  it('commits a write and its events together', async () => {
    await database.transaction(async (tx) => tx.emit(new SomethingHappened({ thing: 'kept' })));
    expect((await outbox()).map((row) => row.payload.thing)).toEqual(['kept']);
  });

  it('keeps neither when the work fails', async () => {
    const work = database.transaction(async (tx) => {
      tx.emit(new SomethingHappened({ thing: 'lost' }));
      await tx.query('select 1');
      throw new Error('no');
    });
    await expect(work).rejects.toThrow('no');
    expect((await outbox()).map((row) => row.payload.thing)).toEqual(['kept']);
  });

  it('does a repeated write once, also when both run at the same time', async () => {
    const personId = newId();
    let done = 0;
    const attempt = (input: object) =>
      database.transaction((tx) =>
        once(tx, { personId, mutation: 'test', clientMutationId: 'one', input }, async () => {
          done += 1;
          await new Promise((resolve) => setTimeout(resolve, 30));
          return newId();
        }),
      );
    const [first, second] = await Promise.all([attempt({ a: 1, b: 2 }), attempt({ b: 2, a: 1 })]);
    expect(done).toBe(1);
    expect(first.resultId).toBe(second.resultId);
    expect([first.repeated, second.repeated].sort()).toEqual([false, true]);
    await expect(attempt({ a: 2, b: 2 })).rejects.toMatchObject({ code: 'CONFLICT' });
  });

  it('counts a failed write as not done', async () => {
    const attempt = { personId: newId(), mutation: 'test', clientMutationId: 'two', input: {} };
    await expect(database.transaction((tx) => once(tx, attempt, () => Promise.reject(new Error('no'))))).rejects.toThrow('no');
    const result = await database.transaction((tx) => once(tx, attempt, async () => null));
    expect(result.repeated).toBe(false);
  });

  it('logs in as a role that may not change tables', async () => {
    await expect(database.query('alter table person add column x int')).rejects.toThrow(/must be owner/);
    await expect(database.query('delete from migrations')).rejects.toThrow(/permission denied/);
  });
});
