import { spawn, type ChildProcess } from 'node:child_process';
import { chownSync, closeSync, existsSync, mkdirSync, openSync, readFileSync, rmSync, statSync, truncateSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { appUrlFrom } from '../app-role.js';
import { newClusterSettings, readClusterSettings, writeClusterSettings, type ClusterSettings } from './cluster-settings.js';
import { EmbeddedPostgresError } from './embedded-postgres.error.js';
import { freePort } from './free-port.js';
import { initialiseCluster } from './initialise-cluster.js';
import { findPostgresBinaries, type PostgresBinaries } from './postgres-binaries.js';
import { diagnose, isPassing } from './postgres-diagnosis.js';
import { isPostgresProcess, readPostmasterPid } from './postmaster-pid.js';
import { clusterUrl, prepareDatabase } from './prepare-database.js';
import { fileOwner, findServiceAccount, type ServiceAccount } from './service-account.js';

export interface RunningPostgres {
  pid: number;
  port: number;
  ownerUrl: string;
  appUrl: string;
  superuserUrl: string;
  /** How this server came to run: made from nothing, started, or found alive after its supervisor was killed. */
  how: 'created' | 'started' | 'adopted';
}

export interface EmbeddedPostgresOptions {
  /** The folder of Atrium's data; the cluster lives in its subfolder `postgres`. */
  dataDir: string;
  /** Off only where data may be lost in a power cut, as in tests. */
  durable?: boolean;
  /** How long a server may take to start or to recover. */
  patienceMs?: number;
}

const maximumLogBytes = 10_000_000;

/**
 * One PostgreSQL server of Atrium's own: made, started, adopted, watched and stopped.
 * It runs detached from the terminal and logs to a file, so it survives a killed supervisor and
 * the next one takes it over.
 */
export class EmbeddedPostgres {
  private readonly dataDir: string;
  private readonly folder: string;
  private readonly logFile: string;
  private child?: ChildProcess;
  private running?: RunningPostgres;

  constructor(private readonly options: EmbeddedPostgresOptions) {
    this.dataDir = resolve(options.dataDir);
    this.folder = join(this.dataDir, 'postgres');
    this.logFile = join(this.dataDir, 'postgres.log');
  }

  /**
   * @returns how to reach the server, which accepts connections and has its owner role and database
   * @throws EmbeddedPostgresError with one sentence that says what is wrong
   */
  async start(): Promise<RunningPostgres> {
    try {
      mkdirSync(this.dataDir, { recursive: true });
      const settings = readClusterSettings(this.dataDir);
      if (!settings && existsSync(join(this.folder, 'PG_VERSION'))) {
        throw new EmbeddedPostgresError(`${join(this.dataDir, 'postgres.json')} with the passwords of the embedded PostgreSQL is missing: restore it from a backup.`);
      }
      const adopted = settings && (await this.adopt(settings));
      this.running = adopted || (await this.launch(settings));
      return this.running;
    } catch (error) {
      throw diagnose(this.folder, error);
    }
  }

  /** Resolves when the server that start() gave has ended, whoever ended it. */
  async ended(): Promise<void> {
    const pid = this.running?.pid;
    while (pid && isPostgresProcess(pid)) await sleep(this.child ? 100 : 500);
  }

  /** Ends the server: open transactions are rolled back, everything committed is written out. */
  async stop(): Promise<void> {
    const pid = this.running?.pid;
    if (!pid) return;
    this.running = undefined;
    for (const signal of ['SIGINT', 'SIGQUIT', 'SIGKILL'] as const) {
      if (await endProcess(pid, signal, signal === 'SIGINT' ? 30_000 : 5_000)) return;
    }
  }

  private async adopt(settings: ClusterSettings): Promise<RunningPostgres | undefined> {
    const deadline = Date.now() + this.patienceMs;
    for (;;) {
      const note = readPostmasterPid(this.folder);
      if (!note) return undefined;
      if (!isPostgresProcess(note.pid)) {
        // The number belongs to another program since a reboot; PostgreSQL itself would refuse to start.
        rmSync(join(this.folder, 'postmaster.pid'), { force: true });
        return undefined;
      }
      if (note.port && (await this.answersAsOurs({ ...settings, port: note.port }))) {
        const kept = { ...settings, port: note.port };
        if (kept.port !== settings.port) writeClusterSettings(this.dataDir, kept);
        await prepareDatabase(kept);
        return this.describe(kept, note.pid, 'adopted');
      }
      if (Date.now() > deadline) throw new EmbeddedPostgresError(`A PostgreSQL server (process ${note.pid}) already runs on ${this.folder} and does not answer: end it and start again.`);
      await sleep(200);
    }
  }

  private async launch(previous: ClusterSettings | undefined): Promise<RunningPostgres> {
    const binaries = await findPostgresBinaries();
    const owner = fileOwner();
    if (!existsSync(this.folder)) mkdirSync(this.folder, { mode: 0o700 });
    if (owner) chownSync(this.folder, owner.uid, owner.gid);
    const account = findServiceAccount({ folder: this.folder, initdb: binaries.initdb });
    const settings = { ...(previous ?? newClusterSettings(0)) };
    settings.port = await freePort(previous?.port);
    writeClusterSettings(this.dataDir, settings);
    const made = initialiseCluster(this.folder, settings.superuserPassword, binaries, account);
    const pid = await this.startUntilReady(settings, binaries, account);
    await prepareDatabase(settings);
    return this.describe(settings, pid, made ? 'created' : 'started');
  }

  private async startUntilReady(settings: ClusterSettings, binaries: PostgresBinaries, account: ServiceAccount): Promise<number> {
    const deadline = Date.now() + this.patienceMs;
    for (;;) {
      const child = this.spawnServer(settings.port, binaries, account);
      const logStart = this.logSize();
      while (child.exitCode === null && child.signalCode === null) {
        const note = readPostmasterPid(this.folder);
        if (note?.pid === child.pid && note?.status === 'ready') return note.pid;
        if (Date.now() > deadline) {
          child.kill('SIGQUIT');
          throw new EmbeddedPostgresError(`PostgreSQL did not become ready within ${this.patienceMs / 1000} seconds: see ${this.logFile}.`);
        }
        await sleep(20);
      }
      const said = this.logSince(logStart);
      // Backends of a killed server hold its shared memory for a moment longer.
      if (!isPassing(said) || Date.now() > deadline) throw diagnose(this.folder, said);
      await sleep(300);
    }
  }

  private spawnServer(port: number, binaries: PostgresBinaries, account: ServiceAccount): ChildProcess {
    if (this.logSize() > maximumLogBytes) truncateSync(this.logFile);
    const log = openSync(this.logFile, 'a', 0o600);
    const settings = ['listen_addresses=127.0.0.1', 'unix_socket_directories=', 'max_connections=200', 'shared_buffers=256MB', 'logging_collector=off', 'jit=off'];
    if (this.options.durable === false) settings.push('fsync=off', 'synchronous_commit=off', 'full_page_writes=off');
    const command = [...account.prefix, binaries.postgres, '-D', this.folder, '-p', String(port), ...settings.flatMap((setting) => ['-c', setting])];
    try {
      this.child = spawn(command[0]!, command.slice(1), { uid: account.uid, gid: account.gid, cwd: '/', detached: true, stdio: ['ignore', log, log] });
      this.child.on('error', () => undefined);
      this.child.unref();
      return this.child;
    } finally {
      closeSync(log);
    }
  }

  private async answersAsOurs(settings: ClusterSettings): Promise<boolean> {
    const client = new pg.Client({ connectionString: clusterUrl(settings, 'postgres', 'postgres'), connectionTimeoutMillis: 2_000 });
    client.on('error', () => undefined);
    try {
      await client.connect();
      const { rows } = await client.query<{ folder: string }>("SELECT current_setting('data_directory') AS folder");
      return rows[0]?.folder === this.folder;
    } catch {
      return false;
    } finally {
      await client.end().catch(() => undefined);
    }
  }

  private describe(settings: ClusterSettings, pid: number, how: RunningPostgres['how']): RunningPostgres {
    return {
      pid,
      port: settings.port,
      how,
      ownerUrl: clusterUrl(settings, 'atrium_owner'),
      appUrl: appUrlFrom(clusterUrl(settings, 'atrium_owner')),
      superuserUrl: clusterUrl(settings, 'postgres', 'postgres'),
    };
  }

  private get patienceMs(): number {
    return this.options.patienceMs ?? 60_000;
  }

  private logSize(): number {
    return existsSync(this.logFile) ? statSync(this.logFile).size : 0;
  }

  private logSince(offset: number): string {
    return existsSync(this.logFile) ? readFileSync(this.logFile).subarray(offset).toString('utf8') : '';
  }
}

async function endProcess(pid: number, signal: NodeJS.Signals, patienceMs: number): Promise<boolean> {
  try {
    process.kill(pid, signal);
  } catch {
    return true;
  }
  const deadline = Date.now() + patienceMs;
  while (isPostgresProcess(pid)) {
    if (Date.now() > deadline) return false;
    await sleep(25);
  }
  return true;
}
