import { Args, Context, ID, Resolver, Subscription } from '@nestjs/graphql';
import { Reads } from '../../platform/access/access.decorator.js';
import { fromGlobalId } from '../../platform/graphql/global-id.js';
import type { RequestContext } from '../../platform/graphql/request-context.js';
import { PostLive } from '../live/post-live.js';
import { PostLoader } from '../post.loader.js';
import { PostReader } from '../post.reader.js';
import type { PostView } from '../post.view.js';
import { PostType } from './post.type.js';

@Resolver(() => PostType)
export class PostChangedResolver {
  constructor(
    private readonly live: PostLive,
    private readonly posts: PostReader,
    readonly loader: PostLoader,
  ) {}

  @Reads()
  @Subscription(() => PostType, {
    nullable: true,
    description: 'null: gone, or no longer yours; then it ends.',
    resolve(this: PostChangedResolver, change: { postId: string } | null, _args: unknown, context: RequestContext): Promise<PostView | null> | null {
      return change && this.loader.find(context, change.postId);
    },
  })
  async postChanged(@Args('postId', { type: () => ID }) id: string, @Context() { actor }: RequestContext): Promise<AsyncIterableIterator<{ postId: string } | null>> {
    const postId = fromGlobalId('Post', id);
    const stream = this.live.watch(actor.personId, postId);
    try {
      await this.posts.require(actor.personId, postId);
    } catch (error) {
      stream.end();
      throw error;
    }
    return stream;
  }
}
