import { Args, Context, Info, Query, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Reads } from '../../platform/access/access.decorator.js';
import type { RequestContext } from '../../platform/graphql/request-context.js';
import { ArgumentFinder } from '../../platform/graphql/selected-argument.js';
import { type Connection, MAX_PAGE } from '../../platform/pagination/keyset.js';
import { PostConnectionType } from '../../posts/graphql/post.type.js';
import type { PostView } from '../../posts/post.view.js';
import { FeedReader } from '../feed.reader.js';
import { HomeFeedArgs } from './home-feed.args.js';

const lastComments = new ArgumentFinder({ through: ['edges', 'node', 'nodes'], field: 'comments', argument: 'last' });

@Resolver()
export class HomeFeedResolver {
  constructor(private readonly feed: FeedReader) {}

  @Reads()
  @Query(() => PostConnectionType)
  homeFeed(@Args() args: HomeFeedArgs, @Context() { actor }: RequestContext, @Info() info: GraphQLResolveInfo): Promise<Connection<PostView>> {
    const last = lastComments.in(info);
    return this.feed.home(actor.personId, args, typeof last === 'number' && last >= 1 && last <= MAX_PAGE ? last : undefined);
  }
}
