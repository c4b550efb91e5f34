import { newId } from '../ids/uuid7.js';

export type EventPayload = Record<string, string | number | boolean | null | string[]>;

/**
 * Something that happened, told to other features through the outbox. The payload holds ids only: whoever reacts reads
 * the current state. A feature declares its events as subclasses in its *.events.ts.
 */
export abstract class DomainEvent<Payload extends EventPayload = Record<string, never>> {
  readonly id = newId();

  constructor(readonly payload: Payload) {}

  /** The name in the outbox; the class name unless overridden. Never rename one that is in use. */
  get name(): string {
    return this.constructor.name;
  }
}

/** A subclass of {@link DomainEvent}. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- a constructor of any payload
export type EventClass<E extends DomainEvent<any> = DomainEvent<any>> = new (payload: any) => E;
