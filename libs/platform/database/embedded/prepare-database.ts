import pg from 'pg';
import type { ClusterSettings } from './cluster-settings.js';

export const databaseName = 'atrium';

/** @returns the connection string of the cluster's superuser or of Atrium's owner role */
export function clusterUrl(settings: ClusterSettings, role: 'postgres' | 'atrium_owner', database = databaseName): string {
  const password = role === 'postgres' ? settings.superuserPassword : settings.ownerPassword;
  return `postgresql://${role}:${encodeURIComponent(password)}@127.0.0.1:${settings.port}/${database}`;
}

/** Makes the owner role and the database when they are missing; the migrator makes the application's role. */
export async function prepareDatabase(settings: ClusterSettings): Promise<void> {
  const client = new pg.Client({ connectionString: clusterUrl(settings, 'postgres', 'postgres'), connectionTimeoutMillis: 10_000 });
  await client.connect();
  try {
    await makeOwner(client, settings.ownerPassword);
    const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [databaseName]);
    if (!rowCount) await client.query(`CREATE DATABASE ${databaseName} OWNER atrium_owner`);
  } finally {
    await client.end();
  }
}

async function makeOwner(client: pg.Client, password: string): Promise<void> {
  const { rowCount } = await client.query("SELECT 1 FROM pg_roles WHERE rolname = 'atrium_owner'");
  if (!rowCount) await client.query(`CREATE ROLE atrium_owner LOGIN CREATEROLE PASSWORD ${client.escapeLiteral(password)}`);
}
