import { Field, ID, ObjectType } from '@nestjs/graphql';
import { connectionType } from '../../platform/pagination/connection.types.js';

/** What everybody is told of a token who is told of it at all. */
@ObjectType({ isAbstract: true })
export abstract class TokenFields {
  @Field(() => ID)
  id: string;

  @Field(() => String)
  name: string;

  @Field(() => [String])
  scopes: string[];

  @Field(() => Date)
  createdAt: Date;

  @Field(() => Date, { nullable: true })
  expiresAt: Date | null;

  @Field(() => Date, { nullable: true, description: 'To the minute.' })
  lastUsedAt: Date | null;
}

@ObjectType('ApiToken', { description: 'A token that acts as a person, within its scopes.' })
export class ApiTokenType extends TokenFields {
  @Field(() => Date, { nullable: true })
  revokedAt: Date | null;
}

export const ApiTokenConnectionType = connectionType('ApiToken', () => ApiTokenType);

@ObjectType('IntegrationToken')
export class IntegrationTokenType {
  @Field(() => ID)
  id: string;

  @Field(() => Date)
  createdAt: Date;

  @Field(() => Date, { nullable: true })
  revokedAt: Date | null;

  @Field(() => Date, { nullable: true, description: 'To the minute.' })
  lastUsedAt: Date | null;
}

@ObjectType('Integration', { description: 'A program that provisions people over SCIM, by tokens of its own.' })
export class IntegrationType {
  @Field(() => ID)
  id: string;

  @Field(() => String)
  name: string;

  @Field(() => Date)
  createdAt: Date;

  @Field(() => [IntegrationTokenType], { description: 'The valid ones first, at most two of them.' })
  tokens: IntegrationTokenType[];
}
