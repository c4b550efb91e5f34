import { expect, it } from '@jest/globals';
import { Injectable } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { Test } from '@nestjs/testing';
import { eventually } from '../../../test/eventually.js';
import { setLogLevel } from '../telemetry/logger.js';
import { Every, type RepeatedWork, Schedule } from './schedule.js';

@Injectable()
@Every(5)
class Work implements RepeatedWork {
  begun = 0;
  done = 0;

  async repeat(): Promise<void> {
    this.begun += 1;
    if (this.begun === 2) throw new Error('on purpose');
    await new Promise((resolve) => setTimeout(resolve, 30));
    this.done += 1;
  }
}

it('repeats, one at a time, goes on after a failure, and finishes what runs before it stops', async () => {
  setLogLevel('silent');
  const app = await Test.createTestingModule({ imports: [DiscoveryModule], providers: [Schedule, Work] }).compile();
  await app.init();
  const work = app.get(Work);
  await eventually(() => expect(work.done).toBeGreaterThanOrEqual(3));
  await eventually(() => expect(work.begun).toBeGreaterThan(work.done + 1));
  await app.close();
  const { begun, done } = work;
  expect(done).toBe(begun - 1);
  await new Promise((resolve) => setTimeout(resolve, 60));
  expect([work.begun, work.done]).toEqual([begun, done]);
});
