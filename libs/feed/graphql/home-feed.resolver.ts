import { Args, Context, Info, Query, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Reads } from '../../platform/access/access.decorator.js';
import type { RequestContext } from '../../platform/graphql/request-context.js';
import type { Connection } from '../../platform/pagination/keyset.js';
import { wantedComments } from '../../posts/graphql/wanted-comments.js';
import { PostConnectionType } from '../../posts/graphql/post.type.js';
import type { PostView } from '../../posts/post.view.js';
import { FeedReader } from '../feed.reader.js';
import { HomeFeedArgs } from './home-feed.args.js';

@Resolver()
export class HomeFeedResolver {
  constructor(private readonly feed: FeedReader) {}

  @Reads()
  @Query(() => PostConnectionType)
  homeFeed(@Args() args: HomeFeedArgs, @Context() { actor }: RequestContext, @Info() info: GraphQLResolveInfo): Promise<Connection<PostView>> {
    return this.feed.home(actor.personId, args, wantedComments(info));
  }
}
