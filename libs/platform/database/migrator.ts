import { PostgresConnection } from 'bullmq';
import pg from 'pg';
import { DataSource } from 'typeorm';
import { APP_ROLE, appPassword } from './app-role.js';
import { allMigrations } from './migrations/all-migrations.js';

/** Any number, the same in every process: only one migrates at a time. */
const MIGRATION_LOCK = 4_711_001;

/** The schema that BullMQ keeps its queues in. */
export const QUEUE_SCHEMA = 'bullmq';

/**
 * Brings a database to the newest schema, under an advisory lock, and makes the application's role.
 *
 * @param ownerUrl postgres:// URL of a role that owns the database
 * @returns the names of the migrations that ran now, and whether API and worker have a role of their own
 */
export async function migrate(ownerUrl: string): Promise<{ ran: string[]; separated: boolean }> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [MIGRATION_LOCK]);
    const separated = await ensureAppRole(client, ownerUrl);
    const ran = await runPending(ownerUrl);
    await migrateQueues(ownerUrl);
    if (separated) await grantToApp(client);
    return { ran, separated };
  } finally {
    await client.end();
  }
}

/** The names of migrations that this program has and the database lacks. */
export async function pendingMigrations(url: string): Promise<string[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<{ present: boolean }>(`select to_regclass('public.migrations') is not null as present`);
    const done = rows[0]?.present ? (await client.query<{ name: string }>('select name from public.migrations')).rows : [];
    const names = new Set(done.map((row) => row.name));
    return allMigrations.map((migration) => migration.name).filter((name) => !names.has(name));
  } finally {
    await client.end();
  }
}

async function runPending(ownerUrl: string): Promise<string[]> {
  const source = new DataSource({ type: 'postgres', url: ownerUrl, migrations: allMigrations, migrationsTransactionMode: 'each' });
  await source.initialize();
  try {
    return (await source.runMigrations()).map((migration) => migration.name);
  } finally {
    await source.destroy();
  }
}

async function migrateQueues(ownerUrl: string): Promise<void> {
  const queues = new PostgresConnection({ connectionString: ownerUrl, schema: QUEUE_SCHEMA, migrate: true, max: 2 });
  try {
    await queues.waitUntilReady();
  } finally {
    await queues.close();
  }
}

async function ensureAppRole(client: pg.Client, ownerUrl: string): Promise<boolean> {
  const { rows } = await client.query<{ may: boolean; exists: boolean }>(
    `select (rolcreaterole or rolsuper) as may, exists (select from pg_roles where rolname = $1) as exists
     from pg_roles where rolname = current_user`,
    [APP_ROLE],
  );
  if (!rows[0]?.may) return rows[0]?.exists ?? false;
  const password = client.escapeLiteral(appPassword(ownerUrl));
  const verb = rows[0].exists ? 'alter' : 'create';
  // Two databases of one cluster share the role: a racing creation is not an error.
  await client.query(`${verb} role ${APP_ROLE} with login password ${password}`).catch((error: { code?: string }) => {
    if (error.code !== '42710' && error.code !== '23505' && error.code !== 'XX000') throw error;
  });
  return true;
}

async function grantToApp(client: pg.Client): Promise<void> {
  for (const schema of ['public', QUEUE_SCHEMA]) {
    await grantOwnSequences(client, schema);
    await client.query(`grant usage on schema ${schema} to ${APP_ROLE};
      grant select, insert, update, delete on all tables in schema ${schema} to ${APP_ROLE};
      grant execute on all functions in schema ${schema} to ${APP_ROLE}`);
  }
  // BullMQ makes a sequence for each queue when its first job comes.
  await client.query(`grant create on schema ${QUEUE_SCHEMA} to ${APP_ROLE}`);
  await client.query(`revoke insert, update, delete on public.migrations from ${APP_ROLE}`);
  await client.query(`revoke update, delete, truncate on public.audit_entry, public.audit_seal from ${APP_ROLE}; revoke delete, truncate on public.audit_detail, public.audit_head, public.audit_check from ${APP_ROLE}`);
}

/** BullMQ makes a sequence for each queue while the application runs: those belong to its role already, and only it could grant them. */
async function grantOwnSequences(client: pg.Client, schema: string): Promise<void> {
  const { rows } = await client.query<{ name: string }>(
    `select format('%I.%I', n.nspname, c.relname) as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where n.nspname = $1 and c.relkind = 'S' and pg_get_userbyid(c.relowner) = current_user`,
    [schema],
  );
  for (const { name } of rows) await client.query(`grant usage, select, update on sequence ${name} to ${APP_ROLE}`);
}
