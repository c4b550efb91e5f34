import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { Configuration } from '../../libs/platform/config/configuration.js';
import { Realtime, type RealtimeMessage } from '../../libs/platform/realtime/realtime.js';
import { setLogLevel } from '../../libs/platform/telemetry/logger.js';
import { createTestDatabase, type TestDatabase } from '../database.js';
import { eventually } from '../eventually.js';
import { ContractRealtime } from './contract-realtime.js';

/**
 * What realtime promises, whichever backend carries it.
 *
 * @param cutConnections ends the connections on which processes listen, from the server's side
 */
export function realtimeContract(backend: string, environment: () => Record<string, string>, cutConnections: (database: TestDatabase) => Promise<void>): void {
  describe(`realtime on ${backend}`, () => {
    let database: TestDatabase;
    let apps: INestApplicationContext[];
    let here: Realtime;
    let there: Realtime;

    beforeAll(async () => {
      setLogLevel('silent');
      database = await createTestDatabase();
      const configuration = Configuration.load({ NODE_ENV: 'test', DATABASE_URL: database.ownerUrl, LOG_LEVEL: 'silent', ...environment() });
      apps = [];
      for (let index = 0; index < 2; index += 1) apps.push(await NestFactory.createApplicationContext(ContractRealtime.with(configuration), { logger: false }));
      [here, there] = apps.map((app) => app.get(Realtime)) as [Realtime, Realtime];
    });
    afterAll(async () => {
      await Promise.all(apps.map((app) => app.close()));
      await database.drop();
    });

    function listen(realtime: Realtime, topic: string): { heard: RealtimeMessage[]; stop: () => void } {
      const heard: RealtimeMessage[] = [];
      return { heard, stop: realtime.subscribe(topic, (message) => heard.push(message)) };
    }

    it('reaches every process, the sender included, and only listeners of the topic', async () => {
      const [mine, theirs, others] = [listen(here, 'a'), listen(there, 'a'), listen(there, 'b')];
      await here.publish([{ topic: 'a', id: 'é 1', ids: ['x', 'y'] }]);
      await eventually(() => expect([mine.heard, theirs.heard]).toEqual([[{ topic: 'a', id: 'é 1', ids: ['x', 'y'] }], [{ topic: 'a', id: 'é 1', ids: ['x', 'y'] }]]));
      expect(others.heard).toEqual([]);
    });

    it('carries any number of messages, in order', async () => {
      const { heard, stop } = listen(there, 'many');
      const messages = Array.from({ length: 500 }, (_, n) => ({ topic: 'many', n, text: 'ø'.repeat(100) }));
      await here.publish(messages);
      await eventually(() => expect(heard).toHaveLength(500));
      expect(heard).toEqual(messages);
      stop();
    });

    it('says nothing after the subscription ended, and lets one listener fail alone', async () => {
      const ended = listen(there, 'c');
      there.subscribe('c', () => {
        throw new Error('a listener fails on purpose');
      });
      const { heard } = listen(there, 'c');
      ended.stop();
      await here.publish([{ topic: 'c' }]);
      await eventually(() => expect(heard).toHaveLength(1));
      expect(ended.heard).toEqual([]);
    });

    it('listens again after the connection was cut, and says that something was missed', async () => {
      let gaps = 0;
      there.onGap(() => (gaps += 1));
      const { heard } = listen(there, 'd');
      await cutConnections(database);
      await eventually(() => expect(gaps).toBeGreaterThan(0));
      await eventually(async () => {
        await here.publish([{ topic: 'd' }]);
        expect(heard.length).toBeGreaterThan(0);
      });
    });
  });
}
