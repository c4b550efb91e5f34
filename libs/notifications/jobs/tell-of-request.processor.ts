import { Injectable } from '@nestjs/common';
import { MembershipRequested } from '../../groups/group.events.js';
import type { Transaction } from '../../platform/database/database.js';
import { type EventProcessor, SubscribesTo } from '../../platform/jobs/subscriber.js';
import type { RealtimeMessage } from '../../platform/realtime/realtime.js';
import { moderatorsOf } from '../notification-facts.reader.js';
import { tell } from '../notification.repository.js';
import { toldMessages } from '../notification.topics.js';

/** Tells everyone who may decide it that somebody asks to join their group. */
@Injectable()
@SubscribesTo('notifications.tell-of-request', MembershipRequested)
export class TellOfRequest implements EventProcessor<MembershipRequested['payload']> {
  async process({ groupId, personId: actorId }: MembershipRequested['payload'], tx: Transaction, eventId: string): Promise<RealtimeMessage[]> {
    const told = await tell(tx, eventId, (await moderatorsOf(tx, groupId)).map((personId) => ({
      personId,
      kind: 'ASKED_TO_JOIN',
      causeKey: `asked:${groupId}:${actorId}`,
      actorId,
      groupId,
      again: true,
    })));
    return toldMessages(told);
  }
}
