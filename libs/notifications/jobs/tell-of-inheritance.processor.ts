import { Injectable } from '@nestjs/common';
import { GroupInherited } from '../../groups/group.events.js';
import type { Transaction } from '../../platform/database/database.js';
import { type EventProcessor, SubscribesTo } from '../../platform/jobs/subscriber.js';
import type { RealtimeMessage } from '../../platform/realtime/realtime.js';
import { tell } from '../notification.repository.js';
import { toldMessages } from '../notification.topics.js';

/** Tells somebody that they own a group now, because nobody else who works here does. */
@Injectable()
@SubscribesTo('notifications.tell-of-inheritance', GroupInherited)
export class TellOfInheritance implements EventProcessor<GroupInherited['payload']> {
  async process({ groupId, personId }: GroupInherited['payload'], tx: Transaction, eventId: string): Promise<RealtimeMessage[]> {
    return toldMessages(await tell(tx, eventId, [{ personId, kind: 'INHERITED', causeKey: `inherited:${groupId}`, actorId: null, groupId, again: true }]));
  }
}
