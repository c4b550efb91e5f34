import type { OnModuleInit } from '@nestjs/common';
import { Args, Context, Int, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { PersonType } from '../../people/graphql/person.type.js';
import { PersonLoader } from '../../people/person.loader.js';
import type { PersonView } from '../../people/person.view.js';
import { Reads } from '../../platform/access/access.decorator.js';
import { NodeRegistry } from '../../platform/graphql/node.registry.js';
import { NodeInterface } from '../../platform/graphql/node.type.js';
import type { RequestContext } from '../../platform/graphql/request-context.js';
import type { Connection } from '../../platform/pagination/keyset.js';
import { NotificationReader } from '../notification.reader.js';
import { NotificationTexts } from '../notification-texts.js';
import type { NotificationView } from '../notification.view.js';
import { NotificationsArgs } from './notification.inputs.js';
import { NotificationConnectionType, NotificationType } from './notification.type.js';

@Resolver(() => NotificationType)
export class NotificationResolver implements OnModuleInit {
  constructor(
    private readonly notifications: NotificationReader,
    private readonly texts: NotificationTexts,
    private readonly people: PersonLoader,
    private readonly nodes: NodeRegistry,
  ) {}

  onModuleInit(): void {
    this.nodes.register('Notification', async ({ actor }, uuid) => (await this.notifications.ofPerson(actor.personId, [uuid]))[0] ?? null);
  }

  @Reads()
  @Query(() => NotificationConnectionType, { name: 'notifications' })
  list(@Args() { unreadOnly, ...page }: NotificationsArgs, @Context() { actor }: RequestContext): Promise<Connection<NotificationView>> {
    return this.notifications.list(actor.personId, unreadOnly, page);
  }

  @Reads()
  @Query(() => Int)
  unreadNotificationCount(@Context() { actor }: RequestContext): Promise<number> {
    return this.notifications.unreadCount(actor.personId);
  }

  @ResolveField('actors', () => [PersonType], { description: 'Who did it, newest first, at most 3; actorCount tells how many in all.' })
  actors(notification: NotificationView, _args: unknown, context: RequestContext): Promise<PersonView[]> {
    return Promise.all(notification.actorUuids.map((uuid) => this.people.load(context, uuid)));
  }

  @ResolveField('subject', () => NodeInterface, { nullable: true, description: 'The post, comment, group or person it is about.' })
  subject({ subject }: NotificationView, _args: unknown, context: RequestContext): Promise<object | null> | null {
    return subject && this.nodes.find(context, subject.type, subject.uuid);
  }

  @ResolveField('reason', () => String, { description: 'Why the viewer is told, in their language.' })
  reason(notification: NotificationView, _args: unknown, context: RequestContext): Promise<string> {
    return this.texts.reason(notification, context);
  }

  @ResolveField('text', () => String, { description: "One sentence in the viewer's language." })
  text(notification: NotificationView, _args: unknown, context: RequestContext): Promise<string> {
    return this.texts.text(notification, context);
  }
}
