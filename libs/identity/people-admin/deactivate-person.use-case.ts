import { Injectable } from '@nestjs/common';
import { auditActor, recordAudit } from '../../audit/audit.port.js';
import type { Actor } from '../../platform/access/actor.js';
import { Database } from '../../platform/database/database.js';
import { once } from '../../platform/database/mutation-receipt.repository.js';
import { deactivatePeople } from '../deactivate.port.js';
import { isLastOwner } from '../last-owner.js';
import { Reauthentication } from '../reauthentication.policy.js';
import { lockAdministered } from './administered-person.js';

export interface AdministerPerson {
  personId: string;
  clientMutationId?: string | null;
}

/** An administrator lets one person go, whatever a source says of them. No brake stops it. */
@Injectable()
export class DeactivatePerson {
  constructor(
    private readonly database: Database,
    private readonly reauthentication: Reauthentication,
  ) {}

  /**
   * Does nothing for somebody who has left.
   *
   * @throws NOT_FOUND, INVALID_INPUT for oneself, CONFLICT for the last owner, FORBIDDEN for an owner by anybody but an owner and
   *   without a fresh sign-in
   */
  async execute(actor: Actor, { clientMutationId, ...input }: AdministerPerson): Promise<void> {
    await this.reauthentication.require(actor);
    const { personId } = input;
    await this.database.transaction((tx) =>
      once(tx, { personId: actor.personId, mutation: 'deactivatePerson', clientMutationId, input }, async () => {
        await lockAdministered(tx, actor, personId);
        const { left, lastOwner } = await deactivatePeople(tx, [personId], 'admin');
        if (lastOwner) throw isLastOwner();
        if (left.length > 0) await recordAudit(tx, { action: 'person.deactivated', actor: auditActor(actor), subject: { kind: 'person', id: personId }, facts: { source: 'admin' } });
        return personId;
      }),
    );
  }
}
