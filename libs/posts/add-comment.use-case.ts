import { Injectable } from '@nestjs/common';
import type { Actor } from '../platform/access/actor.js';
import { Database, type Transaction } from '../platform/database/database.js';
import { once } from '../platform/database/mutation-receipt.repository.js';
import { notFound } from '../platform/errors/app-error.js';
import { fromGlobalId } from '../platform/graphql/global-id.js';
import { newId } from '../platform/ids/uuid7.js';
import { CommentReader } from './comment.reader.js';
import { insertComment } from './comment.repository.js';
import type { AddCommentInput } from './graphql/comment.inputs.js';
import { addMentions } from './mention.repository.js';
import { CommentAdded } from './post.events.js';
import { readCommentBody } from './post-input.js';
import { requireCanTakePart } from './post.policy.js';
import { PostReader } from './post.reader.js';

/** Comments on a post, or replies to a comment. */
@Injectable()
export class AddComment {
  constructor(
    private readonly database: Database,
    private readonly posts: PostReader,
    private readonly comments: CommentReader,
  ) {}

  /**
   * @returns the comment's id; of the first attempt, if this one repeats it
   * @throws INVALID_INPUT, NOT_FOUND (post, or parent comment of this post), FORBIDDEN (not a member, archived)
   */
  async execute(actor: Actor, input: AddCommentInput): Promise<string> {
    const postId = fromGlobalId('Post', input.postId);
    const answered = input.parentCommentId == null ? null : fromGlobalId('Comment', input.parentCommentId);
    const { body, mentionIds } = readCommentBody(input.body);
    const { resultId } = await this.database.transaction((tx) =>
      once(tx, { personId: actor.personId, mutation: 'addComment', clientMutationId: input.clientMutationId, input }, async () => {
        requireCanTakePart(await this.posts.require(actor.personId, postId, tx));
        const parentId = answered && (await this.topLevelOf(tx, actor, postId, answered));
        const id = newId();
        await insertComment(tx, { id, postId, parentId, authorId: actor.personId, body });
        await addMentions(tx, { subjectId: id, postId }, mentionIds);
        tx.emit(new CommentAdded({ postId, commentId: id, parentId, authorId: actor.personId }));
        return id;
      }),
    );
    return resultId!;
  }

  /** Replies have one level: an answer to a reply stands beside it. */
  private async topLevelOf(tx: Transaction, actor: Actor, postId: string, commentId: string): Promise<string> {
    const comment = await this.comments.require(actor.personId, commentId, tx);
    if (comment.postUuid !== postId) throw notFound();
    return comment.parentUuid ?? comment.uuid;
  }
}
