import { logger } from '../telemetry/logger.js';

/** Something to tell every process at once. Ids only: whoever hears it reads the current state. May be lost. */
export interface RealtimeMessage {
  readonly topic: string;
  readonly [key: string]: string | number | boolean | null | string[];
}

export type RealtimeListener = (message: RealtimeMessage) => void;

/** Publish/subscribe between processes, on PostgreSQL's LISTEN/NOTIFY or on Redis. Messages stay under 7,000 bytes. */
export abstract class Realtime {
  private readonly listeners = new Map<string, Set<RealtimeListener>>();
  private readonly gapListeners = new Set<() => void>();

  /** Tells every process, this one included. Never throws for a lost connection: hints may be lost. */
  abstract publish(messages: RealtimeMessage[]): Promise<void>;

  /** @returns a function that ends the subscription */
  subscribe(topic: string, listener: RealtimeListener): () => void {
    const set = this.listeners.get(topic) ?? new Set();
    this.listeners.set(topic, set.add(listener));
    return () => {
      set.delete(listener);
      if (set.size === 0 && this.listeners.get(topic) === set) this.listeners.delete(topic);
    };
  }

  /** Calls back when the connection works again after it was lost: messages of the meantime were missed. */
  onGap(listener: () => void): void {
    this.gapListeners.add(listener);
  }

  protected deliver(payload: string): void {
    for (const message of JSON.parse(payload) as RealtimeMessage[]) {
      for (const listener of this.listeners.get(message.topic) ?? []) attempt(() => listener(message));
    }
  }

  protected missedSome(): void {
    this.gapListeners.forEach(attempt);
  }
}

/** One listener's failure must not keep the others from hearing. */
function attempt(listener: () => void): void {
  try {
    listener();
  } catch (error) {
    logger.error({ err: error }, 'a realtime listener failed');
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
    const bytes = Buffer.byteLength(text) + 1;
    if (size + bytes > MAX_BYTES && batch.length > 0) {
      parts.push(`[${batch.join(',')}]`);
      batch = [];
      size = 2;
    }
    batch.push(text);
    size += bytes;
  }
  return batch.length > 0 ? [...parts, `[${batch.join(',')}]`] : parts;
}
