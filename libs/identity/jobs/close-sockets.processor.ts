import { Injectable } from '@nestjs/common';
import { PersonLeft } from '../../people/person.events.js';
import { type EventProcessor, SubscribesTo } from '../../platform/jobs/subscriber.js';
import type { RealtimeMessage } from '../../platform/realtime/realtime.js';
import { accessEnded } from '../session-endings.js';

/** Has every process close the open sockets of people who left. What they ask for is refused already. */
@Injectable()
@SubscribesTo('identity.close-sockets', PersonLeft)
export class CloseSockets implements EventProcessor<PersonLeft['payload']> {
  process({ personIds }: PersonLeft['payload']): Promise<RealtimeMessage[]> {
    return Promise.resolve([accessEnded(personIds)]);
  }
}
