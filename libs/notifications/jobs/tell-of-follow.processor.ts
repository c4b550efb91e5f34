import { Injectable } from '@nestjs/common';
import { PersonFollowed } from '../../people/person.events.js';
import type { Transaction } from '../../platform/database/database.js';
import { type EventProcessor, SubscribesTo } from '../../platform/jobs/subscriber.js';
import type { RealtimeMessage } from '../../platform/realtime/realtime.js';
import { tell } from '../notification.repository.js';
import { badgeMessages, toldMessages } from '../notification.topics.js';

/** Tells people who follows them now. */
@Injectable()
@SubscribesTo('notifications.tell-of-follow', PersonFollowed)
export class TellOfFollow implements EventProcessor<PersonFollowed['payload']> {
  async process({ personId, followeeId }: PersonFollowed['payload'], tx: Transaction, eventId: string): Promise<RealtimeMessage[]> {
    const told = await tell(tx, eventId, [
      { personId: followeeId, kind: 'FOLLOWED', causeKey: `followed:${personId}`, actorId: personId, subjectPersonId: personId },
    ]);
    return [...toldMessages(told), ...badgeMessages([followeeId])];
  }
}
