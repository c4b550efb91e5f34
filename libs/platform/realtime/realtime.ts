/** Something to tell every process at once. Ids only: whoever hears it reads the current state. May be lost. */
export interface RealtimeMessage {
  readonly topic: string;
  readonly [key: string]: string | number | boolean | null | string[];
}

export type RealtimeListener = (message: RealtimeMessage) => void;

/** Publish/subscribe between processes, on PostgreSQL's LISTEN/NOTIFY or on Redis. Messages stay under 7,000 bytes. */
export abstract class Realtime {
  private readonly listeners = new Map<string, Set<RealtimeListener>>();

  /** Tells every process, this one included. Never throws for a lost connection: hints may be lost. */
  abstract publish(messages: RealtimeMessage[]): Promise<void>;

  /** @returns a function that ends the subscription */
  subscribe(topic: string, listener: RealtimeListener): () => void {
    const set = this.listeners.get(topic) ?? new Set();
    this.listeners.set(topic, set.add(listener));
    return () => set.delete(listener);
  }

  protected deliver(payload: string): void {
    for (const message of JSON.parse(payload) as RealtimeMessage[]) {
      this.listeners.get(message.topic)?.forEach((listener) => listener(message));
    }
  }
}

const MAX_BYTES = 7_000;

/** Splits messages into JSON payloads that fit into one NOTIFY each. */
export function payloads(messages: RealtimeMessage[]): string[] {
  const parts: string[] = [];
  let batch: string[] = [];
  let size = 2;
  for (const message of messages) {
    const text = JSON.stringify(message);
    if (size + text.length > MAX_BYTES && batch.length > 0) {
      parts.push(`[${batch.join(',')}]`);
      batch = [];
      size = 2;
    }
    batch.push(text);
    size += Buffer.byteLength(text) + 1;
  }
  return batch.length > 0 ? [...parts, `[${batch.join(',')}]`] : parts;
}
