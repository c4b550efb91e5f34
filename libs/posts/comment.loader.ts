import { Injectable } from '@nestjs/common';
import DataLoader from 'dataloader';
import { invalidInput } from '../platform/errors/app-error.js';
import { loaderOf, type RequestContext } from '../platform/graphql/request-context.js';
import { isUuid } from '../platform/ids/uuid7.js';
import { type Connection, connection, MAX_PAGE, readPage, toCursor } from '../platform/pagination/keyset.js';
import { type CommentPage, CommentReader } from './comment.reader.js';
import type { CommentView } from './comment.view.js';
import type { PostView } from './post.view.js';

/** What a connection of comments is asked with. */
export interface CommentArgs {
  first: number;
  after?: string | null;
  last?: number | null;
}

const FIRST = '00000000-0000-0000-0000-000000000000';

interface Loaders {
  byId: DataLoader<string, CommentView | null>;
  /** By kind of list and page: lists asked with the same arguments are read together. */
  lists: Map<string, DataLoader<PostView | CommentView, CommentView[], string>>;
}

/** Comments, once per request; the lists of many posts in one statement. */
@Injectable()
export class CommentLoader {
  constructor(private readonly comments: CommentReader) {}

  /** The comment, or null when it does not exist or is not open to the viewer. */
  find(context: RequestContext, uuid: string): Promise<CommentView | null> {
    return this.loaders(context).byId.load(uuid);
  }

  /**
   * A page of a post's top-level comments, or of a comment's replies.
   *
   * @throws INVALID_INPUT for a wrong page
   */
  async listOf(context: RequestContext, owner: PostView | CommentView, args: CommentArgs): Promise<Connection<CommentView>> {
    const { first, page } = readCommentPage(args);
    const read = 'newestComments' in owner ? owner.newestComments : undefined;
    if (read && read.last === args.last && page.after === FIRST) return connection(read.comments, first, (comment) => toCursor(comment.uuid));
    const key = `${owner.__typename} ${page.from} ${page.limit} ${page.after}`;
    const { lists } = this.loaders(context);
    let loader = lists.get(key);
    if (!loader) {
      loader = new DataLoader(
        async (owners) => {
          const viewer = context.actor.personId;
          const found = owner.__typename === 'Post'
            ? await this.comments.topLevel(viewer, owners.map((one) => one.uuid), page)
            : await this.comments.replies(viewer, owners as CommentView[], page);
          return owners.map((one) => (found.get(one.uuid) ?? []).map((comment) => Object.assign(comment, { post: one.__typename === 'Post' ? one : one.post })));
        },
        { cacheKeyFn: (one: PostView | CommentView) => one.uuid },
      );
      lists.set(key, loader);
    }
    return connection(await loader.load(owner), first, (comment) => toCursor(comment.uuid));
  }

  private loaders(context: RequestContext): Loaders {
    return loaderOf(context, this, (actor) => ({
      byId: new DataLoader<string, CommentView | null>(async (ids) => {
        const found = await this.comments.byIds(actor.personId, ids);
        return ids.map((id) => found.get(id) ?? null);
      }),
      lists: new Map(),
    }));
  }
}

function readCommentPage({ first, after, last }: CommentArgs): { first: number; page: CommentPage } {
  const checked = readPage<[string]>({ first, after }, [isUuid]);
  const start = checked.after?.[0] ?? FIRST;
  if (last === undefined || last === null) return { first: checked.first, page: { from: 'oldest', limit: checked.first + 1, after: start } };
  if (!Number.isInteger(last) || last < 1 || last > MAX_PAGE) throw invalidInput({ field: 'last', message: `last must be a number from 1 to ${MAX_PAGE}.` });
  return { first: last, page: { from: 'newest', limit: last, after: start } };
}
