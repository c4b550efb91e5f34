import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { NodeInterface } from '../../platform/graphql/node.type.js';
import { connectionType } from '../../platform/pagination/connection.types.js';
import type { GroupPrivacy, PostingPolicy } from '../group.view.js';
import { GroupPrivacyEnum, PostingPolicyEnum } from './group.enums.js';

/** What GraphQL says of a group; a GroupView, and fields that features resolve. */
@ObjectType('Group', { implements: () => [NodeInterface] })
export class GroupType {
  @Field(() => ID)
  id: string;

  @Field(() => String)
  name: string;

  @Field(() => String, { nullable: true })
  description: string | null;

  @Field(() => GroupPrivacyEnum)
  privacy: GroupPrivacy;

  @Field(() => PostingPolicyEnum)
  postingPolicy: PostingPolicy;

  @Field(() => Int, { description: 'Index 1 to 8 of the colour pair chosen by the owner.' })
  color: number;

  @Field(() => Boolean)
  isArchived: boolean;

  @Field(() => Date)
  createdAt: Date;

  @Field(() => Int)
  memberCount: number;
}

export const GroupConnectionType = connectionType('Group', () => GroupType);

@ObjectType('GroupViewerCan')
export class GroupViewerCanType {
  @Field(() => Boolean)
  read: boolean;

  @Field(() => Boolean)
  join: boolean;

  @Field(() => Boolean)
  post: boolean;

  @Field(() => Boolean)
  invite: boolean;

  @Field(() => Boolean)
  moderate: boolean;

  @Field(() => Boolean)
  administer: boolean;
}
