import { setTimeout as sleep } from 'node:timers/promises';
import type { EmbeddedPostgres } from '../../../libs/platform/database/embedded/embedded-postgres.js';
import { Backoff } from './backoff.js';

/** Starts the embedded PostgreSQL again whenever it ends, until stop is called. */
export class SupervisedPostgres {
  private stopping = false;

  constructor(
    private readonly postgres: EmbeddedPostgres,
    private readonly say: (line: string) => void,
  ) {}

  /** Watches in the background a server that runs. */
  watch(): void {
    void this.keepAlive();
  }

  async stop(): Promise<void> {
    this.stopping = true;
    await this.postgres.stop();
  }

  private async keepAlive(): Promise<void> {
    const backoff = new Backoff();
    for (let since = Date.now(); ; since = Date.now()) {
      await this.postgres.ended();
      while (!this.stopping) {
        const pause = backoff.next(Date.now() - since);
        this.say(`PostgreSQL ended, starting again in ${pause / 1000} s`);
        await sleep(pause);
        if (this.stopping) return;
        try {
          await this.postgres.start();
          break;
        } catch (error) {
          this.say((error as Error).message);
          since = Date.now();
        }
      }
      if (this.stopping) return this.postgres.stop();
      this.say('PostgreSQL runs again');
    }
  }
}
