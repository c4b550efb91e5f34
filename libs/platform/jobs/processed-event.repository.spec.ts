import { afterAll, beforeAll, expect, it } from '@jest/globals';
import pg from 'pg';
import { createTestDatabase, type TestDatabase } from '../../../test/database.js';
import type { Sql } from '../database/database.js';
import { newId } from '../ids/uuid7.js';
import { forgetOldReceipts, markProcessed } from './processed-event.repository.js';

let database: TestDatabase;
let pool: pg.Pool;
let sql: Sql;

beforeAll(async () => {
  database = await createTestDatabase();
  pool = new pg.Pool({ connectionString: database.appUrl, max: 1 });
  sql = { query: async (text, values = []) => (await pool.query(text, values)).rows };
});
afterAll(async () => {
  await pool.end();
  await database.drop();
});

it('notes an event once for each subscriber', async () => {
  const event = newId();
  expect([await markProcessed(sql, 'a', event), await markProcessed(sql, 'a', event), await markProcessed(sql, 'b', event)]).toEqual([true, false, true]);
});

it('forgets what is older than any retry, and only that', async () => {
  const [old, young] = [newId(), newId()];
  for (const event of [old, young]) await markProcessed(sql, 'c', event);
  await sql.query(`update processed_event set at = now() - interval '31 days' where event_id = $1`, [old]);
  await sql.query(`insert into mutation_receipt (person_id, client_mutation_id, mutation, input_hash, created_at)
    values ($1, 'old', 'm', '', now() - interval '31 days'), ($1, 'young', 'm', '', now() - interval '29 days')`, [newId()]);
  await forgetOldReceipts(sql);
  expect([await markProcessed(sql, 'c', old), await markProcessed(sql, 'c', young)]).toEqual([true, false]);
  expect(await sql.query('select client_mutation_id from mutation_receipt')).toEqual([{ client_mutation_id: 'young' }]);
});
