/** The open streams of this process by whom or what they are about, such as a person or a post. */
export class LiveTopics<Stream> {
  private readonly topics = new Map<string, Set<Stream>>();

  /**
   * Opens a stream; it leaves by itself when it ends.
   *
   * @param make makes it, given what it must call when it ends
   */
  open(key: string, make: (onEnd: () => void) => Stream): Stream {
    const stream = make(() => this.leave(key, stream));
    const streams = this.topics.get(key) ?? new Set();
    this.topics.set(key, streams.add(stream));
    return stream;
  }

  of(key: string): Iterable<Stream> {
    return this.topics.get(key) ?? [];
  }

  has(key: string): boolean {
    return this.topics.has(key);
  }

  /** What has at least one open stream. */
  keys(): string[] {
    return [...this.topics.keys()];
  }

  private leave(key: string, stream: Stream): void {
    const streams = this.topics.get(key);
    streams?.delete(stream);
    if (streams?.size === 0) this.topics.delete(key);
  }
}
