import { ArgsType, Field, ID, InputType } from '@nestjs/graphql';
import { PageArgs } from '../../platform/pagination/page.args.js';
import { ReactionKind } from '../reaction-kinds.js';
import './reaction.type.js';

@InputType()
export class SetReactionInput {
  @Field(() => ID)
  subjectId: string;

  @Field(() => ReactionKind)
  kind: ReactionKind;

  @Field(() => String, { nullable: true })
  clientMutationId?: string | null;
}

@InputType()
export class RemoveReactionInput {
  @Field(() => ID)
  subjectId: string;

  @Field(() => String, { nullable: true })
  clientMutationId?: string | null;
}

@ArgsType()
export class ReactorArgs extends PageArgs {
  @Field(() => ReactionKind, { nullable: true })
  kind?: ReactionKind | null;
}
