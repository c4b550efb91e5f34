import { Field, ObjectType } from '@nestjs/graphql';
import { PersonType } from '../../people/graphql/person.type.js';
import { GroupType } from './group.type.js';
import { MembershipType } from './membership.type.js';

@ObjectType({ isAbstract: true })
abstract class Payload {
  @Field(() => String, { nullable: true })
  clientMutationId?: string | null;
}

@ObjectType({ isAbstract: true })
abstract class GroupPayload extends Payload {
  @Field(() => GroupType)
  group: GroupType;
}

@ObjectType({ isAbstract: true })
abstract class MembershipPayload extends Payload {
  @Field(() => MembershipType)
  membership: MembershipType;
}

@ObjectType()
export class CreateGroupPayload extends GroupPayload {}

@ObjectType()
export class UpdateGroupPayload extends GroupPayload {}

@ObjectType()
export class ArchiveGroupPayload extends GroupPayload {}

@ObjectType()
export class JoinGroupPayload extends MembershipPayload {}

@ObjectType({ description: 'group is null when leaving made it invisible.' })
export class LeaveGroupPayload extends Payload {
  @Field(() => GroupType, { nullable: true })
  group: GroupType | null;
}

@ObjectType()
export class InviteToGroupPayload extends GroupPayload {
  @Field(() => [PersonType])
  invited: PersonType[];

  @Field(() => [PersonType])
  alreadyThere: PersonType[];

  @Field(() => [String])
  unknownEmails: string[];
}

@ObjectType()
export class DecideMembershipRequestPayload extends GroupPayload {
  @Field(() => MembershipType, { nullable: true })
  membership: MembershipType | null;
}

@ObjectType()
export class SetGroupRolePayload extends MembershipPayload {}

@ObjectType()
export class RemoveFromGroupPayload extends GroupPayload {}

@ObjectType()
export class MuteGroupPayload extends MembershipPayload {}

@ObjectType()
export class VisitGroupPayload extends GroupPayload {}
