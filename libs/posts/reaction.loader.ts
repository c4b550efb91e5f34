import { Injectable } from '@nestjs/common';
import DataLoader from 'dataloader';
import { loaderOf, type RequestContext } from '../platform/graphql/request-context.js';
import { isUuid } from '../platform/ids/uuid7.js';
import { type Connection, connection, readPage } from '../platform/pagination/keyset.js';
import type { CommentView } from './comment.view.js';
import type { PostView } from './post.view.js';
import { ReactionReader, type ReactorView } from './reaction.reader.js';
import type { ReactionKind } from './reaction-kinds.js';

const isMicroseconds = (value: string): boolean => /^\d{1,16}$/.test(value);

/** Who reacted, once per request; the lists of many posts and comments in one statement. */
@Injectable()
export class ReactionLoader {
  constructor(private readonly reactions: ReactionReader) {}

  /**
   * Who reacted to a post or comment, latest first; people the viewer has blocked are left out.
   *
   * @throws INVALID_INPUT for a wrong page
   */
  async reactors(context: RequestContext, subject: PostView | CommentView, args: { kind?: ReactionKind | null; first: number; after?: string | null }): Promise<Connection<ReactorView>> {
    const { first, after } = readPage<[string, string]>(args, [isMicroseconds, isUuid]);
    const kind = args.kind ?? null;
    const read = 'latestReactors' in subject && !kind && !after ? subject.latestReactors : undefined;
    if (read?.first === first) return connection(read.reactors, first, (reactor) => reactor.cursor);
    const lists = loaderOf(context, this, () => new Map<string, DataLoader<string, ReactorView[]>>());
    const key = `${kind} ${first} ${after}`;
    let loader = lists.get(key);
    if (!loader) {
      loader = new DataLoader(async (ids) => {
        const found = await this.reactions.reactorsOf(context.actor.personId, ids, { kind, limit: first + 1, after });
        return ids.map((id) => found.get(id) ?? []);
      });
      lists.set(key, loader);
    }
    return connection(await loader.load(subject.uuid), first, (reactor) => reactor.cursor);
  }
}
