import { Injectable } from '@nestjs/common';
import { auditActor, recordAudit } from '../audit/audit.port.js';
import type { Actor } from '../platform/access/actor.js';
import { Database } from '../platform/database/database.js';
import { once } from '../platform/database/mutation-receipt.repository.js';
import { fromGlobalId } from '../platform/graphql/global-id.js';
import { CommentReader } from './comment.reader.js';
import { markCommentDeleted } from './comment.repository.js';
import type { DeleteCommentInput } from './graphql/comment.inputs.js';
import { CommentDeleted } from './post.events.js';
import { readReason } from './post-input.js';
import { requireCanDelete } from './post.policy.js';
import { PostReader } from './post.reader.js';

/** Deletes one's own comment, or removes somebody's as a moderator, with a reason that the author is told. */
@Injectable()
export class DeleteComment {
  constructor(
    private readonly database: Database,
    private readonly posts: PostReader,
    private readonly comments: CommentReader,
  ) {}

  /**
   * @returns the id of the comment's post
   * @throws NOT_FOUND, FORBIDDEN, INVALID_INPUT (a removal without a reason)
   */
  async execute(actor: Actor, input: DeleteCommentInput): Promise<string> {
    const commentId = fromGlobalId('Comment', input.commentId);
    const { resultId } = await this.database.transaction((tx) =>
      once(tx, { personId: actor.personId, mutation: 'deleteComment', clientMutationId: input.clientMutationId, input }, async () => {
        const comment = await this.comments.require(actor.personId, commentId, tx);
        const postId = comment.postUuid;
        const { removes } = requireCanDelete(actor, comment, await this.posts.require(actor.personId, postId, tx));
        const removal = removes ? { by: actor.personId, reason: readReason(input.reason) } : null;
        if (await markCommentDeleted(tx, postId, commentId, removal)) {
          if (removal) await recordAudit(tx, { action: 'comment.removed', actor: auditActor(actor), subject: { kind: 'comment', id: commentId }, facts: { postId, authorId: comment.author.uuid }, personal: { reason: removal.reason } });
          tx.emit(new CommentDeleted({ postId, commentId, removedById: removal?.by ?? null }));
        }
        return postId;
      }),
    );
    return resultId!;
  }
}
