import { Injectable } from '@nestjs/common';
import { GroupChanged, MembershipChanged } from '../../groups/group.events.js';
import { PersonBlocked } from '../../people/person.events.js';
import { type EventProcessor, SubscribesTo } from '../../platform/jobs/subscriber.js';
import type { RealtimeMessage } from '../../platform/realtime/realtime.js';
import { CommentAdded, CommentDeleted, CommentEdited, PostDeleted, PostEdited, ReactionRemoved, ReactionSet } from '../post.events.js';
import { POST_ACCESS_TOPIC, POST_CHANGED_TOPIC } from '../post.topics.js';

/** Tells those who look at a post that it changed. */
@Injectable()
@SubscribesTo('posts.tell-watchers', PostEdited, PostDeleted, CommentAdded, CommentEdited, CommentDeleted, ReactionSet, ReactionRemoved)
export class TellWatchers implements EventProcessor<{ postId: string }> {
  async process({ postId }: { postId: string }): Promise<RealtimeMessage[]> {
    return [{ topic: POST_CHANGED_TOPIC, post: postId }];
  }
}

/** Has it checked again who may look on: a group may have closed, somebody may have left it or blocked an author. */
@Injectable()
@SubscribesTo('posts.recheck-watchers', GroupChanged, MembershipChanged, PersonBlocked)
export class RecheckWatchers implements EventProcessor<{ personId?: string }> {
  async process({ personId }: { personId?: string }): Promise<RealtimeMessage[]> {
    return [{ topic: POST_ACCESS_TOPIC, person: personId ?? null }];
  }
}
