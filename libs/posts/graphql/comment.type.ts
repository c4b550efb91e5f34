import { createUnionType, Field, Int, ObjectType } from '@nestjs/graphql';
import { NodeInterface } from '../../platform/graphql/node.type.js';
import { connectionType } from '../../platform/pagination/connection.types.js';
import { PostType } from './post.type.js';
import { WritingFields } from './writing.fields.js';

/** What GraphQL says of a comment; a CommentView, and fields that are resolved. */
@ObjectType('Comment', { implements: () => [NodeInterface] })
export class CommentType extends WritingFields {
  @Field(() => Boolean)
  isDeleted: boolean;

  @Field(() => Int)
  replyCount: number;
}

export const CommentConnectionType = connectionType('Comment', () => CommentType);

export const ReactionSubjectType = createUnionType({
  name: 'ReactionSubject',
  types: () => [PostType, CommentType] as const,
  resolveType: (value: { __typename: 'Post' | 'Comment' }) => (value.__typename === 'Post' ? PostType : CommentType),
});

@ObjectType('CommentViewerCan')
export class CommentViewerCanType {
  @Field(() => Boolean)
  edit: boolean;

  @Field(() => Boolean)
  delete: boolean;

  @Field(() => Boolean)
  remove: boolean;

  @Field(() => Boolean)
  reply: boolean;
}
