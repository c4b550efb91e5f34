import { Injectable } from '@nestjs/common';
import type { Actor } from '../platform/access/actor.js';
import { Database } from '../platform/database/database.js';
import { once } from '../platform/database/mutation-receipt.repository.js';
import { fromGlobalId } from '../platform/graphql/global-id.js';
import { CommentReader } from './comment.reader.js';
import { updateCommentBody } from './comment.repository.js';
import type { EditCommentInput } from './graphql/comment.inputs.js';
import { replaceMentions } from './mention.repository.js';
import { CommentEdited } from './post.events.js';
import { readCommentBody } from './post-input.js';
import { requireCanEdit } from './post.policy.js';
import { PostReader } from './post.reader.js';

/** Changes the text of one's own comment. */
@Injectable()
export class EditComment {
  constructor(
    private readonly database: Database,
    private readonly posts: PostReader,
    private readonly comments: CommentReader,
  ) {}

  /**
   * @returns the comment's id
   * @throws INVALID_INPUT, NOT_FOUND, FORBIDDEN (somebody else's, no longer a member, archived)
   */
  async execute(actor: Actor, input: EditCommentInput): Promise<string> {
    const commentId = fromGlobalId('Comment', input.commentId);
    const { body, mentionIds } = readCommentBody(input.body);
    await this.database.transaction((tx) =>
      once(tx, { personId: actor.personId, mutation: 'editComment', clientMutationId: input.clientMutationId, input }, async () => {
        const comment = await this.comments.require(actor.personId, commentId, tx);
        const postId = comment.postUuid;
        requireCanEdit(actor, comment, await this.posts.require(actor.personId, postId, tx));
        if (await updateCommentBody(tx, postId, commentId, body)) {
          const addedMentionIds = await replaceMentions(tx, { subjectId: commentId, postId }, mentionIds);
          tx.emit(new CommentEdited({ postId, commentId, addedMentionIds }));
        }
        return commentId;
      }),
    );
    return commentId;
  }
}
