import { SetMetadata } from '@nestjs/common';
import type { Transaction } from '../database/database.js';
import type { RealtimeMessage } from '../realtime/realtime.js';
import type { EventClass } from './domain-event.js';

/** Does what follows from an event. Runs in one transaction with the note that it ran, so at most once per event. */
export interface EventProcessor<Payload = Record<string, unknown>> {
  /**
   * @param payload the event's ids; read the current state, never trust the order of events
   * @returns what to tell every process after the commit, if anything
   */
  process(payload: Payload, tx: Transaction, eventId: string): Promise<RealtimeMessage[] | void>;
}

export interface Subscription {
  subscriber: string;
  events: EventClass[];
}

export const SUBSCRIPTION = 'atrium:subscription';

/**
 * Declares a processor of domain events.
 *
 * @param subscriber its name in processed_event, as 'feature.what-it-does'; never rename one that is in use
 */
export const SubscribesTo = (subscriber: string, ...events: EventClass[]) => SetMetadata(SUBSCRIPTION, { subscriber, events } satisfies Subscription);
