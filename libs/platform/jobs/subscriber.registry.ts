import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import { type EventProcessor, SUBSCRIPTION, type Subscription } from './subscriber.js';

/**
 * Knows which subscribers each event has, and the one processor of each. Refuses to boot unless each listed job has
 * exactly one processor, each processor is a listed job, and each listens to listed events only.
 */
@Injectable()
export class SubscriberRegistry implements OnModuleInit {
  private readonly processors = new Map<string, EventProcessor>();
  private readonly byEvent = new Map<string, string[]>();

  constructor(
    private readonly discovery: DiscoveryService,
    private readonly events: ReadonlySet<string>,
    private readonly jobs: ReadonlySet<string>,
  ) {}

  /** The names of all events that features may emit. */
  get knownEvents(): string[] {
    return [...this.events];
  }

  onModuleInit(): void {
    for (const wrapper of this.discovery.getProviders()) {
      const subscription = wrapper.metatype && (Reflect.getMetadata(SUBSCRIPTION, wrapper.metatype) as Subscription | undefined);
      if (subscription) this.register(subscription, wrapper.instance as EventProcessor);
    }
    const idle = [...this.jobs].filter((job) => !this.processors.has(job));
    if (idle.length > 0) throw new Error(`These jobs have no processor: ${idle.join(', ')}. Provide one in its feature's worker module.`);
  }

  /** The names of an event's subscribers. An event nobody listens to has none. */
  subscribersOf(event: string): string[] {
    return this.byEvent.get(event) ?? [];
  }

  /** @throws when there is none: the job was queued by a newer version of the program */
  processorOf(subscriber: string): EventProcessor {
    const processor = this.processors.get(subscriber);
    if (!processor) throw new Error(`No processor for the subscriber "${subscriber}".`);
    return processor;
  }

  private register(subscription: Subscription, processor: EventProcessor): void {
    if (this.processors.has(subscription.subscriber)) throw new Error(`The job "${subscription.subscriber}" has two processors.`);
    if (!this.jobs.has(subscription.subscriber)) throw new Error(`The job "${subscription.subscriber}" is not listed. Add it to apps/all-jobs.ts.`);
    if (subscription.events.length === 0) throw new Error(`The job "${subscription.subscriber}" has no event.`);
    this.processors.set(subscription.subscriber, processor);
    for (const event of subscription.events) {
      if (!this.events.has(event.name)) throw new Error(`"${subscription.subscriber}" subscribes to the unknown event ${event.name}.`);
      this.byEvent.set(event.name, [...this.subscribersOf(event.name), subscription.subscriber]);
    }
  }
}
