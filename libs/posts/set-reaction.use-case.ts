import { Injectable } from '@nestjs/common';
import type { Actor } from '../platform/access/actor.js';
import { Database } from '../platform/database/database.js';
import { once } from '../platform/database/mutation-receipt.repository.js';
import { CommentReader } from './comment.reader.js';
import type { CommentView } from './comment.view.js';
import type { SetReactionInput } from './graphql/reaction.inputs.js';
import { ReactionSet } from './post.events.js';
import { requireCanTakePart } from './post.policy.js';
import { PostReader } from './post.reader.js';
import type { PostView } from './post.view.js';
import { kindNumber } from './reaction-kinds.js';
import { requireSubject } from './reaction-subject.js';
import { upsertReaction } from './reaction.repository.js';

/** Reacts to a post or comment, or changes one's reaction: one per person and subject. */
@Injectable()
export class SetReaction {
  constructor(
    private readonly database: Database,
    readonly posts: PostReader,
    readonly comments: CommentReader,
  ) {}

  /**
   * @returns the subject as it is now
   * @throws NOT_FOUND, FORBIDDEN (not a member, archived)
   */
  async execute(actor: Actor, input: SetReactionInput): Promise<PostView | CommentView> {
    const { personId } = actor;
    await this.database.transaction((tx) =>
      once(tx, { personId, mutation: 'setReaction', clientMutationId: input.clientMutationId, input }, async () => {
        const { subject, post } = await requireSubject(this, personId, input.subjectId, tx);
        requireCanTakePart(post);
        const changed = await upsertReaction(tx, { subjectId: subject.uuid, personId, kind: kindNumber(input.kind), postId: post.uuid });
        if (changed) tx.emit(new ReactionSet({ postId: post.uuid, subjectId: subject.uuid, personId }));
        return subject.uuid;
      }),
    );
    return (await requireSubject(this, personId, input.subjectId)).subject;
  }
}
