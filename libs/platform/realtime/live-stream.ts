const MOST_WAITING = 100;

/**
 * What one subscriber hears: values are pushed in, and iterated out. Unlike a generator, it can be ended at any moment,
 * also while somebody waits for the next value. A reader too slow for {@link MOST_WAITING} values loses the oldest.
 */
export class LiveStream<Value> implements AsyncIterableIterator<Value> {
  private readonly values: Value[] = [];
  private readonly waiting: ((result: IteratorResult<Value>) => void)[] = [];
  private ended = false;

  /** @param onEnd is called once, whoever ends it */
  constructor(private readonly onEnd: () => void = () => undefined) {}

  push(value: Value): void {
    if (this.ended) return;
    const reader = this.waiting.shift();
    if (reader) return reader({ value, done: false });
    this.values.push(value);
    if (this.values.length > MOST_WAITING) this.values.shift();
  }

  /** No more values after those that wait. */
  end(): void {
    if (this.ended) return;
    this.ended = true;
    this.waiting.splice(0).forEach((reader) => reader(DONE));
    this.onEnd();
  }

  next(): Promise<IteratorResult<Value>> {
    if (this.values.length > 0) return Promise.resolve({ value: this.values.shift()!, done: false });
    if (this.ended) return Promise.resolve(DONE);
    return new Promise((resolve) => this.waiting.push(resolve));
  }

  return(): Promise<IteratorResult<Value>> {
    this.values.length = 0;
    this.end();
    return Promise.resolve(DONE);
  }

  [Symbol.asyncIterator](): this {
    return this;
  }
}

const DONE: IteratorResult<never> = { value: undefined, done: true };
