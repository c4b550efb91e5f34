import { Injectable } from '@nestjs/common';
import type { Transaction } from '../../platform/database/database.js';
import { type EventProcessor, SubscribesTo } from '../../platform/jobs/subscriber.js';
import type { RealtimeMessage } from '../../platform/realtime/realtime.js';
import { CommentDeleted, PostDeleted } from '../../posts/post.events.js';
import { removalFacts } from '../notification-facts.reader.js';
import { tell } from '../notification.repository.js';
import { toldMessages } from '../notification.topics.js';

type Payload = { postId: string; commentId?: string; removedById: string | null };

/** Tells the author that a moderator removed a post or comment, and why. */
@Injectable()
@SubscribesTo('notifications.tell-of-removal', PostDeleted, CommentDeleted)
export class TellOfRemoval implements EventProcessor<Payload> {
  async process({ postId, commentId, removedById }: Payload, tx: Transaction, eventId: string): Promise<RealtimeMessage[]> {
    const removed = removedById && (await removalFacts(tx, postId, commentId ?? null));
    if (!removed) return [];
    const told = await tell(tx, eventId, [{
      personId: removed.author_id,
      kind: 'REMOVED',
      causeKey: `removed:${commentId ?? postId}`,
      actorId: removedById,
      postId,
      commentId: commentId ?? null,
      groupId: removed.group_id,
    }]);
    return toldMessages(told);
  }
}
