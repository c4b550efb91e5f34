import { Injectable } from '@nestjs/common';
import type { Actor } from '../platform/access/actor.js';
import { Database } from '../platform/database/database.js';
import { once } from '../platform/database/mutation-receipt.repository.js';
import { fromGlobalId } from '../platform/graphql/global-id.js';
import type { EditPostInput } from './graphql/post.inputs.js';
import { replaceMentions } from './mention.repository.js';
import { PostEdited } from './post.events.js';
import { readPostBody } from './post-input.js';
import { requireCanEdit } from './post.policy.js';
import { PostReader } from './post.reader.js';
import { updatePostBody } from './post.repository.js';

/** Changes the text of one's own post. */
@Injectable()
export class EditPost {
  constructor(
    private readonly database: Database,
    private readonly posts: PostReader,
  ) {}

  /**
   * @returns the post's id
   * @throws INVALID_INPUT, NOT_FOUND, FORBIDDEN (somebody else's, no longer a member, archived)
   */
  async execute(actor: Actor, input: EditPostInput): Promise<string> {
    const postId = fromGlobalId('Post', input.postId);
    const { body, mentionIds } = readPostBody(input.body);
    await this.database.transaction((tx) =>
      once(tx, { personId: actor.personId, mutation: 'editPost', clientMutationId: input.clientMutationId, input }, async () => {
        const post = await this.posts.require(actor.personId, postId, tx);
        requireCanEdit(actor, post, post);
        if (await updatePostBody(tx, postId, body)) {
          const addedMentionIds = await replaceMentions(tx, { subjectId: postId, postId }, mentionIds);
          tx.emit(new PostEdited({ postId, addedMentionIds }));
        }
        return postId;
      }),
    );
    return postId;
  }
}
