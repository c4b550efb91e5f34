import { Injectable } from '@nestjs/common';
import { auditActor, recordAudit } from '../audit/audit.port.js';
import type { Actor } from '../platform/access/actor.js';
import { Database } from '../platform/database/database.js';
import { once } from '../platform/database/mutation-receipt.repository.js';
import { fromGlobalId } from '../platform/graphql/global-id.js';
import { deleteStreamEntries } from '../streams/stream.port.js';
import type { DeletePostInput } from './graphql/post.inputs.js';
import { PostDeleted } from './post.events.js';
import { readReason } from './post-input.js';
import { requireCanDelete } from './post.policy.js';
import { PostReader } from './post.reader.js';
import { markPostDeleted } from './post.repository.js';

/** Deletes one's own post, or removes somebody's as a moderator, with a reason that the author is told. */
@Injectable()
export class DeletePost {
  constructor(
    private readonly database: Database,
    private readonly posts: PostReader,
  ) {}

  /** @throws NOT_FOUND, FORBIDDEN, INVALID_INPUT (a removal without a reason) */
  async execute(actor: Actor, input: DeletePostInput): Promise<void> {
    const postId = fromGlobalId('Post', input.postId);
    await this.database.transaction((tx) =>
      once(tx, { personId: actor.personId, mutation: 'deletePost', clientMutationId: input.clientMutationId, input }, async () => {
        const post = await this.posts.require(actor.personId, postId, tx);
        const { removes } = requireCanDelete(actor, post, post);
        const removal = removes ? { by: actor.personId, reason: readReason(input.reason) } : null;
        if (await markPostDeleted(tx, postId, removal)) {
          await deleteStreamEntries(tx, postId);
          if (removal) await recordAudit(tx, { action: 'post.removed', actor: auditActor(actor), subject: { kind: 'post', id: postId }, facts: { authorId: post.author.uuid, groupId: post.group?.uuid ?? null }, personal: { reason: removal.reason } });
          tx.emit(new PostDeleted({ postId, removedById: removal?.by ?? null }));
        }
        return postId;
      }),
    );
  }
}
