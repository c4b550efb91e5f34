import { Injectable } from '@nestjs/common';
import { requireLiveGroup } from '../groups/group.policy.js';
import type { Actor } from '../platform/access/actor.js';
import { Database } from '../platform/database/database.js';
import { once } from '../platform/database/mutation-receipt.repository.js';
import { CommentReader } from './comment.reader.js';
import type { CommentView } from './comment.view.js';
import type { RemoveReactionInput } from './graphql/reaction.inputs.js';
import { ReactionRemoved } from './post.events.js';
import { PostReader } from './post.reader.js';
import type { PostView } from './post.view.js';
import { requireSubject } from './reaction-subject.js';
import { deleteReaction } from './reaction.repository.js';

/** Takes one's reaction back; without one, nothing happens. */
@Injectable()
export class RemoveReaction {
  constructor(
    private readonly database: Database,
    readonly posts: PostReader,
    readonly comments: CommentReader,
  ) {}

  /**
   * @returns the subject as it is now
   * @throws NOT_FOUND, FORBIDDEN (archived)
   */
  async execute(actor: Actor, input: RemoveReactionInput): Promise<PostView | CommentView> {
    const { personId } = actor;
    await this.database.transaction((tx) =>
      once(tx, { personId, mutation: 'removeReaction', clientMutationId: input.clientMutationId, input }, async () => {
        const { subject, post } = await requireSubject(this, personId, input.subjectId, tx);
        if (post.group) requireLiveGroup(post.group);
        if (await deleteReaction(tx, subject.uuid, personId)) {
          tx.emit(new ReactionRemoved({ postId: post.uuid, subjectId: subject.uuid, personId }));
        }
        return subject.uuid;
      }),
    );
    return (await requireSubject(this, personId, input.subjectId)).subject;
  }
}
