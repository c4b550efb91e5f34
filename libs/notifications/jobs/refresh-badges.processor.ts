import { Injectable } from '@nestjs/common';
import { GroupChanged, MembershipChanged } from '../../groups/group.events.js';
import { CertificatesReplaced } from '../../identity/providers/provider.events.js';
import { PersonBlocked, PersonUnfollowed } from '../../people/person.events.js';
import type { Transaction } from '../../platform/database/database.js';
import { type EventProcessor, SubscribesTo } from '../../platform/jobs/subscriber.js';
import type { RealtimeMessage } from '../../platform/realtime/realtime.js';
import { HoldEnded } from '../../provisioning/provisioning.events.js';
import { CommentDeleted, CommentEdited, PostDeleted, PostEdited, ReactionRemoved } from '../../posts/post.events.js';
import { moderatorsOf, peopleWithUnread } from '../notification-facts.reader.js';
import { badgeMessages } from '../notification.topics.js';

/** Something about a post went away: the badges of those who had it unread may change. */
@Injectable()
@SubscribesTo('notifications.refresh-badges-of-post', PostEdited, PostDeleted, CommentEdited, CommentDeleted, ReactionRemoved)
export class RefreshBadgesOfPost implements EventProcessor<{ postId: string }> {
  async process({ postId }: { postId: string }, tx: Transaction): Promise<RealtimeMessage[]> {
    return badgeMessages(await peopleWithUnread(tx, { postId }));
  }
}

/** A group opened, closed or hid: the badges of those with something unread in it may change. */
@Injectable()
@SubscribesTo('notifications.refresh-badges-of-group', GroupChanged)
export class RefreshBadgesOfGroup implements EventProcessor<GroupChanged['payload']> {
  async process({ groupId }: GroupChanged['payload'], tx: Transaction): Promise<RealtimeMessage[]> {
    return badgeMessages(await peopleWithUnread(tx, { groupId }));
  }
}

/** Somebody came into, left, or stopped asking for a group: their own badge may change, and the moderators'. */
@Injectable()
@SubscribesTo('notifications.refresh-badges-of-member', MembershipChanged)
export class RefreshBadgesOfMember implements EventProcessor<MembershipChanged['payload']> {
  async process({ groupId, personId }: MembershipChanged['payload'], tx: Transaction): Promise<RealtimeMessage[]> {
    return badgeMessages([...new Set([personId, ...(await moderatorsOf(tx, groupId))])]);
  }
}

/** Somebody blocked or unfollowed somebody: whose badge may change is the one who blocks, or who is no longer followed. */
@Injectable()
@SubscribesTo('notifications.refresh-badges-of-person', PersonBlocked, PersonUnfollowed)
export class RefreshBadgesOfPerson implements EventProcessor<{ personId: string; followeeId?: string }> {
  async process({ personId, followeeId }: { personId: string; followeeId?: string }): Promise<RealtimeMessage[]> {
    return badgeMessages([followeeId ?? personId]);
  }
}

/** What the brake held was decided: nobody has to any more. */
@Injectable()
@SubscribesTo('notifications.refresh-badges-of-hold', HoldEnded)
export class RefreshBadgesOfHold implements EventProcessor<HoldEnded['payload']> {
  async process({ holdId }: HoldEnded['payload'], tx: Transaction): Promise<RealtimeMessage[]> {
    return badgeMessages(await peopleWithUnread(tx, { aboutIds: [holdId] }));
  }
}

/** A provider has new certificates: nobody has to care for the old ones any more. */
@Injectable()
@SubscribesTo('notifications.refresh-badges-of-certificates', CertificatesReplaced)
export class RefreshBadgesOfCertificates implements EventProcessor<CertificatesReplaced['payload']> {
  async process({ certificateIds }: CertificatesReplaced['payload'], tx: Transaction): Promise<RealtimeMessage[]> {
    return badgeMessages(await peopleWithUnread(tx, { aboutIds: certificateIds }));
  }
}
