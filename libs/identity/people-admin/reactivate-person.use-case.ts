import { Injectable } from '@nestjs/common';
import { auditActor, recordAudit } from '../../audit/audit.port.js';
import type { Actor } from '../../platform/access/actor.js';
import { Database } from '../../platform/database/database.js';
import { once } from '../../platform/database/mutation-receipt.repository.js';
import { reactivatePeople } from '../deactivate.port.js';
import { Reauthentication } from '../reauthentication.policy.js';
import { lockAdministered } from './administered-person.js';
import type { AdministerPerson } from './deactivate-person.use-case.js';

/** An administrator takes one person back. A source that says otherwise the next time has the last word. */
@Injectable()
export class ReactivatePerson {
  constructor(
    private readonly database: Database,
    private readonly reauthentication: Reauthentication,
  ) {}

  /** Does nothing for somebody who is active. @throws NOT_FOUND, also for the erased, FORBIDDEN for an owner by anybody but an owner, and without a fresh sign-in */
  async execute(actor: Actor, { clientMutationId, ...input }: AdministerPerson): Promise<void> {
    await this.reauthentication.require(actor);
    const { personId } = input;
    await this.database.transaction((tx) =>
      once(tx, { personId: actor.personId, mutation: 'reactivatePerson', clientMutationId, input }, async () => {
        await lockAdministered(tx, actor, personId);
        const [returned] = await reactivatePeople(tx, [personId], 'admin');
        if (returned) await recordAudit(tx, { action: 'person.reactivated', actor: auditActor(actor), subject: { kind: 'person', id: personId }, facts: { source: 'admin' } });
        return personId;
      }),
    );
  }
}
