import { Context, Int, Resolver, Subscription } from '@nestjs/graphql';
import { Reads } from '../../platform/access/access.decorator.js';
import type { RequestContext } from '../../platform/graphql/request-context.js';
import { NotificationLive } from '../live/notification-live.js';
import type { NotificationView } from '../notification.view.js';
import { NotificationType } from './notification.type.js';

const itself = <Value>(value: Value): Value => value;

@Resolver()
export class NotificationSubscriptions {
  constructor(private readonly live: NotificationLive) {}

  @Reads()
  @Subscription(() => NotificationType, { resolve: itself, description: 'A notification that is new, or has a new cause.' })
  notificationAdded(@Context() { actor }: RequestContext): AsyncIterableIterator<NotificationView> {
    return this.live.notificationsOf(actor.personId);
  }

  @Reads()
  @Subscription(() => Int, { resolve: itself, description: 'The number at once, then whenever it changes.' })
  unreadNotificationCountChanged(@Context() { actor }: RequestContext): AsyncIterableIterator<number> {
    return this.live.badgeOf(actor.personId);
  }
}
