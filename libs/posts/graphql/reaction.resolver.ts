import { Args, Context, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Writes } from '../../platform/access/access.decorator.js';
import type { RequestContext } from '../../platform/graphql/request-context.js';
import type { Connection } from '../../platform/pagination/keyset.js';
import type { CommentView } from '../comment.view.js';
import type { PostView } from '../post.view.js';
import { ReactionLoader } from '../reaction.loader.js';
import type { ReactorView } from '../reaction.reader.js';
import { RemoveReaction } from '../remove-reaction.use-case.js';
import { SetReaction } from '../set-reaction.use-case.js';
import { CommentType } from './comment.type.js';
import { RemoveReactionPayload, SetReactionPayload } from './post.payloads.js';
import { PostType } from './post.type.js';
import { ReactorArgs, RemoveReactionInput, SetReactionInput } from './reaction.inputs.js';
import { ReactorConnectionType } from './reaction.type.js';

@Resolver()
export class ReactionMutations {
  constructor(
    private readonly set: SetReaction,
    private readonly removal: RemoveReaction,
  ) {}

  @Writes()
  @Mutation(() => SetReactionPayload)
  async setReaction(@Args('input') input: SetReactionInput, @Context() { actor }: RequestContext): Promise<SetReactionPayload> {
    return { subject: await this.set.execute(actor, input), clientMutationId: input.clientMutationId };
  }

  @Writes()
  @Mutation(() => RemoveReactionPayload)
  async removeReaction(@Args('input') input: RemoveReactionInput, @Context() { actor }: RequestContext): Promise<RemoveReactionPayload> {
    return { subject: await this.removal.execute(actor, input), clientMutationId: input.clientMutationId };
  }
}

/** Post.reactors */
@Resolver(() => PostType)
export class PostReactorsResolver {
  constructor(private readonly reactions: ReactionLoader) {}

  @ResolveField('reactors', () => ReactorConnectionType)
  reactors(@Parent() post: PostView, @Args() args: ReactorArgs, @Context() context: RequestContext): Promise<Connection<ReactorView>> {
    return this.reactions.reactors(context, post, args);
  }
}

/** Comment.reactors */
@Resolver(() => CommentType)
export class CommentReactorsResolver {
  constructor(private readonly reactions: ReactionLoader) {}

  @ResolveField('reactors', () => ReactorConnectionType)
  reactors(@Parent() comment: CommentView, @Args() args: ReactorArgs, @Context() context: RequestContext): Promise<Connection<ReactorView>> {
    return this.reactions.reactors(context, comment, args);
  }
}
