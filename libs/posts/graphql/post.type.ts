import { Field, Int, ObjectType } from '@nestjs/graphql';
import { GroupType } from '../../groups/graphql/group.type.js';
import type { GroupView } from '../../groups/group.view.js';
import { NodeInterface } from '../../platform/graphql/node.type.js';
import { connectionType } from '../../platform/pagination/connection.types.js';
import { WritingFields } from './writing.fields.js';

/** What GraphQL says of a post; a PostView, and fields that are resolved. */
@ObjectType('Post', { implements: () => [NodeInterface] })
export class PostType extends WritingFields {
  @Field(() => GroupType, { nullable: true })
  group: GroupView | null;

  @Field(() => Int)
  commentCount: number;
}

export const PostConnectionType = connectionType('Post', () => PostType);

@ObjectType('PostViewerCan')
export class PostViewerCanType {
  @Field(() => Boolean)
  edit: boolean;

  @Field(() => Boolean)
  delete: boolean;

  @Field(() => Boolean)
  remove: boolean;

  @Field(() => Boolean)
  comment: boolean;

  @Field(() => Boolean)
  react: boolean;
}
