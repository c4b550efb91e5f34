import { afterEach, describe, expect, it } from '@jest/globals';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { EmbeddedPostgres } from './embedded-postgres.js';

const started: { server: EmbeddedPostgres; dataDir: string }[] = [];

function newServer(dataDir = mkdtempSync(join(tmpdir(), 'atrium-embedded-')), durable = false): { server: EmbeddedPostgres; dataDir: string } {
  const made = { server: new EmbeddedPostgres({ dataDir, durable, patienceMs: 20_000 }), dataDir };
  started.push(made);
  return made;
}

async function ask(url: string, sql: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end();
  }
}

describe('embedded PostgreSQL', () => {
  afterEach(async () => {
    for (const { server, dataDir } of started.splice(0)) {
      await server.stop();
      rmSync(dataDir, { recursive: true, force: true });
    }
  });

  it('makes a cluster with an owner role, stops cleanly, and starts again with the same data and port', async () => {
    const { server, dataDir } = newServer();
    const first = await server.start();
    expect(first.how).toBe('created');
    expect(await ask(first.ownerUrl, 'select current_user::text as who, current_database()::text as what')).toEqual([{ who: 'atrium_owner', what: 'atrium' }]);
    await ask(first.ownerUrl, 'create table kept as select 42 as x');
    await server.stop();
    expect(existsSync(join(dataDir, 'postgres/postmaster.pid'))).toBe(false);

    const second = await server.start();
    expect(second).toMatchObject({ how: 'started', port: first.port });
    expect(await ask(second.ownerUrl, 'select x from kept')).toEqual([{ x: 42 }]);
  });

  it('keeps its passwords from other users of the machine', async () => {
    const { server, dataDir } = newServer();
    await server.start();
    expect(statSync(join(dataDir, 'postgres.json')).mode & 0o077).toBe(0);
    expect(readFileSync(join(dataDir, 'postgres.log'), 'utf8')).not.toContain(JSON.parse(readFileSync(join(dataDir, 'postgres.json'), 'utf8')).superuserPassword);
  });

  it('adopts the live server that a killed supervisor left behind', async () => {
    const { server, dataDir } = newServer();
    const first = await server.start();
    const { server: next } = newServer(dataDir);
    const second = await next.start();
    expect(second).toMatchObject({ how: 'adopted', pid: first.pid, port: first.port });
    await next.stop();
    await expect(server.ended()).resolves.toBeUndefined();
  });

  it('recovers from a killed server without losing what was committed', async () => {
    const { server } = newServer(undefined, true);
    const first = await server.start();
    await ask(first.ownerUrl, 'create table kept as select 42 as x');
    process.kill(first.pid, 'SIGKILL');
    await server.ended();
    const second = await server.start();
    expect(second.how).toBe('started');
    expect(await ask(second.ownerUrl, 'select x from kept')).toEqual([{ x: 42 }]);
  });

  it('is not fooled by a stale postmaster.pid whose process number belongs to another program', async () => {
    const { server, dataDir } = newServer();
    const { port } = await server.start();
    await server.stop();
    writeFileSync(join(dataDir, 'postgres/postmaster.pid'), `${process.pid}\n${join(dataDir, 'postgres')}\n1700000000\n${port}\n\n127.0.0.1\n1 1\nready   \n`);
    await expect(server.start()).resolves.toMatchObject({ how: 'started' });
  });

  it('chooses another port when a different program took its own', async () => {
    const { server } = newServer();
    const first = await server.start();
    await server.stop();
    const squatter = createServer();
    await new Promise<void>((resolve) => squatter.listen(first.port, '127.0.0.1', resolve));
    try {
      const second = await server.start();
      expect(second.port).not.toBe(first.port);
      expect(await ask(second.ownerUrl, 'select 1 as x')).toEqual([{ x: 1 }]);
    } finally {
      squatter.close();
    }
  });

  it('refuses a folder of another PostgreSQL version in one sentence', async () => {
    const { server, dataDir } = newServer();
    writeFileSync(join(dataDir, 'postgres.json'), JSON.stringify({ port: 1, superuserPassword: 'x', ownerPassword: 'y' }));
    mkdirSync(join(dataDir, 'postgres'));
    writeFileSync(join(dataDir, 'postgres/PG_VERSION'), '14\n');
    await expect(server.start()).rejects.toThrow(/was made by PostgreSQL 14 and this Atrium carries PostgreSQL \d+/);
  });

  it('refuses a folder with somebody else’s files', async () => {
    const { server, dataDir } = newServer();
    mkdirSync(join(dataDir, 'postgres'));
    writeFileSync(join(dataDir, 'postgres/thesis.txt'), 'mine');
    await expect(server.start()).rejects.toThrow('is not empty and is not a PostgreSQL data folder');
    expect(readFileSync(join(dataDir, 'postgres/thesis.txt'), 'utf8')).toBe('mine');
  });

  it('says when its data folder cannot be made', async () => {
    const { dataDir } = newServer();
    writeFileSync(join(dataDir, 'file'), '');
    const { server } = newServer(join(dataDir, 'file/below'));
    await expect(server.start()).rejects.toThrow('is not a folder: choose another one with ATRIUM_DATA_DIR.');
  });
});
