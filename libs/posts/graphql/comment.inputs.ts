import { ArgsType, Field, ID, InputType, Int } from '@nestjs/graphql';
import { PageArgs } from '../../platform/pagination/page.args.js';

@InputType()
export class AddCommentInput {
  @Field(() => ID)
  postId: string;

  @Field(() => String)
  body: string;

  @Field(() => ID, { nullable: true })
  parentCommentId?: string | null;

  @Field(() => String, { nullable: true })
  clientMutationId?: string | null;
}

@InputType()
export class EditCommentInput {
  @Field(() => ID)
  commentId: string;

  @Field(() => String)
  body: string;

  @Field(() => String, { nullable: true })
  clientMutationId?: string | null;
}

@InputType()
export class DeleteCommentInput {
  @Field(() => ID)
  commentId: string;

  @Field(() => String, { nullable: true })
  reason?: string | null;

  @Field(() => String, { nullable: true })
  clientMutationId?: string | null;
}

@ArgsType()
export class CommentPageArgs extends PageArgs {
  @Field(() => Int, { nullable: true })
  last?: number | null;
}
