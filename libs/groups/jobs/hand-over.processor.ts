import { Injectable } from '@nestjs/common';
import { PersonLeft } from '../../people/person.events.js';
import type { Transaction } from '../../platform/database/database.js';
import { type EventProcessor, SubscribesTo } from '../../platform/jobs/subscriber.js';
import { handOverGroups } from '../hand-over-groups.js';

/** Gives heirs to the groups of people who left. */
@Injectable()
@SubscribesTo('groups.hand-over', PersonLeft)
export class HandOver implements EventProcessor<PersonLeft['payload']> {
  async process({ personIds }: PersonLeft['payload'], tx: Transaction): Promise<void> {
    await handOverGroups(tx, personIds);
  }
}
