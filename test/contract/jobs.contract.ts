import { fork, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import pg from 'pg';
import { Configuration, processEnvironment } from '../../libs/platform/config/configuration.js';
import { Database } from '../../libs/platform/database/database.js';
import { insertIntoOutbox } from '../../libs/platform/database/outbox.repository.js';
import { DomainEvent } from '../../libs/platform/jobs/domain-event.js';
import { EVENT_QUEUE, QueueBackend } from '../../libs/platform/jobs/queue-backend.js';
import { Realtime } from '../../libs/platform/realtime/realtime.js';
import { setLogLevel } from '../../libs/platform/telemetry/logger.js';
import { createTestDatabase, type TestDatabase } from '../database.js';
import { eventually } from '../eventually.js';
import { ContractWorker, EFFECT_TABLE, EffectWanted, NobodyListens, WriteSlowly } from './contract-events.js';

class NotKnownYet extends DomainEvent<{ what: string }> {}

/**
 * What outbox, queue and processors promise, whichever backend BullMQ runs on.
 *
 * @param backend its name, and the variables that choose it
 */
export function jobsContract(backend: string, environment: () => Record<string, string>): void {
  describe(`jobs on ${backend}`, () => {
    let database: TestDatabase;
    let sql: pg.Pool;
    let variables: Record<string, string>;
    const workers: INestApplicationContext[] = [];
    const processes: ChildProcess[] = [];

    beforeAll(async () => {
      setLogLevel('silent');
      database = await createTestDatabase();
      sql = new pg.Pool({ connectionString: database.ownerUrl, max: 2 });
      await sql.query(EFFECT_TABLE);
      await sql.query('grant all on effect to atrium_app');
      variables = { NODE_ENV: 'test', DATABASE_URL: database.ownerUrl, LOG_LEVEL: 'silent', ...environment() };
    });
    afterEach(async () => {
      await Promise.all(workers.splice(0).map((worker) => worker.close()));
      for (const child of processes.splice(0)) child.kill('SIGKILL');
    });
    afterAll(async () => {
      await sql.end();
      await database.drop();
    });

    async function startWorker(): Promise<INestApplicationContext> {
      const worker = await NestFactory.createApplicationContext(ContractWorker.with(Configuration.load(variables)), { logger: false });
      workers.push(worker);
      return worker;
    }

    async function startProcess(): Promise<ChildProcess> {
      const loader = fileURLToPath(new URL('../setup/typescript-loader.mjs', import.meta.url));
      const child = fork(fileURLToPath(new URL('./worker-process.ts', import.meta.url)), {
        execArgv: ['--import', loader],
        env: { ...processEnvironment(), ...variables, NODE_OPTIONS: '' },
        stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
      });
      processes.push(child);
      await said(child, 'ready');
      return child;
    }

    const want = (what: string, more: { failures?: number; pauseMs?: number } = {}) => new EffectWanted({ what, failures: 0, pauseMs: 0, ...more });
    const emit = (worker: INestApplicationContext, ...events: DomainEvent<any>[]) =>
      worker.get(Database).transaction(async (tx) => events.forEach((event) => tx.emit(event)));
    const effects = async (what: string): Promise<string[]> =>
      (await sql.query<{ by: string }>('select by from effect where what like $1 order by by', [what])).rows.map((row) => row.by);

    it('does the work of each subscriber once, and none for what was rolled back', async () => {
      const worker = await startWorker();
      await expect(
        worker.get(Database).transaction(async (tx) => {
          tx.emit(want('rolled back'));
          throw new Error('no');
        }),
      ).rejects.toThrow('no');
      await emit(worker, want('committed'), new NobodyListens({ what: 'x' }));
      await eventually(async () => expect(await effects('committed')).toEqual(['at-once', 'slowly']));
      await eventually(async () => expect((await sql.query('select from outbox')).rowCount).toBe(0));
      expect(await effects('rolled back')).toEqual([]);
    });

    it('tries again what failed, without repeating what worked', async () => {
      const worker = await startWorker();
      await emit(worker, want('fails twice', { failures: 2 }));
      await eventually(async () => expect(await effects('fails twice')).toEqual(['at-once', 'slowly']), 20_000);
      expect(WriteSlowly.started.filter((what) => what === 'fails twice')).toHaveLength(3);
    });

    it('changes nothing when an event is handed over again', async () => {
      const worker = await startWorker();
      const event = want('replayed');
      await emit(worker, event);
      await eventually(async () => expect(await effects('replayed')).toHaveLength(2));
      await insertIntoOutbox(worker.get(Database), [event as never]);
      await emit(worker, want('after the replay'));
      await eventually(async () => expect(await effects('after the replay')).toHaveLength(2));
      await eventually(async () => expect((await sql.query('select from outbox')).rowCount).toBe(0));
      expect(await effects('replayed')).toEqual(['at-once', 'slowly']);
    });

    it('shares a burst between workers, each event once, and keeps no finished job', async () => {
      const [worker] = await Promise.all([startWorker(), startWorker()]);
      await emit(worker, ...Array.from({ length: 300 }, (_, index) => want(`burst ${index}`)));
      await eventually(async () => expect(await effects('burst %')).toHaveLength(600), 25_000);
      const { rows } = await sql.query(`select what, by from effect where what like 'burst %' group by what, by having count(*) > 1`);
      expect(rows).toEqual([]);
      const queue = worker.get(QueueBackend).queue(EVENT_QUEUE);
      await eventually(async () => expect(await queue.getJobCountByTypes('active', 'waiting', 'delayed', 'completed', 'failed')).toBe(0));
      await queue.close();
    });

    it('leaves events that a newer program emitted where they are, and goes on', async () => {
      const worker = await startWorker();
      await emit(worker, new NotKnownYet({ what: 'later' }));
      await emit(worker, want('behind the unknown'));
      await eventually(async () => expect(await effects('behind the unknown')).toHaveLength(2));
      expect((await sql.query('select event from outbox')).rows).toEqual([{ event: 'NotKnownYet' }]);
      await sql.query('delete from outbox');
    });

    it('tells every process after the commit', async () => {
      const worker = await startWorker();
      const heard: unknown[] = [];
      worker.get(Realtime).subscribe('contract', (message) => heard.push(message['what']));
      await emit(worker, want('told'));
      await eventually(async () => expect(heard).toEqual(['told']));
    });

    it('finishes what runs before it stops', async () => {
      const worker = await startWorker();
      await emit(worker, want('in flight', { pauseMs: 600 }));
      await eventually(async () => expect(WriteSlowly.started).toContain('in flight'));
      await worker.close();
      workers.splice(workers.indexOf(worker), 1);
      expect(await effects('in flight')).toContain('slowly');
      expect(WriteSlowly.started.filter((what) => what === 'in flight')).toHaveLength(1);
    });

    it('takes up again what a killed worker held, and does it once', async () => {
      const victim = await startProcess();
      const database = await startWorkerlessDatabase();
      await database.transaction(async (tx) => tx.emit(want('survives', { pauseMs: 1_500 })));
      expect(await said(victim, 'started')).toBe('survives');
      victim.kill('SIGKILL');
      const heir = await startProcess();
      await eventually(async () => expect(await effects('survives')).toEqual(['at-once', 'slowly']), 25_000);
      heir.kill('SIGTERM');
      expect(await exitOf(heir)).toBe(0);
      await database.source.destroy();
    }, 60_000);

    /** A database handle that emits events, without any worker in this process. */
    async function startWorkerlessDatabase(): Promise<Database> {
      const { createDataSource, applicationUrl } = await import('../../libs/platform/database/data-source.js');
      return new Database(await createDataSource(applicationUrl(Configuration.load(variables)), 2, []).initialize());
    }
  });
}

function said(child: ChildProcess, what: string): Promise<unknown> {
  return new Promise((resolve, reject) => {
    child.on('message', (message: Record<string, unknown>) => message[what] !== undefined && resolve(message[what]));
    child.once('exit', (code) => reject(new Error(`the worker process ended with ${code}`)));
  });
}

function exitOf(child: ChildProcess): Promise<number | null> {
  return child.exitCode !== null ? Promise.resolve(child.exitCode) : new Promise((resolve) => child.once('exit', resolve));
}
