import { Context, Field, Int, ObjectType, Resolver, Subscription } from '@nestjs/graphql';
import { Reads } from '../../platform/access/access.decorator.js';
import type { RequestContext } from '../../platform/graphql/request-context.js';
import { type FeedChange, FeedLive } from '../live/feed-live.js';

@ObjectType('FeedChange')
export class FeedChangeType {
  @Field(() => Int, { description: 'How many posts of others came since the last change.' })
  newPosts: number;
}

@Resolver()
export class FeedChangedResolver {
  constructor(private readonly live: FeedLive) {}

  @Reads()
  @Subscription(() => FeedChangeType, { resolve: (change: FeedChange) => change })
  homeFeedChanged(@Context() { actor }: RequestContext): AsyncIterableIterator<FeedChange> {
    return this.live.changesFor(actor.personId);
  }
}
