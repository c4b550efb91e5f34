import { Field, ObjectType } from '@nestjs/graphql';
import { connectionType } from '../../platform/pagination/connection.types.js';
import type { GroupRole, MembershipStatus } from '../group.view.js';
import { GroupRoleEnum, MembershipStatusEnum } from './group.enums.js';

/** What GraphQL says of a membership; a MembershipView. */
@ObjectType('Membership')
export class MembershipType {
  @Field(() => GroupRoleEnum)
  role: GroupRole;

  @Field(() => MembershipStatusEnum)
  status: MembershipStatus;

  @Field(() => Boolean)
  inFeed: boolean;

  @Field(() => Date, { nullable: true })
  joinedAt: Date | null;
}

export const MembershipConnectionType = connectionType('Membership', () => MembershipType);

/** What GraphQL says of a request to join; a MembershipRequestView. */
@ObjectType('MembershipRequest')
export class MembershipRequestType {
  @Field(() => Date)
  requestedAt: Date;
}

export const MembershipRequestConnectionType = connectionType('MembershipRequest', () => MembershipRequestType);
