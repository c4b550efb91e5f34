import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import pg from 'pg';
import { Configuration } from '../../libs/platform/config/configuration.js';
import { Database } from '../../libs/platform/database/database.js';
import { Realtime } from '../../libs/platform/realtime/realtime.js';
import { setLogLevel } from '../../libs/platform/telemetry/logger.js';
import { createTestDatabase, type TestDatabase } from '../database.js';
import { eventually } from '../eventually.js';
import { ContractWorker, EFFECT_TABLE, EffectWanted } from './contract-events.js';
import { startRedis, type RunningRedis } from './redis-server.js';

describe('while Redis is away', () => {
  let redis: RunningRedis;
  let database: TestDatabase;
  let sql: pg.Pool;
  let worker: INestApplicationContext;

  beforeAll(async () => {
    setLogLevel('silent');
    redis = await startRedis();
    database = await createTestDatabase();
    sql = new pg.Pool({ connectionString: database.ownerUrl, max: 2 });
    await sql.query(EFFECT_TABLE);
    await sql.query('grant all on effect to atrium_app');
    const configuration = Configuration.load({ NODE_ENV: 'test', DATABASE_URL: database.ownerUrl, REDIS_URL: redis.url, LOG_LEVEL: 'silent' });
    worker = await NestFactory.createApplicationContext(ContractWorker.with(configuration), { logger: false });
  });
  afterAll(async () => {
    await worker.close();
    await sql.end();
    await database.drop();
    await redis.stop();
  });

  const emit = (...whats: string[]) =>
    worker.get(Database).transaction(async (tx) => whats.forEach((what) => tx.emit(new EffectWanted({ what, failures: 0, pauseMs: 0 }))));

  it('writes go on, hints are lost in bounded time, and the work is done once when it is back', async () => {
    await emit(...Array.from({ length: 50 }, (_, n) => `before ${n}`));
    await redis.kill();
    await emit(...Array.from({ length: 50 }, (_, n) => `meanwhile ${n}`));
    const started = Date.now();
    await worker.get(Realtime).publish([{ topic: 'lost' }]);
    expect(Date.now() - started).toBeLessThan(5_000);
    await new Promise((resolve) => setTimeout(resolve, 2_000));
    await redis.restart();
    await eventually(async () => expect((await sql.query('select what, by from effect group by what, by')).rowCount).toBe(200), 40_000);
    expect((await sql.query('select from effect')).rowCount).toBe(200);
    expect((await sql.query('select from outbox')).rowCount).toBe(0);
  }, 90_000);
});
