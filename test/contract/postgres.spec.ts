import pg from 'pg';
import type { TestDatabase } from '../database.js';
import { jobsContract } from './jobs.contract.js';
import { limitsContract } from './limits.contract.js';
import { realtimeContract } from './realtime.contract.js';

jobsContract('PostgreSQL', () => ({}));
limitsContract('PostgreSQL', () => ({}));
realtimeContract('PostgreSQL', () => ({}), cutConnections);

async function cutConnections(database: TestDatabase): Promise<void> {
  const client = new pg.Client({ connectionString: database.appUrl });
  await client.connect();
  await client.query(`select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and query like 'listen%'`);
  await client.end();
}
