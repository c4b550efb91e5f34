import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';
import { Writes } from '../../platform/access/access.decorator.js';
import type { RequestContext } from '../../platform/graphql/request-context.js';
import { MarkNotificationsRead } from '../mark-notifications-read.use-case.js';
import { NotificationReader } from '../notification.reader.js';
import { MarkNotificationsReadInput, MarkNotificationsReadPayload } from './notification.inputs.js';

@Resolver()
export class NotificationMutations {
  constructor(
    private readonly markRead: MarkNotificationsRead,
    private readonly notifications: NotificationReader,
  ) {}

  @Writes()
  @Mutation(() => MarkNotificationsReadPayload)
  async markNotificationsRead(@Args('input') input: MarkNotificationsReadInput, @Context() { actor }: RequestContext): Promise<MarkNotificationsReadPayload> {
    const ids = await this.markRead.execute(actor, input);
    const [unreadNotificationCount, notifications] = await Promise.all([this.notifications.unreadCount(actor.personId), this.notifications.ofPerson(actor.personId, ids)]);
    return { unreadNotificationCount, notifications, clientMutationId: input.clientMutationId };
  }
}
