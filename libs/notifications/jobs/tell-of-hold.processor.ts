import { Injectable } from '@nestjs/common';
import { peopleWhoMay } from '../../identity/permission.reader.js';
import type { Transaction } from '../../platform/database/database.js';
import { type EventProcessor, SubscribesTo } from '../../platform/jobs/subscriber.js';
import type { RealtimeMessage } from '../../platform/realtime/realtime.js';
import { IntegrationHeld, RunHeld } from '../../provisioning/provisioning.events.js';
import { tell } from '../notification.repository.js';
import { toldMessages } from '../notification.topics.js';

/** Tells everyone who may decide it that the brake holds a run; once, however many runs take its place. */
@Injectable()
@SubscribesTo('notifications.tell-of-held-run', RunHeld)
export class TellOfHeldRun implements EventProcessor<RunHeld['payload']> {
  async process({ holdId }: RunHeld['payload'], tx: Transaction, eventId: string): Promise<RealtimeMessage[]> {
    const people = await peopleWhoMay(tx, 'provisioning.manage');
    return toldMessages(await tell(tx, eventId, people.map((personId) => ({ personId, kind: 'RUN_HELD', causeKey: `run-held:${holdId}`, actorId: null, aboutId: holdId }))));
  }
}

/** Tells the same people that the brake holds what an integration wants. */
@Injectable()
@SubscribesTo('notifications.tell-of-held-integration', IntegrationHeld)
export class TellOfHeldIntegration implements EventProcessor<IntegrationHeld['payload']> {
  async process({ brakeId }: IntegrationHeld['payload'], tx: Transaction, eventId: string): Promise<RealtimeMessage[]> {
    const people = await peopleWhoMay(tx, 'provisioning.manage');
    return toldMessages(await tell(tx, eventId, people.map((personId) => ({ personId, kind: 'INTEGRATION_HELD', causeKey: `integration-held:${brakeId}`, actorId: null, aboutId: brakeId }))));
  }
}
