import { setImmediate as nextTurn } from 'node:timers/promises';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { RateLimiterMemory } from 'rate-limiter-flexible';
import { setLogLevel } from '../telemetry/logger.js';
import { addressKey } from './address-key.js';
import type { Limit } from './limits.js';
import { RateLimiter } from './rate-limiter.js';

const limit = (counting: Limit['counting'], withoutStore: Limit['withoutStore'] = 'alone'): Limit => ({ name: `test-${counting}-${withoutStore}`, points: 10, seconds: 60, counting, withoutStore });
const memory = (rule: Limit, points: number) => new RateLimiterMemory({ keyPrefix: rule.name, points, duration: rule.seconds });
/** A store whose every call fails, as when the connection is gone. */
const broken = () => new Proxy(memory(limit('exact'), 1), { get: () => () => Promise.reject(new Error('connection lost')) });

async function passed(limiter: RateLimiter, rule: Limit, times: number, points = 1): Promise<number> {
  let count = 0;
  for (let n = 0; n < times; n += 1) await limiter.take(rule, 'ana', points).then(() => (count += 1), (error: { code: string }) => expect(error.code).toBe('RATE_LIMITED'));
  return count;
}

describe('RateLimiter', () => {
  beforeAll(() => setLogLevel('silent'));

  it.each(['spread', 'exact'] as const)('lets so many through and no more, by key: %s', async (counting) => {
    const limiter = new RateLimiter(memory, 1);
    expect(await passed(limiter, limit(counting), 30)).toBe(10);
    await limiter.take(limit(counting), 'ben');
  });

  it('counts by points, and more than the whole limit as the whole', async () => {
    expect(await passed(new RateLimiter(memory, 1), limit('spread'), 10, 4)).toBe(2);
    expect(await passed(new RateLimiter(memory, 1), limit('spread'), 10, 400)).toBe(1);
  });

  it('multiplies by the factor; 0 is no limit', async () => {
    expect(await passed(new RateLimiter(memory, 2), limit('exact'), 30)).toBe(20);
    expect(await passed(new RateLimiter(memory, 0), limit('exact'), 30)).toBe(30);
  });

  it.each(['spread', 'exact'] as const)('counts alone while the store is away: %s', async (counting) => {
    expect(await passed(new RateLimiter(broken, 1), limit(counting), 30)).toBe(10);
  });

  it('lets nothing through while the store is away, where the limit says so', async () => {
    await expect(new RateLimiter(broken, 1).take(limit('exact', 'refuse'), 'ana')).rejects.toMatchObject({ code: 'UNAVAILABLE' });
  });

  it('takes its own use for nobody else’s, in whatever order the store answers', async () => {
    const held: (() => Promise<unknown>)[] = [];
    const holding = (rule: Limit, points: number) =>
      new Proxy(memory(rule, points), {
        get: (target, name) => {
          if (name !== 'penalty') return Reflect.get(target, name, target) as unknown;
          return (key: string, more: number) => new Promise((resolve) => held.push(() => target.penalty(key, more).then(resolve)));
        },
      });
    const limiter = new RateLimiter(holding, 1);
    let count = await passed(limiter, limit('spread'), 5);
    for (let last = held.pop(); last; last = held.pop()) {
      await last();
      await nextTurn();
    }
    count += await passed(limiter, limit('spread'), 20);
    expect(count).toBe(10);
  });

  it('asks the store about a spread limit only now and then', async () => {
    let calls = 0;
    const counted = (rule: Limit, points: number) => new Proxy(memory(rule, points), { get: (target, name) => ((calls += name === 'penalty' || name === 'consume' ? 1 : 0), Reflect.get(target, name, target) as unknown) });
    const rule = { ...limit('spread'), points: 1_000 };
    expect(await passed(new RateLimiter(counted, 1), rule, 500)).toBe(500);
    expect(calls).toBe(10);
  });
});

describe('addressKey', () => {
  it.each([
    ['192.0.2.7', '192.0.2.7'],
    ['::ffff:192.0.2.7', '192.0.2.7'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['2001:0DB8:0001:0002::9', '2001:db8:1:2::/64'],
    ['2001:db8::1', '2001:db8:0:0::/64'],
    ['fe80::1%eth0', 'fe80:0:0:0::/64'],
    ['::1', '0:0:0:0::/64'],
  ])('%s is counted under %s', (ip, key) => {
    expect(addressKey(ip)).toBe(key);
  });
});
