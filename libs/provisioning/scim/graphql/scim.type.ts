import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { connectionType } from '../../../platform/pagination/connection.types.js';
import { IntegrationType } from '../../../identity/graphql/api-token.type.js';

@ObjectType('ScimBrake', { description: 'The integration wanted to deactivate more people than the brake allows in an hour. Nobody beyond that was.' })
export class ScimBrakeType {
  @Field(() => ID)
  id: string;

  @Field(() => String)
  integrationName: string;

  @Field(() => Date)
  heldAt: Date;

  @Field(() => Int)
  allowed: number;

  @Field(() => Int)
  heldCount: number;
}

@ObjectType('DirectoryGroup', { description: 'A set of people that an integration keeps over SCIM.' })
export class DirectoryGroupType {
  @Field(() => ID)
  id: string;

  @Field(() => String)
  name: string;

  @Field(() => Int)
  memberCount: number;

  @Field(() => Boolean, { description: 'Whether a company group follows it, also one that the viewer may not know of.' })
  isFollowed: boolean;
}

export const DirectoryGroupConnectionType = connectionType('DirectoryGroup', () => DirectoryGroupType);

@InputType()
export class ApproveScimBrakeInput {
  @Field(() => ID)
  brakeId: string;

  @Field(() => Int, { description: 'How many people wait, to say that it was read.' })
  count: number;

  @Field(() => String, { nullable: true })
  clientMutationId?: string | null;
}

@ObjectType()
export class ApproveScimBrakePayload {
  @Field(() => [IntegrationType])
  integrations: IntegrationType[];

  @Field(() => String, { nullable: true })
  clientMutationId?: string | null;
}

@InputType()
export class LinkDirectoryGroupInput {
  @Field(() => ID)
  directoryGroupId: string;

  @Field(() => ID, { nullable: true, description: 'Null: no group follows the set any more; memberships stay.' })
  groupId?: string | null;

  @Field(() => String, { nullable: true })
  clientMutationId?: string | null;
}

@ObjectType()
export class LinkDirectoryGroupPayload {
  @Field(() => DirectoryGroupType)
  directoryGroup: DirectoryGroupType;

  @Field(() => String, { nullable: true })
  clientMutationId?: string | null;
}
