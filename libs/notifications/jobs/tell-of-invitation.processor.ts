import { Injectable } from '@nestjs/common';
import { PersonInvited } from '../../groups/group.events.js';
import type { Transaction } from '../../platform/database/database.js';
import { type EventProcessor, SubscribesTo } from '../../platform/jobs/subscriber.js';
import type { RealtimeMessage } from '../../platform/realtime/realtime.js';
import { tell } from '../notification.repository.js';
import { toldMessages } from '../notification.topics.js';

/** Tells people that they are invited to a group, each time they are. */
@Injectable()
@SubscribesTo('notifications.tell-of-invitation', PersonInvited)
export class TellOfInvitation implements EventProcessor<PersonInvited['payload']> {
  async process({ groupId, personId, actorId }: PersonInvited['payload'], tx: Transaction, eventId: string): Promise<RealtimeMessage[]> {
    return toldMessages(await tell(tx, eventId, [{ personId, kind: 'INVITED', causeKey: `invited:${groupId}`, actorId, groupId, again: true }]));
  }
}
