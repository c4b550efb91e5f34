import { ArgsType, Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { PageArgs } from '../../platform/pagination/page.args.js';
import { NotificationType } from './notification.type.js';

@ArgsType()
export class NotificationsArgs extends PageArgs {
  @Field(() => Boolean, { defaultValue: false })
  unreadOnly: boolean;
}

@InputType()
export class MarkNotificationsReadInput {
  @Field(() => [ID], { nullable: true })
  ids?: string[] | null;

  @Field(() => Boolean, { nullable: true })
  all?: boolean | null;

  @Field(() => String, { nullable: true })
  clientMutationId?: string | null;
}

@ObjectType()
export class MarkNotificationsReadPayload {
  @Field(() => Int)
  unreadNotificationCount: number;

  @Field(() => [NotificationType])
  notifications: NotificationType[];

  @Field(() => String, { nullable: true })
  clientMutationId?: string | null;
}
