import { randomBytes } from 'node:crypto';
import type pg from 'pg';
import { takeKeysOff } from './bulk-load.js';
import { FILLED_TABLES, type SeedSize, seedStatements } from './seed-statements.js';

/** Called after each step with what was made and how long it took. */
export type SeedProgress = (what: string, rows: number, milliseconds: number) => void;

/**
 * Fills a database with a company of any size: groups from one with everybody down to small teams, and posts, comments
 * and reactions over the last year, most of them in the large groups. Adds to what is there; every step is one
 * statement, whatever the size.
 *
 * @param client a connection as the owner of the tables
 * @returns how many rows were made
 */
export async function seedCompany(client: pg.Client, size: SeedSize, progress: SeedProgress = () => undefined): Promise<SeedSize> {
  const made = new Map<string, number>();
  const measure = async (what: string, work: () => Promise<number>): Promise<void> => {
    const started = performance.now();
    made.set(what, await work());
    progress(what, made.get(what)!, performance.now() - started);
  };
  await client.query('begin');
  await client.query(`set local synchronous_commit = off; set local work_mem = '256MB'; set local jit = off; set local maintenance_work_mem = '256MB'`);
  const putKeysBack = await takeKeysOff(client, FILLED_TABLES);
  for (const { what, text } of seedStatements(size, randomBytes(4).toString('hex'), Date.now())) {
    if (what) await measure(what, async () => (await client.query(text)).rowCount ?? 0);
    else await client.query(text);
  }
  await measure('keys and indexes', async () => {
    await putKeysBack();
    return 0;
  });
  await client.query('commit');
  await measure('statistics', async () => {
    await client.query('vacuum analyze');
    return 0;
  });
  return { people: made.get('people')!, groups: made.get('groups')!, posts: made.get('posts')! };
}
