import { Injectable } from '@nestjs/common';
import { MembershipAccepted } from '../../groups/group.events.js';
import type { Transaction } from '../../platform/database/database.js';
import { type EventProcessor, SubscribesTo } from '../../platform/jobs/subscriber.js';
import type { RealtimeMessage } from '../../platform/realtime/realtime.js';
import { moderatorsOf } from '../notification-facts.reader.js';
import { tell } from '../notification.repository.js';
import { badgeMessages, toldMessages } from '../notification.topics.js';

/** Tells somebody that their request to join was accepted; for those who could decide it, the request is settled. */
@Injectable()
@SubscribesTo('notifications.tell-of-acceptance', MembershipAccepted)
export class TellOfAcceptance implements EventProcessor<MembershipAccepted['payload']> {
  async process({ groupId, personId, actorId }: MembershipAccepted['payload'], tx: Transaction, eventId: string): Promise<RealtimeMessage[]> {
    const told = await tell(tx, eventId, [{ personId, kind: 'ACCEPTED', causeKey: `accepted:${groupId}`, actorId, groupId, again: true }]);
    return [...toldMessages(told), ...badgeMessages(await moderatorsOf(tx, groupId))];
  }
}
