import { Injectable } from '@nestjs/common';
import type { Transaction } from '../../platform/database/database.js';
import { type EventProcessor, SubscribesTo } from '../../platform/jobs/subscriber.js';
import type { RealtimeMessage } from '../../platform/realtime/realtime.js';
import { CommentAdded, CommentEdited } from '../../posts/post.events.js';
import { type CommentFacts, commentFacts } from '../notification-facts.reader.js';
import { tell, type Telling } from '../notification.repository.js';
import { toldMessages } from '../notification.topics.js';

type Payload = { postId: string; commentId: string };

/** Tells whom a comment mentions, whom it answers, and whose post it is under: each person once, for the closest reason. */
@Injectable()
@SubscribesTo('notifications.tell-of-comment', CommentAdded, CommentEdited)
export class TellOfComment implements EventProcessor<Payload> {
  async process({ postId, commentId }: Payload, tx: Transaction, eventId: string): Promise<RealtimeMessage[]> {
    const comment = await commentFacts(tx, postId, commentId);
    return comment ? toldMessages(await tell(tx, eventId, tellingsOf(comment, postId, commentId))) : [];
  }
}

function tellingsOf(comment: CommentFacts, postId: string, commentId: string): Telling[] {
  const kinds = new Map<string, 'MENTIONED' | 'REPLIED' | 'COMMENTED'>([[comment.post_author_id, 'COMMENTED']]);
  if (comment.parent_author_id) kinds.set(comment.parent_author_id, 'REPLIED');
  for (const personId of comment.mentioned) kinds.set(personId, 'MENTIONED');
  return [...kinds].map(([personId, kind]) => ({
    personId,
    kind,
    causeKey: `${kind.toLowerCase()}:${commentId}`,
    actorId: comment.author_id,
    postId,
    commentId,
    groupId: comment.group_id,
  }));
}
