import { type BeforeApplicationShutdown, Injectable, type OnApplicationBootstrap, SetMetadata } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import { logger } from '../telemetry/logger.js';

/** Work that every worker repeats. It must be safe when several workers do it at once. */
export interface RepeatedWork {
  repeat(): Promise<void>;
}

const EVERY = 'atrium:every';

/** Repeats a provider's `repeat` in each worker, with this pause between runs. */
export const Every = (milliseconds: number) => SetMetadata(EVERY, milliseconds);

/** Runs what is marked with {@link Every} until the process stops; a failure is logged and the next run comes. */
@Injectable()
export class Schedule implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly timers = new Set<NodeJS.Timeout>();
  private readonly running = new Set<Promise<void>>();
  private stopped = false;

  constructor(private readonly discovery: DiscoveryService) {}

  onApplicationBootstrap(): void {
    for (const wrapper of this.discovery.getProviders()) {
      const every = wrapper.metatype && (Reflect.getMetadata(EVERY, wrapper.metatype) as number | undefined);
      if (every) this.plan(wrapper.instance as RepeatedWork, every);
    }
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.stopped = true;
    this.timers.forEach((timer) => clearTimeout(timer));
    await Promise.all(this.running);
  }

  private plan(work: RepeatedWork, every: number): void {
    if (this.stopped) return;
    const timer = setTimeout(() => {
      this.timers.delete(timer);
      const run = work
        .repeat()
        .catch((error: unknown) => logger.warn({ err: error }, 'repeated work'))
        .then(() => {
          this.running.delete(run);
          this.plan(work, every);
        });
      this.running.add(run);
    }, every);
    this.timers.add(timer);
  }
}
