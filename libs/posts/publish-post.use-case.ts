import { Injectable } from '@nestjs/common';
import { requireGroup } from '../groups/group.reader.js';
import type { Actor } from '../platform/access/actor.js';
import { Database, type Transaction } from '../platform/database/database.js';
import { once } from '../platform/database/mutation-receipt.repository.js';
import { fromGlobalId } from '../platform/graphql/global-id.js';
import { newId } from '../platform/ids/uuid7.js';
import { insertStreamEntry } from '../streams/stream.port.js';
import type { PublishPostInput } from './graphql/post.inputs.js';
import { addMentions } from './mention.repository.js';
import { PostPublished } from './post.events.js';
import { readPostBody, type Writing } from './post-input.js';
import { requireCanPost } from './post.policy.js';
import { insertPost } from './post.repository.js';

/** Publishes a post in a group, or as the person's public post. */
@Injectable()
export class PublishPost {
  constructor(private readonly database: Database) {}

  /**
   * @returns the post's id; of the first attempt, if this one repeats it
   * @throws INVALID_INPUT, NOT_FOUND (no group the actor knows of), FORBIDDEN (not a member, moderators only, archived)
   */
  async execute(actor: Actor, input: PublishPostInput): Promise<string> {
    const groupId = input.groupId == null ? null : fromGlobalId('Group', input.groupId);
    const writing = readPostBody(input.body);
    const attempt = { personId: actor.personId, mutation: 'publishPost', clientMutationId: input.clientMutationId, input };
    const { resultId } = await this.database.transaction((tx) => once(tx, attempt, () => publish(tx, actor, groupId, writing)));
    return resultId!;
  }
}

async function publish(tx: Transaction, actor: Actor, groupId: string | null, { body, mentionIds }: Writing): Promise<string> {
  if (groupId) requireCanPost(await requireGroup(tx, actor.personId, groupId));
  const id = newId();
  await insertPost(tx, { id, authorId: actor.personId, groupId, body });
  await insertStreamEntry(tx, { streamId: groupId ?? actor.personId, postId: id, authorId: actor.personId });
  await addMentions(tx, { subjectId: id, postId: id }, mentionIds);
  tx.emit(new PostPublished({ postId: id, authorId: actor.personId, groupId }));
  return id;
}
