const QUIET_MS = 5_000;
const LIVELY_MS = 200;

/** Tells on standard error how far an import is and how long it will take; one line that changes on a terminal. */
export class ImportProgress {
  private readonly startedAt = Date.now();
  private saidAt = 0;
  private bytes = 0;
  private people = 0;
  private isOpen = false;

  constructor(
    private readonly totalBytes: number,
    private readonly out: NodeJS.WriteStream = process.stderr,
  ) {}

  /** Passes the bytes on and counts them. */
  async *watch(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
    for await (const chunk of bytes) {
      this.bytes += chunk.length;
      this.say();
      yield chunk;
    }
  }

  stored(people: number): void {
    this.people = people;
    this.say();
  }

  /** Leaves the terminal's line clean for what follows. */
  end(): void {
    if (this.isOpen) this.out.write('\r\u001b[K');
    this.isOpen = false;
  }

  private say(): void {
    const now = Date.now();
    if (now - Math.max(this.saidAt, this.startedAt) < (this.out.isTTY ? LIVELY_MS : QUIET_MS)) return;
    this.saidAt = now;
    const line = progressLine(this.bytes, this.totalBytes, this.people, now - this.startedAt);
    this.out.write(this.out.isTTY ? `\r\u001b[K${line}` : `${line}\n`);
    this.isOpen = Boolean(this.out.isTTY);
  }
}

/** Such as `42 % read, 40,000 people, about 12 s left`. */
export function progressLine(bytes: number, totalBytes: number, people: number, elapsedMs: number): string {
  const part = totalBytes === 0 ? 1 : Math.min(bytes / totalBytes, 1);
  const left = part === 0 ? '' : part === 1 ? ', finishing' : `, about ${duration((elapsedMs / part) * (1 - part))} left`;
  return `${Math.floor(part * 100)} % read, ${people.toLocaleString('en')} people${left}`;
}

function duration(ms: number): string {
  const seconds = Math.ceil(ms / 1000);
  return seconds < 90 ? `${seconds} s` : `${Math.round(seconds / 60)} min`;
}
