import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Batch } from '../../platform/realtime/batch.js';
import { LiveStream } from '../../platform/realtime/live-stream.js';
import { LiveTopics } from '../../platform/realtime/live-topics.js';
import { Realtime } from '../../platform/realtime/realtime.js';
import { NotificationReader } from '../notification.reader.js';
import { BADGES_TOPIC, TOLD_TOPIC } from '../notification.topics.js';
import type { NotificationView } from '../notification.view.js';
import { BadgeStream } from './badge-stream.js';

const GATHER_MS = 20;

/** The people of this process who listen for notifications and badges: one query tells all of them. */
@Injectable()
export class NotificationLive implements OnModuleInit {
  private readonly listeners = new LiveTopics<LiveStream<NotificationView>>();
  private readonly badges = new LiveTopics<BadgeStream>();
  private readonly told = new Batch(GATHER_MS, (keys) => this.tell(keys));
  private readonly counted = new Batch(GATHER_MS, (people) => this.count(people));

  constructor(
    private readonly reader: NotificationReader,
    private readonly realtime: Realtime,
  ) {}

  onModuleInit(): void {
    this.realtime.subscribe(TOLD_TOPIC, (message) => {
      const people = message['people'] as string[];
      const notifications = message['notifications'] as string[];
      this.told.add(people.map((person, index) => `${person} ${notifications[index]}`).filter((_, index) => this.listeners.has(people[index]!)));
      this.recount(people);
    });
    this.realtime.subscribe(BADGES_TOPIC, (message) => this.recount(message['people'] as string[]));
    this.realtime.onGap(() => this.recount(this.badges.keys()));
  }

  notificationsOf(personId: string): LiveStream<NotificationView> {
    return this.listeners.open(personId, (onEnd) => new LiveStream(onEnd));
  }

  /** The number of unread notifications: at once, then whenever it changes. */
  badgeOf(personId: string): LiveStream<number> {
    const badge = this.badges.open(personId, (onEnd) => new BadgeStream(onEnd));
    this.recount([personId]);
    return badge;
  }

  private recount(people: readonly string[]): void {
    this.counted.add(people.filter((person) => this.badges.has(person)));
  }

  private async tell(keys: string[]): Promise<void> {
    const wanted = keys.map((key) => ({ personId: key.slice(0, 36), id: key.slice(37) }));
    // Oldest first, as they happened.
    for (const { personId, notification } of (await this.reader.each(wanted)).reverse()) {
      for (const stream of this.listeners.of(personId)) stream.push(notification);
    }
  }

  private async count(people: string[]): Promise<void> {
    for (const [personId, unread] of await this.reader.unreadCounts(people)) {
      for (const badge of this.badges.of(personId)) badge.push(unread);
    }
  }
}
