import type pg from 'pg';
import { buildDemo } from './build-demo.js';
import type { DemoRows } from './demo-rows.js';

/** Parents before children. */
const TABLES = ['department', 'location', 'person', 'person_role', 'follow', 'groups', 'membership', 'post', 'stream_entry', 'comment', 'mention', 'reaction', 'outbox'] as const;

/**
 * Makes the demo company in one transaction, one statement a table, and notes that it was made.
 *
 * @param client a connection of the database's owner, outside a transaction
 * @returns how much there is
 * @throws the driver's error, with nothing changed, when it was made before or the database is in use already
 */
export async function seedDemo(client: pg.Client): Promise<{ people: number; groups: number; posts: number; comments: number }> {
  const rows = buildDemo(new Date());
  await client.query('begin');
  try {
    await client.query('insert into demo_company default values');
    for (const table of TABLES) await insertAll(client, table, rows[table]);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    throw error;
  }
  return { people: rows.person.length, groups: rows.groups.length, posts: rows.post.length, comments: rows.comment.length };
}

async function insertAll(client: pg.Client, table: keyof DemoRows, rows: object[]): Promise<void> {
  const columns = Object.keys(rows[0]!).join(', ');
  await client.query(`insert into ${table} (${columns}) select ${columns} from jsonb_populate_recordset(null::${table}, $1)`, [JSON.stringify(rows)]);
}
