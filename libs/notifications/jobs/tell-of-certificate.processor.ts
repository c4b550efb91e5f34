import { Injectable } from '@nestjs/common';
import { peopleWhoMay } from '../../identity/permission.reader.js';
import { CertificateExpires } from '../../identity/providers/provider.events.js';
import type { Transaction } from '../../platform/database/database.js';
import { type EventProcessor, SubscribesTo } from '../../platform/jobs/subscriber.js';
import type { RealtimeMessage } from '../../platform/realtime/realtime.js';
import { tell } from '../notification.repository.js';
import { toldMessages } from '../notification.topics.js';

/** Tells everyone who looks after sign-on that an identity provider's certificate expires; once for each certificate. */
@Injectable()
@SubscribesTo('notifications.tell-of-certificate', CertificateExpires)
export class TellOfCertificate implements EventProcessor<CertificateExpires['payload']> {
  async process({ certificateId }: CertificateExpires['payload'], tx: Transaction, eventId: string): Promise<RealtimeMessage[]> {
    const people = await peopleWhoMay(tx, 'signon.manage');
    return toldMessages(await tell(tx, eventId, people.map((personId) => ({ personId, kind: 'CERTIFICATE_EXPIRES', causeKey: `certificate:${certificateId}`, actorId: null, aboutId: certificateId }))));
  }
}
