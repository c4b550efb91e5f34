import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { NodeInterface } from '../../platform/graphql/node.type.js';
import { connectionType } from '../../platform/pagination/connection.types.js';

/** ANNOUNCEMENT and POSTED are names that are kept for what is not told yet. */
export enum NotificationKindEnum {
  MENTIONED = 'MENTIONED',
  COMMENTED = 'COMMENTED',
  REPLIED = 'REPLIED',
  REACTED = 'REACTED',
  FOLLOWED = 'FOLLOWED',
  INVITED = 'INVITED',
  ASKED_TO_JOIN = 'ASKED_TO_JOIN',
  ACCEPTED = 'ACCEPTED',
  ANNOUNCEMENT = 'ANNOUNCEMENT',
  POSTED = 'POSTED',
  REMOVED = 'REMOVED',
  RUN_HELD = 'RUN_HELD',
  INTEGRATION_HELD = 'INTEGRATION_HELD',
  CERTIFICATE_EXPIRES = 'CERTIFICATE_EXPIRES',
  INHERITED = 'INHERITED',
}
registerEnumType(NotificationKindEnum, { name: 'NotificationKind' });

/** What GraphQL says of a notification; a NotificationView, and fields that are resolved. */
@ObjectType('Notification', { implements: () => [NodeInterface] })
export class NotificationType {
  @Field(() => ID)
  id: string;

  @Field(() => NotificationKindEnum)
  kind: `${NotificationKindEnum}`;

  @Field(() => Date)
  createdAt: Date;

  @Field(() => Date, { nullable: true })
  readAt: Date | null;

  @Field(() => Int)
  actorCount: number;

  @Field(() => String, { description: 'Path in the web app.' })
  url: string;
}

export const NotificationConnectionType = connectionType('Notification', () => NotificationType);
