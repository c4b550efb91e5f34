import { logger } from '../telemetry/logger.js';

/**
 * Gathers keys for a moment and handles them together, so that a burst of messages costs one query. Batches never
 * overlap: what comes while one is handled goes into the next.
 */
export class Batch {
  private keys = new Set<string>();
  private timer: NodeJS.Timeout | null = null;
  private running = false;

  /** @param handle gets each key once; a failure is logged, hints may be lost */
  constructor(
    private readonly waitMs: number,
    private readonly handle: (keys: string[]) => Promise<void>,
  ) {}

  add(keys: Iterable<string>): void {
    for (const key of keys) this.keys.add(key);
    if (this.keys.size > 0 && !this.timer && !this.running) this.timer = setTimeout(() => void this.run(), this.waitMs);
  }

  private async run(): Promise<void> {
    this.timer = null;
    this.running = true;
    const keys = [...this.keys];
    this.keys = new Set();
    try {
      await this.handle(keys);
    } catch (error) {
      logger.warn({ err: error }, 'live subscribers could not be told');
    }
    this.running = false;
    this.add([]);
  }
}
