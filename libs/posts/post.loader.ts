import { Injectable } from '@nestjs/common';
import DataLoader from 'dataloader';
import { loaderOf, type RequestContext } from '../platform/graphql/request-context.js';
import { PostReader } from './post.reader.js';
import type { PostView } from './post.view.js';

/** Posts by id, once per request and all at once. */
@Injectable()
export class PostLoader {
  constructor(private readonly posts: PostReader) {}

  /** The post, or null when it does not exist or is not open to the viewer. */
  find(context: RequestContext, uuid: string): Promise<PostView | null> {
    const loader = loaderOf(context, this, (actor) => new DataLoader<string, PostView | null>(async (ids) => {
      const found = await this.posts.byIds(actor.personId, ids);
      return ids.map((id) => found.get(id) ?? null);
    }));
    return loader.load(uuid);
  }
}
