import { Injectable } from '@nestjs/common';
import type { Transaction } from '../../platform/database/database.js';
import { type EventProcessor, SubscribesTo } from '../../platform/jobs/subscriber.js';
import type { RealtimeMessage } from '../../platform/realtime/realtime.js';
import { ReactionSet } from '../../posts/post.events.js';
import { reactedFacts } from '../notification-facts.reader.js';
import { tell } from '../notification.repository.js';
import { badgeMessages, toldMessages } from '../notification.topics.js';

/** Tells the author of a post or comment who reacted to it; as long as that is unread, the next ones are gathered in. */
@Injectable()
@SubscribesTo('notifications.tell-of-reaction', ReactionSet)
export class TellOfReaction implements EventProcessor<ReactionSet['payload']> {
  async process({ postId, subjectId, personId }: ReactionSet['payload'], tx: Transaction, eventId: string): Promise<RealtimeMessage[]> {
    const reacted = await reactedFacts(tx, postId, subjectId);
    if (!reacted) return [];
    const told = await tell(tx, eventId, [{
      personId: reacted.owner_id,
      kind: 'REACTED',
      causeKey: `reacted:${subjectId}:${personId}`,
      groupKey: `reacted:${subjectId}`,
      actorId: personId,
      postId,
      commentId: reacted.comment_id,
      groupId: reacted.group_id,
    }]);
    // Told once: a reaction that came back is not told again, but counts again while unread.
    return [...toldMessages(told), ...badgeMessages([reacted.owner_id])];
  }
}
