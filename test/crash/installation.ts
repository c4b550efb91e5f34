import { type ChildProcess, execFileSync, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { hashSecret, newSecret } from '../../libs/identity/secret-token.js';
import { Configuration, processEnvironment } from '../../libs/platform/config/configuration.js';
import { EmbeddedPostgres } from '../../libs/platform/database/embedded/embedded-postgres.js';
import { freePort } from '../../libs/platform/database/embedded/free-port.js';
import { migrate } from '../../libs/platform/database/migrator.js';
import { toGlobalId } from '../../libs/platform/graphql/global-id.js';
import { newId } from '../../libs/platform/ids/uuid7.js';
import { EVENT_QUEUE, QueueBackend } from '../../libs/platform/jobs/queue-backend.js';

export type Part = 'api' | 'worker' | 'postgres';

/** Somebody who works there. */
export interface Colleague {
  uuid: string;
  id: string;
  cookie: string;
}

/** API, worker and a durable PostgreSQL as processes of their own, which can be killed and started one by one. */
export class Installation {
  private readonly folder = mkdtempSync(join(tmpdir(), 'atrium-crash-'));
  private readonly postgres = new EmbeddedPostgres({ dataDir: this.folder });
  private readonly processes = new Map<'api' | 'worker', ChildProcess>();
  private program = '';
  private port = 0;
  private postgresPid = 0;
  ownerUrl = '';

  async start(): Promise<void> {
    this.program = compileServer();
    await this.startPostgres();
    await migrate(this.ownerUrl);
    this.port = await freePort();
    await Promise.all([this.startProcess('api'), this.startProcess('worker')]);
  }

  /** SIGKILL, wherever it is, and a new start at once. What is not killed has to cope. */
  async killAndRestart(part: Part): Promise<void> {
    if (part === 'postgres') {
      process.kill(this.postgresPid, 'SIGKILL');
      await this.postgres.ended();
      await this.startPostgres();
      return;
    }
    const victim = this.processes.get(part)!;
    const exit = once(victim, 'exit');
    this.processes.delete(part);
    victim.kill('SIGKILL');
    await exit;
    await this.startProcess(part);
  }

  /** Why API or worker ended although nobody killed them. */
  readonly unexpectedEnds: string[] = [];

  async stop(): Promise<void> {
    const children = [...this.processes.values()];
    this.processes.clear();
    for (const child of children) child.kill('SIGKILL');
    await this.postgres.stop();
    for (const folder of [this.folder, this.program]) rmSync(folder, { recursive: true, force: true });
  }

  async hire(name: string): Promise<Colleague> {
    const uuid = newId();
    const secret = newSecret();
    await this.query(`insert into person (id, email, display_name, sort_name) values ($1, $2, $3, $3)`, [uuid, `${name}@test.example`, name]);
    await this.query(
      `insert into session (token_hash, id, person_id, created_at, seen_at, idle_until, absolute_until) values ($1, $2, $3, now(), now(), now() + interval '1 day', now() + interval '1 day')`,
      [hashSecret(secret), newId(), uuid],
    );
    return { uuid, id: toGlobalId('Person', uuid), cookie: `atrium_${this.port}=${secret}` };
  }

  /** One attempt of an operation. @throws whatever goes wrong on the way, or an Error with the code */
  async ask<Data>(who: Colleague, query: string, variables: Record<string, unknown> = {}): Promise<Data> {
    const response = await fetch(`http://127.0.0.1:${this.port}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie: who.cookie },
      body: JSON.stringify({ query, variables }),
      signal: AbortSignal.timeout(15_000),
    });
    const answer = (await response.json()) as { data: Data; errors?: { message: string; extensions: { code: string } }[] };
    if (answer.errors) throw new Error(`${answer.errors[0]!.extensions.code}: ${answer.errors[0]!.message}`);
    return answer.data;
  }

  /** Reads and arranges as the owner, on a connection of its own: any connection may have been killed. */
  async query<Row extends object>(text: string, values: unknown[] = []): Promise<Row[]> {
    const client = new pg.Client({ connectionString: this.ownerUrl });
    client.on('error', () => undefined);
    await client.connect();
    try {
      return (await client.query<Row>(text, values)).rows;
    } finally {
      await client.end();
    }
  }

  /** How many events have not yet been handled by everyone. */
  async eventsLeft(): Promise<number> {
    const backend = QueueBackend.open(Configuration.load({ NODE_ENV: 'test', DATABASE_URL: this.ownerUrl }));
    const queue = backend.queue(EVENT_QUEUE);
    try {
      const [outbox] = await this.query<{ n: number }>('select count(*)::int as n from outbox');
      return outbox!.n + (await queue.getJobCountByTypes('active', 'waiting', 'delayed', 'failed'));
    } finally {
      await queue.close();
      await backend.onApplicationShutdown();
    }
  }

  private async startPostgres(): Promise<void> {
    const running = await this.postgres.start();
    this.postgresPid = running.pid;
    this.ownerUrl = running.ownerUrl;
  }

  private async startProcess(name: 'api' | 'worker'): Promise<void> {
    const child = fork(join(this.program, `apps/${name}/main.js`), {
      env: { ...processEnvironment(), NODE_OPTIONS: '', NODE_ENV: 'test', HOST: '127.0.0.1', PORT: String(this.port), PUBLIC_URL: '', DATABASE_URL: this.ownerUrl, LOG_LEVEL: 'fatal', DEMO_IDP_URL: 'http://localhost:9' },
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    });
    this.processes.set(name, child);
    const ended = new Promise<void>((resolve) => child.once('exit', (code, signal) => {
      if (this.processes.get(name) === child) this.unexpectedEnds.push(`${name} ended with ${code ?? signal}`);
      resolve();
    }));
    await Promise.race([once(child, 'message'), ended]);
  }
}

/** The server as JavaScript in a folder of its own, as it is built for production; it starts quickly, many times. */
function compileServer(): string {
  const root = fileURLToPath(new URL('../..', import.meta.url));
  const cache = join(root, 'node_modules/.cache');
  mkdirSync(cache, { recursive: true });
  const folder = mkdtempSync(join(cache, 'crash-'));
  const swc = [join(root, 'node_modules/@swc/cli/bin/swc.js'), 'apps/api', 'apps/worker', 'apps/run-process.ts', 'apps/all-entities.ts', 'apps/all-events.ts', 'apps/all-jobs.ts', 'libs'];
  execFileSync(process.execPath, [...swc, '--out-dir', folder, '--ignore', '**/*.spec.ts,**/*.mjs', '--copy-files', '--quiet'], { cwd: root, stdio: 'inherit' });
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
  return folder;
}
