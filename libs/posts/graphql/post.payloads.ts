import { Field, ID, ObjectType } from '@nestjs/graphql';
import type { CommentView } from '../comment.view.js';
import type { PostView } from '../post.view.js';
import { CommentType, ReactionSubjectType } from './comment.type.js';
import { PostType } from './post.type.js';

@ObjectType({ isAbstract: true })
abstract class Payload {
  @Field(() => String, { nullable: true })
  clientMutationId?: string | null;
}

@ObjectType()
export class PublishPostPayload extends Payload {
  @Field(() => PostType)
  post: PostView;
}

@ObjectType()
export class EditPostPayload extends Payload {
  @Field(() => PostType)
  post: PostView;
}

@ObjectType()
export class DeletePostPayload extends Payload {
  @Field(() => ID)
  deletedPostId: string;
}

@ObjectType()
export class AddCommentPayload extends Payload {
  @Field(() => CommentType)
  comment: CommentView;
}

@ObjectType()
export class EditCommentPayload extends Payload {
  @Field(() => CommentType)
  comment: CommentView;
}

@ObjectType()
export class DeleteCommentPayload extends Payload {
  @Field(() => ID)
  deletedCommentId: string;

  @Field(() => PostType)
  post: PostView;
}

@ObjectType()
export class SetReactionPayload extends Payload {
  @Field(() => ReactionSubjectType)
  subject: PostView | CommentView;
}

@ObjectType()
export class RemoveReactionPayload extends Payload {
  @Field(() => ReactionSubjectType)
  subject: PostView | CommentView;
}
