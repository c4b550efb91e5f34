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

const through = ['edges', 'node', 'nodes'];
const lastComments = new ArgumentFinder({ through, field: 'comments', argument: 'last' });
const firstReactors = new ArgumentFinder({ through, field: 'reactors', argument: 'first' });

@Resolver()
export class HomeFeedResolver {
  constructor(private readonly feed: FeedReader) {}

  @Reads()
  @Query(() => PostConnectionType)
  homeFeed(@Args() args: HomeFeedArgs, @Context() { actor }: RequestContext, @Info() info: GraphQLResolveInfo): Promise<Connection<PostView>> {
    return this.feed.home(actor.personId, args, { comments: pageSize(lastComments.in(info)), reactors: pageSize(firstReactors.in(info)) });
  }
}

/** What is no page is for the field itself to refuse. */
function pageSize(value: unknown): number | undefined {
  return typeof value === 'number' && value >= 1 && value <= MAX_PAGE ? value : undefined;
}
