import { Field, ID, InputType } from '@nestjs/graphql';

@InputType()
export class PublishPostInput {
  @Field(() => ID, { nullable: true })
  groupId?: string | null;

  @Field(() => String)
  body: string;

  @Field(() => String, { nullable: true })
  clientMutationId?: string | null;
}

@InputType()
export class EditPostInput {
  @Field(() => ID)
  postId: string;

  @Field(() => String)
  body: string;

  @Field(() => String, { nullable: true })
  clientMutationId?: string | null;
}

@InputType({ description: "reason: required of a moderator who removes somebody else's; the author is told." })
export class DeletePostInput {
  @Field(() => ID)
  postId: string;

  @Field(() => String, { nullable: true })
  reason?: string | null;

  @Field(() => String, { nullable: true })
  clientMutationId?: string | null;
}
