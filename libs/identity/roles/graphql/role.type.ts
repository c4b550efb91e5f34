import { Field, ID, Int, ObjectType } from '@nestjs/graphql';

@ObjectType('Role')
export class RoleType {
  @Field(() => ID)
  id: string;

  @Field(() => String, { nullable: true, description: 'Null for the roles that Atrium brings: their id says which it is.' })
  name: string | null;

  @Field(() => [String])
  permissions: string[];

  @Field(() => Int, { description: 'Active people who have it.' })
  holderCount: number;
}
