import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { PersonType } from '../../people/graphql/person.type.js';
import type { PersonView } from '../../people/person.view.js';
import { NodeInterface } from '../../platform/graphql/node.type.js';
import { type ReactionCount, ReactionKind } from '../reaction-kinds.js';
import { ReactionCountType } from './reaction.type.js';

/** The fields that posts and comments have in common; their views carry them ready to show. */
@ObjectType({ isAbstract: true, implements: () => [NodeInterface] })
export abstract class WritingFields {
  @Field(() => ID)
  id: string;

  @Field(() => PersonType)
  author: PersonView;

  @Field(() => String)
  body: string;

  @Field(() => Date)
  createdAt: Date;

  @Field(() => Date, { nullable: true })
  editedAt: Date | null;

  @Field(() => [PersonType])
  mentions: PersonView[];

  @Field(() => Int)
  reactionCount: number;

  @Field(() => [ReactionCountType])
  reactions: ReactionCount[];

  @Field(() => ReactionKind, { nullable: true })
  viewerReaction: ReactionKind | null;
}
