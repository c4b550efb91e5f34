import { Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';

export enum TokenScope {
  READ = 'read',
  WRITE = 'write',
  ADMIN = 'admin',
}

registerEnumType(TokenScope, { name: 'TokenScope' });

@InputType()
export class CreateApiTokenInput {
  @Field(() => String)
  name: string;

  @Field(() => [TokenScope])
  scopes: TokenScope[];

  @Field(() => Int, { nullable: true, description: 'Absent: until it is revoked.' })
  expiresInDays?: number | null;

  @Field(() => String, { nullable: true })
  clientMutationId?: string | null;
}

@InputType({ description: 'Either a name, for a new integration, or the id of one that is there, for another token.' })
export class CreateIntegrationTokenInput {
  @Field(() => String, { nullable: true })
  name?: string | null;

  @Field(() => ID, { nullable: true })
  integrationId?: string | null;

  @Field(() => String, { nullable: true })
  clientMutationId?: string | null;
}

@InputType()
export class RevokeTokenInput {
  @Field(() => ID)
  tokenId: string;

  @Field(() => String, { nullable: true })
  clientMutationId?: string | null;
}

@ObjectType({ description: 'The token can be read here and never again. A repeat with the same clientMutationId gives the token a new secret, as long as nobody used it.' })
export class CreateTokenPayload {
  @Field(() => ID)
  tokenId: string;

  @Field(() => String)
  token: string;

  @Field(() => String, { nullable: true })
  clientMutationId?: string | null;
}

@ObjectType()
export class RevokeTokenPayload {
  @Field(() => ID)
  revokedTokenId: string;

  @Field(() => String, { nullable: true })
  clientMutationId?: string | null;
}
