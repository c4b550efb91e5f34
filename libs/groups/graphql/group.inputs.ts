import { Field, ID, InputType, Int } from '@nestjs/graphql';
import type { GroupPrivacy, GroupRole, PostingPolicy } from '../group.view.js';
import { GroupPrivacyEnum, GroupRoleEnum, PostingPolicyEnum } from './group.enums.js';

@InputType()
export class CreateGroupInput {
  @Field(() => String)
  name: string;

  @Field(() => String, { nullable: true })
  description?: string | null;

  @Field(() => GroupPrivacyEnum)
  privacy: GroupPrivacy;

  @Field(() => PostingPolicyEnum, { nullable: true })
  postingPolicy?: PostingPolicy | null;

  @Field(() => Int, { nullable: true })
  color?: number | null;

  @Field(() => String, { nullable: true })
  clientMutationId?: string | null;
}

@InputType()
export class UpdateGroupInput {
  @Field(() => ID)
  groupId: string;

  @Field(() => String, { nullable: true })
  name?: string | null;

  @Field(() => String, { nullable: true })
  description?: string | null;

  @Field(() => GroupPrivacyEnum, { nullable: true })
  privacy?: GroupPrivacy | null;

  @Field(() => PostingPolicyEnum, { nullable: true })
  postingPolicy?: PostingPolicy | null;

  @Field(() => Int, { nullable: true })
  color?: number | null;

  @Field(() => String, { nullable: true })
  clientMutationId?: string | null;
}

@InputType()
export class ArchiveGroupInput {
  @Field(() => ID)
  groupId: string;

  @Field(() => Boolean, { defaultValue: true })
  archived: boolean;

  @Field(() => String, { nullable: true })
  clientMutationId?: string | null;
}

@InputType()
export class JoinGroupInput {
  @Field(() => ID)
  groupId: string;

  @Field(() => String, { nullable: true })
  clientMutationId?: string | null;
}

@InputType({ description: 'Leaves the group, withdraws a request, or declines an invitation.' })
export class LeaveGroupInput {
  @Field(() => ID)
  groupId: string;

  @Field(() => String, { nullable: true })
  clientMutationId?: string | null;
}

@InputType()
export class InviteToGroupInput {
  @Field(() => ID)
  groupId: string;

  @Field(() => [ID], { defaultValue: [] })
  personIds: string[];

  @Field(() => [String], { defaultValue: [] })
  emails: string[];

  @Field(() => String, { nullable: true })
  clientMutationId?: string | null;
}

@InputType()
export class DecideMembershipRequestInput {
  @Field(() => ID)
  groupId: string;

  @Field(() => ID)
  personId: string;

  @Field(() => Boolean)
  accept: boolean;

  @Field(() => String, { nullable: true })
  clientMutationId?: string | null;
}

@InputType()
export class SetGroupRoleInput {
  @Field(() => ID)
  groupId: string;

  @Field(() => ID)
  personId: string;

  @Field(() => GroupRoleEnum)
  role: GroupRole;

  @Field(() => String, { nullable: true })
  clientMutationId?: string | null;
}

@InputType()
export class RemoveFromGroupInput {
  @Field(() => ID)
  groupId: string;

  @Field(() => ID)
  personId: string;

  @Field(() => String, { nullable: true })
  clientMutationId?: string | null;
}

@InputType()
export class MuteGroupInput {
  @Field(() => ID)
  groupId: string;

  @Field(() => Boolean)
  muted: boolean;

  @Field(() => String, { nullable: true })
  clientMutationId?: string | null;
}

@InputType()
export class VisitGroupInput {
  @Field(() => ID)
  groupId: string;

  @Field(() => String, { nullable: true })
  clientMutationId?: string | null;
}
