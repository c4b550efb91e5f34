import { describe, expect, it } from '@jest/globals';
import { eventually } from '../../../test/eventually.js';
import { Batch } from './batch.js';
import { LiveStream } from './live-stream.js';
import { LiveTopics } from './live-topics.js';

describe('a live stream', () => {
  it('gives what was pushed, before and after somebody waits', async () => {
    const stream = new LiveStream<number>();
    stream.push(1);
    expect(await stream.next()).toEqual({ value: 1, done: false });
    const waiting = stream.next();
    stream.push(2);
    expect(await waiting).toEqual({ value: 2, done: false });
  });

  it('ends for who waits, after what was pushed, and tells once', async () => {
    let ends = 0;
    const stream = new LiveStream<number>(() => (ends += 1));
    stream.push(1);
    stream.end();
    stream.push(2);
    expect(await stream.next()).toEqual({ value: 1, done: false });
    expect(await stream.next()).toEqual({ value: undefined, done: true });
    const idle = new LiveStream<number>();
    const waiting = idle.next();
    await idle.return();
    expect(await waiting).toEqual({ value: undefined, done: true });
    await stream.return();
    expect(ends).toBe(1);
  });

  it('keeps the newest hundred for a slow reader', async () => {
    const stream = new LiveStream<number>();
    for (let n = 0; n < 150; n += 1) stream.push(n);
    expect((await stream.next()).value).toBe(50);
  });
});

describe('live topics', () => {
  it('keep nothing of a stream that ended', () => {
    const topics = new LiveTopics<LiveStream<number>>();
    const streams = [1, 2].map(() => topics.open('a', (onEnd) => new LiveStream(onEnd)));
    expect([...topics.of('a')]).toEqual(streams);
    streams[0]!.end();
    expect([...topics.of('a')]).toEqual([streams[1]]);
    streams[1]!.end();
    expect([topics.has('a'), topics.keys()]).toEqual([false, []]);
  });
});

describe('a batch', () => {
  it('handles a burst at once, never two at a time, and goes on after a failure', async () => {
    const handled: string[][] = [];
    let atOnce = 0;
    const batch = new Batch(5, async (keys) => {
      atOnce += 1;
      expect(atOnce).toBe(1);
      handled.push(keys);
      await new Promise((resolve) => setTimeout(resolve, 20));
      atOnce -= 1;
      if (keys.includes('a')) throw new Error('on purpose');
    });
    batch.add(['a', 'b']);
    batch.add(['a']);
    await eventually(() => expect(handled).toEqual([['a', 'b']]));
    batch.add(['c']);
    await eventually(() => expect(handled).toEqual([['a', 'b'], ['c']]));
  });
});
