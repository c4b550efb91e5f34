import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { freePort } from '../../../libs/platform/database/embedded/free-port.js';

const bootstrap = fileURLToPath(new URL('../../../apps/cli/bootstrap.mjs', import.meta.url));
const PATIENCE = 120_000;

interface Run {
  process: ChildProcess;
  lines: string[];
  /** Resolves at the first line that fits, rejects when the process ends before. */
  until(pattern: RegExp): Promise<string>;
  ended: Promise<number | null>;
}

describe('npm start', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'atrium-start-'));
  const runs: Run[] = [];
  let port: number;
  beforeAll(async () => {
    port = await freePort();
  });
  afterAll(async () => {
    for (const { process: child, ended } of runs) {
      child.kill('SIGTERM');
      await ended;
    }
    rmSync(dataDir, { recursive: true, force: true });
  }, PATIENCE);

  function start(environment: Record<string, string> = {}): Run {
    const child = spawn(process.execPath, [bootstrap, 'start'], { env: { ...process.env, npm_lifecycle_event: '', NODE_ENV: 'development', NODE_OPTIONS: '', ATRIUM_DATA_DIR: dataDir, PORT: String(port), ATRIUM_DEMO: 'off', ...environment } });
    const lines: string[] = [];
    const waiting: (() => void)[] = [];
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (chunk) => {
        lines.push(...String(chunk).split('\n').filter(Boolean));
        waiting.forEach((look) => look());
      });
    }
    const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
    const until = (pattern: RegExp): Promise<string> =>
      new Promise((resolve, reject) => {
        const look = (): void => {
          const found = lines.find((line) => pattern.test(line));
          if (found) resolve(found);
        };
        waiting.push(look);
        look();
        void ended.then((code) => reject(new Error(`ended with ${code}:\n${lines.join('\n')}`)));
      });
    const run = { process: child, lines, until, ended };
    runs.push(run);
    return run;
  }

  it(
    'ends with the ready line, drains at SIGTERM, and the second start has nothing to install, build or migrate',
    async () => {
      const first = start();
      expect(await first.until(/^Atrium is ready at/)).toBe(`Atrium is ready at http://127.0.0.1:${port}`);
      expect(first.lines.at(-1)).toMatch(/^Atrium is ready/);
      expect(await fetch(`http://127.0.0.1:${port}/readyz`).then((answer) => answer.status)).toBe(200);
      first.process.kill('SIGTERM');
      expect(await first.ended).toBe(0);
      await expect(fetch(`http://127.0.0.1:${port}/readyz`)).rejects.toThrow();

      const second = start();
      await second.until(/^Atrium is ready at/);
      for (const step of ['install', 'build server', 'build web', 'migrate']) expect(second.lines.find((line) => line.startsWith(step))).toMatch(/up to date$/);
    },
    PATIENCE,
  );

  it(
    'refuses a second one on the same data, and takes over the database of a killed one',
    async () => {
      const running = runs.at(-1)!;
      const refused = start();
      expect(await refused.ended).toBe(1);
      expect(refused.lines.at(-1)).toMatch(/^Atrium already runs on .* \(process \d+\)/);

      const postgres = readFileSync(join(dataDir, 'postgres/postmaster.pid'), 'utf8').split('\n')[0];
      running.process.kill('SIGKILL');
      await running.ended;
      const next = start();
      expect(await next.until(/^database/)).toMatch(/adopted/);
      await next.until(/^Atrium is ready at/);
      expect(readFileSync(join(dataDir, 'postgres/postmaster.pid'), 'utf8').split('\n')[0]).toBe(postgres);
    },
    PATIENCE,
  );

  it(
    'starts again what dies, the database too',
    async () => {
      const running = runs.at(-1)!;
      process.kill(Number(readFileSync(join(dataDir, 'postgres/postmaster.pid'), 'utf8').split('\n')[0]), 'SIGKILL');
      await running.until(/PostgreSQL runs again/);
      let status = 0;
      for (let tries = 0; status !== 200 && tries < 100; tries++) {
        status = await fetch(`http://127.0.0.1:${port}/readyz`).then((answer) => answer.status, () => 0);
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
      expect(status).toBe(200);
    },
    PATIENCE,
  );

  it.each([
    ['a port that is taken', { PORT: 'taken' }, /^Port \d+ on 127\.0\.0\.1 is taken by another program: .*\.$/],
    ['a data folder that is a file', { ATRIUM_DATA_DIR: 'file' }, /^Atrium cannot write into .*: .*\.$/],
    ['a database that is not there', { DATABASE_URL: 'postgresql://nobody:secret@127.0.0.1:1/nothing' }, /^The database at 127\.0\.0\.1:1\/nothing cannot be used: .*\.$/],
  ])('says in one sentence that it cannot start because of %s', async (_what, environment, sentence) => {
    const squatter = createServer();
    await new Promise<void>((resolve) => squatter.listen(0, '127.0.0.1', resolve));
    const elsewhere = mkdtempSync(join(tmpdir(), 'atrium-start-'));
    writeFileSync(join(elsewhere, 'file'), '');
    const values: Record<string, string> = { PORT: '0', ATRIUM_DATA_DIR: elsewhere, ...environment };
    if (values.PORT === 'taken') values.PORT = String((squatter.address() as { port: number }).port);
    if (values.ATRIUM_DATA_DIR === 'file') values.ATRIUM_DATA_DIR = join(elsewhere, 'file/below');
    try {
      const run = start(values);
      expect(await run.ended).toBe(1);
      expect(run.lines.at(-1)).toMatch(sentence);
    } finally {
      squatter.close();
      rmSync(elsewhere, { recursive: true, force: true });
    }
  });
});
