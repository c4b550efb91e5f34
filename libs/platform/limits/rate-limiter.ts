import { type RateLimiterAbstract, RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { AppError, RateLimited } from '../errors/app-error.js';
import { logger } from '../telemetry/logger.js';
import type { Limit } from './limits.js';
import type { SharedCounters } from './shared-counters.js';

/** A process tells the others each time a key has used up such a part of its limit here. */
const STEPS = 20;

interface Counters {
  points: number;
  /** Points between two messages to the others. */
  step: number;
  local: RateLimiterMemory;
  shared: RateLimiterAbstract;
  /** What waits until an earlier message about the key has arrived: of two that overtake one another, one's own use would look like the others'. */
  telling: Map<string, { points: number; used: number }>;
}

/**
 * Counts what people, tokens and addresses do, over all processes, in windows that begin with the first use. A spread
 * limit may be exceeded by a twentieth per further process. A store that fails stops nobody, except where the limit
 * says so.
 */
export class RateLimiter {
  private readonly counters = new Map<string, Counters>();

  /** @param factor multiplies every limit; 0 for none */
  constructor(
    private readonly store: SharedCounters,
    private readonly factor: number,
  ) {}

  /**
   * Uses up points of a key.
   *
   * @throws RateLimited when there are none left; UNAVAILABLE when the store is away and the limit refuses then
   */
  async take(limit: Limit, key: string, points = 1): Promise<void> {
    if (this.factor === 0 || points === 0) return;
    const counters = this.countersOf(limit);
    // What is more than the whole limit can never pass; it must not read as "try again later" forever.
    const wanted = Math.min(points, counters.points);
    try {
      if (limit.counting === 'spread') await this.takeHere(counters, key, wanted);
      else await this.takeEverywhere(limit, counters, key, wanted);
    } catch (over) {
      throw over instanceof RateLimiterRes ? new RateLimited(Math.max(1, Math.ceil(over.msBeforeNext / 1_000))) : over;
    }
  }

  private async takeHere(counters: Counters, key: string, points: number): Promise<void> {
    const { consumedPoints: used } = await counters.local.consume(key, points);
    const steps = Math.floor(used / counters.step) - Math.floor((used - points) / counters.step);
    if (steps > 0) this.tellOthers(counters, key, steps * counters.step, used);
  }

  /** Not awaited: the others' use counts from the next request on. */
  private tellOthers(counters: Counters, key: string, points: number, used: number): void {
    const next = counters.telling.get(key);
    if (next) {
      next.points += points;
      next.used = used;
      return;
    }
    counters.telling.set(key, { points: 0, used });
    void this.tell(counters, key, points, used).finally(() => {
      const { points: more, used: since } = counters.telling.get(key)!;
      counters.telling.delete(key);
      if (more > 0) this.tellOthers(counters, key, more, since);
    });
  }

  private async tell({ local, shared }: Counters, key: string, points: number, used: number): Promise<void> {
    try {
      const { consumedPoints } = await shared.penalty(key, points);
      if (consumedPoints > used) await local.penalty(key, consumedPoints - used);
    } catch (error) {
      logger.warn({ err: error }, 'rate limits are counted by each process alone');
    }
  }

  private async takeEverywhere(limit: Limit, { local, shared }: Counters, key: string, points: number): Promise<void> {
    try {
      await shared.consume(key, points);
    } catch (error) {
      if (error instanceof RateLimiterRes) throw error;
      logger.warn({ err: error, limit: limit.name }, 'the rate limit could not be counted');
      if (limit.withoutStore === 'refuse') throw new AppError('UNAVAILABLE', 'This is not possible right now. Try again in a moment.');
      await local.consume(key, points);
    }
  }

  private countersOf(limit: Limit): Counters {
    let counters = this.counters.get(limit.name);
    if (!counters) {
      const points = Math.max(1, Math.round(limit.points * this.factor));
      counters = { points, step: Math.max(1, Math.floor(points / STEPS)), local: new RateLimiterMemory({ keyPrefix: limit.name, points, duration: limit.seconds }), shared: this.store(limit, points), telling: new Map() };
      this.counters.set(limit.name, counters);
    }
    return counters;
  }
}
