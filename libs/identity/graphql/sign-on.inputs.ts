import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import type { MappedField, MatchRule } from '../providers/sign-in-rules.js';
import { IdentityProviderType, MappedFieldEnum, MatchRuleEnum } from './sign-on.type.js';

@InputType({ isAbstract: true })
abstract class Repeatable {
  @Field(() => String, { nullable: true })
  clientMutationId?: string | null;
}

@InputType({ isAbstract: true })
abstract class MetadataGiven extends Repeatable {
  @Field(() => String, { nullable: true })
  metadataUrl?: string | null;

  @Field(() => String, { nullable: true })
  metadataXml?: string | null;
}

@InputType()
export class AddIdentityProviderInput extends MetadataGiven {
  @Field(() => String, { nullable: true, description: 'What people see where they choose. Default: its host.' })
  name?: string | null;
}

@InputType()
export class ReplaceProviderMetadataInput extends MetadataGiven {
  @Field(() => ID)
  providerId: string;
}

@InputType()
export class AttributeMappingInput {
  @Field(() => MappedFieldEnum)
  field: MappedField;

  @Field(() => String)
  attribute: string;
}

@InputType({ description: 'What is left out stays as it is.' })
export class ChangeIdentityProviderInput extends Repeatable {
  @Field(() => ID)
  providerId: string;

  @Field(() => String, { nullable: true })
  name?: string | null;

  @Field(() => [MatchRuleEnum], { nullable: true })
  matchBy?: MatchRule[] | null;

  @Field(() => Boolean, { nullable: true })
  createsPeople?: boolean | null;

  @Field(() => [String], { nullable: true })
  mailDomains?: string[] | null;

  @Field(() => [AttributeMappingInput], { nullable: true })
  attributes?: AttributeMappingInput[] | null;

  @Field(() => Boolean, { nullable: true })
  wantsSignedResponse?: boolean | null;
}

@InputType()
export class SwitchIdentityProviderInput extends Repeatable {
  @Field(() => ID)
  providerId: string;

  @Field(() => Boolean)
  isEnabled: boolean;
}

@InputType()
export class IdentityProviderInput extends Repeatable {
  @Field(() => ID)
  providerId: string;
}

@ObjectType()
export class IdentityProviderPayload {
  @Field(() => IdentityProviderType)
  identityProvider: IdentityProviderType;

  @Field(() => String, { nullable: true })
  clientMutationId?: string | null;
}

@ObjectType()
export class RemoveIdentityProviderPayload {
  @Field(() => ID)
  removedProviderId: string;

  @Field(() => String, { nullable: true })
  clientMutationId?: string | null;
}

@InputType()
export class ConfirmIdentityProviderInput extends IdentityProviderInput {
  @Field(() => String, { description: 'The version that the owner looked at.' })
  version: string;
}
