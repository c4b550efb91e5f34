import { Module } from '@nestjs/common';
import { GroupsModule } from '../groups/groups.module.js';
import { PeopleModule } from '../people/people.module.js';
import { PostsModule } from '../posts/posts.module.js';
import { NotificationMutations } from './graphql/notification.mutations.js';
import { NotificationResolver } from './graphql/notification.resolver.js';
import { NotificationSubscriptions } from './graphql/notification.subscriptions.js';
import { NotificationLive } from './live/notification-live.js';
import { MarkNotificationsRead } from './mark-notifications-read.use-case.js';
import { NotificationTexts } from './notification-texts.js';
import { NotificationPersonData } from './notification-person-data.js';
import { NotificationsModule } from './notifications.module.js';

/** Notifications over GraphQL, read and live. */
@Module({
  imports: [PeopleModule, GroupsModule, PostsModule, NotificationsModule],
  providers: [NotificationPersonData, NotificationTexts, NotificationLive, MarkNotificationsRead, NotificationResolver, NotificationMutations, NotificationSubscriptions],
})
export class NotificationsApiModule {}
