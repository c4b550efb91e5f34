import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import type { Configuration } from '../../../libs/platform/config/configuration.js';
import { EmbeddedPostgres } from '../../../libs/platform/database/embedded/embedded-postgres.js';

/**
 * Gives the work an empty database that is gone afterwards: on the server of DATABASE_URL (whose role must be allowed to
 * make databases), or on an embedded one.
 */
export async function withScratchDatabase<T>(configuration: Configuration, work: (ownerUrl: string) => Promise<T>): Promise<T> {
  const external = configuration.get('DATABASE_URL');
  return external ? onServer(external, work) : onEmbedded(work);
}

async function onServer<T>(serverUrl: string, work: (ownerUrl: string) => Promise<T>): Promise<T> {
  const url = new URL(serverUrl);
  url.pathname = `/atrium_bench_${randomBytes(4).toString('hex')}`;
  const name = url.pathname.slice(1);
  await run(serverUrl, `create database ${name}`);
  try {
    return await work(url.href);
  } finally {
    await run(serverUrl, `drop database ${name} with (force)`);
  }
}

async function onEmbedded<T>(work: (ownerUrl: string) => Promise<T>): Promise<T> {
  const dataDir = mkdtempSync(join(tmpdir(), 'atrium-bench-'));
  const postgres = new EmbeddedPostgres({ dataDir });
  try {
    return await work((await postgres.start()).ownerUrl);
  } finally {
    await postgres.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

async function run(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
