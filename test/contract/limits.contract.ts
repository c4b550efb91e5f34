import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type INestApplicationContext, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { ConfigModule } from '../../libs/platform/config/config.module.js';
import { Configuration } from '../../libs/platform/config/configuration.js';
import { DatabaseModule } from '../../libs/platform/database/database.module.js';
import { newId } from '../../libs/platform/ids/uuid7.js';
import { LimitsModule } from '../../libs/platform/limits/limits.module.js';
import type { Limit } from '../../libs/platform/limits/limits.js';
import { RateLimiter } from '../../libs/platform/limits/rate-limiter.js';
import { createTestDatabase, type TestDatabase } from '../database.js';
import { eventually } from '../eventually.js';

/** What rate limits promise over several processes, whichever store counts. */
export function limitsContract(backend: string, environment: () => Record<string, string>): void {
  describe(`rate limits on ${backend}`, () => {
    let database: TestDatabase;
    let apps: INestApplicationContext[];
    let here: RateLimiter;
    let there: RateLimiter;

    beforeAll(async () => {
      database = await createTestDatabase();
      const configuration = Configuration.load({ NODE_ENV: 'test', DATABASE_URL: database.ownerUrl, LOG_LEVEL: 'silent', ...environment() });
      @Module({})
      class Process {}
      const open = () => NestFactory.createApplicationContext({ module: Process, imports: [ConfigModule.with(configuration), DatabaseModule.with([]), LimitsModule] }, { logger: false });
      apps = await Promise.all([open(), open()]);
      [here, there] = apps.map((app) => app.get(RateLimiter)) as [RateLimiter, RateLimiter];
    });
    afterAll(async () => {
      await Promise.all(apps.map((app) => app.close()));
      await database.drop();
    });

    const limit = (counting: Limit['counting'], points: number, seconds = 60): Limit => ({ name: `contract-${counting}-${points}-${seconds}`, points, seconds, counting, withoutStore: 'refuse' });
    const passes = (limiter: RateLimiter, rule: Limit, key: string) => limiter.take(rule, key).then(() => true, (error: { code?: string }) => (error.code === 'RATE_LIMITED' ? false : Promise.reject(error as Error)));

    it('an exact limit lets through exactly so many, also when all come at once', async () => {
      const rule = limit('exact', 10);
      const key = newId();
      const outcomes = await Promise.all(Array.from({ length: 30 }, (_, n) => passes(n % 2 ? here : there, rule, key)));
      expect(outcomes.filter(Boolean)).toHaveLength(10);
      expect(await passes(here, rule, newId())).toBe(true);
    });

    it('says after how many seconds it goes on, and then it does', async () => {
      const rule = limit('exact', 1, 2);
      const key = newId();
      await here.take(rule, key);
      await expect(there.take(rule, key)).rejects.toMatchObject({ code: 'RATE_LIMITED', retryAfterSeconds: expect.any(Number) });
      const { retryAfterSeconds } = (await there.take(rule, key).catch((error: unknown) => error)) as { retryAfterSeconds: number };
      expect(retryAfterSeconds).toBeGreaterThanOrEqual(1);
      expect(retryAfterSeconds).toBeLessThanOrEqual(2);
      await new Promise((resolve) => setTimeout(resolve, 2_100));
      expect(await passes(there, rule, key)).toBe(true);
    });

    it('a spread limit that is used up here is soon used up there', async () => {
      const rule = limit('spread', 100);
      const key = newId();
      for (let n = 0; n < 100; n += 1) expect(await passes(here, rule, key)).toBe(true);
      expect(await passes(here, rule, key)).toBe(false);
      let passed = 0;
      await eventually(async () => {
        if (await passes(there, rule, key)) throw new Error(`passed ${(passed += 1)} times`);
      });
      // A twentieth until it tells and hears; a few more while the answer is on its way.
      expect(passed).toBeLessThanOrEqual(15);
    });
  });
}
