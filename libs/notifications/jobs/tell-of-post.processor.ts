import { Injectable } from '@nestjs/common';
import type { Transaction } from '../../platform/database/database.js';
import { type EventProcessor, SubscribesTo } from '../../platform/jobs/subscriber.js';
import type { RealtimeMessage } from '../../platform/realtime/realtime.js';
import { PostEdited, PostPublished } from '../../posts/post.events.js';
import { postFacts } from '../notification-facts.reader.js';
import { tell } from '../notification.repository.js';
import { toldMessages } from '../notification.topics.js';

/** Tells the people whom a post mentions. */
@Injectable()
@SubscribesTo('notifications.tell-of-post', PostPublished, PostEdited)
export class TellOfPost implements EventProcessor<{ postId: string }> {
  async process({ postId }: { postId: string }, tx: Transaction, eventId: string): Promise<RealtimeMessage[]> {
    const post = await postFacts(tx, postId);
    if (!post) return [];
    const told = await tell(tx, eventId, post.mentioned.map((personId) => ({
      personId,
      kind: 'MENTIONED',
      causeKey: `mentioned:${postId}`,
      actorId: post.author_id,
      postId,
      groupId: post.group_id,
    })));
    return toldMessages(told);
  }
}
