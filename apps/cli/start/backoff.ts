/** How long to wait before something that ended is started again: longer each time it ends soon. */
export class Backoff {
  private failures = 0;

  constructor(
    private readonly firstMs = 250,
    private readonly longestMs = 15_000,
    private readonly soundAfterMs = 30_000,
  ) {}

  /** @param ranForMs how long it had run when it ended */
  next(ranForMs: number): number {
    if (ranForMs >= this.soundAfterMs) this.failures = 0;
    return Math.min(this.firstMs * 2 ** this.failures++, this.longestMs);
  }
}
