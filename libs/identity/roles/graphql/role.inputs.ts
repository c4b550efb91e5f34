import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { RoleType } from './role.type.js';

@InputType()
export class GrantRoleInput {
  @Field(() => ID)
  roleId: string;

  @Field(() => ID)
  personId: string;

  @Field(() => String, { nullable: true })
  clientMutationId?: string | null;
}

@InputType()
export class RevokeRoleInput extends GrantRoleInput {}

@InputType()
export class CreateRoleInput {
  @Field(() => String)
  name: string;

  @Field(() => [String])
  permissions: string[];

  @Field(() => String, { nullable: true })
  clientMutationId?: string | null;
}

@InputType()
export class UpdateRoleInput extends CreateRoleInput {
  @Field(() => ID)
  roleId: string;
}

@InputType()
export class DeleteRoleInput {
  @Field(() => ID)
  roleId: string;

  @Field(() => String, { nullable: true })
  clientMutationId?: string | null;
}

@ObjectType()
export class RolePayload {
  @Field(() => RoleType)
  role: RoleType;

  @Field(() => String, { nullable: true })
  clientMutationId?: string | null;
}

@ObjectType()
export class DeleteRolePayload {
  @Field(() => ID)
  deletedRoleId: string;

  @Field(() => String, { nullable: true })
  clientMutationId?: string | null;
}
