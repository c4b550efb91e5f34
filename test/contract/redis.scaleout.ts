import { afterAll, beforeAll } from '@jest/globals';
import { Redis } from 'ioredis';
import { startRedis, type RunningRedis } from './redis-server.js';
import { jobsContract } from './jobs.contract.js';
import { limitsContract } from './limits.contract.js';
import { realtimeContract } from './realtime.contract.js';

let redis: RunningRedis;
beforeAll(async () => {
  redis = await startRedis();
});
afterAll(() => redis.stop());

jobsContract('Redis', () => ({ REDIS_URL: redis.url }));
limitsContract('Redis', () => ({ REDIS_URL: redis.url }));
realtimeContract('Redis', () => ({ REDIS_URL: redis.url }), async () => {
  const client = new Redis(redis.url);
  await client.call('client', 'kill', 'type', 'pubsub');
  client.disconnect();
});
