import { Field, ObjectType } from '@nestjs/graphql';
import { PersonType } from './person.type.js';
import { ViewerSettingsType } from './viewer-settings.type.js';

@ObjectType({ isAbstract: true })
abstract class PersonPayload {
  @Field(() => PersonType)
  person: PersonType;

  @Field(() => String, { nullable: true })
  clientMutationId?: string | null;
}

@ObjectType()
export class FollowPersonPayload extends PersonPayload {}

@ObjectType()
export class UnfollowPersonPayload extends PersonPayload {}

@ObjectType()
export class BlockPersonPayload extends PersonPayload {}

@ObjectType()
export class UnblockPersonPayload extends PersonPayload {}

@ObjectType()
export class UpdateProfilePayload extends PersonPayload {}

@ObjectType()
export class UpdateSettingsPayload {
  @Field(() => ViewerSettingsType)
  viewerSettings: ViewerSettingsType;

  @Field(() => String, { nullable: true })
  clientMutationId?: string | null;
}
