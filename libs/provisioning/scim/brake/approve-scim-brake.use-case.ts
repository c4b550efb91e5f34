import { Injectable } from '@nestjs/common';
import { auditActor, recordAudit } from '../../../audit/audit.port.js';
import { Reauthentication } from '../../../identity/reauthentication.policy.js';
import type { Actor } from '../../../platform/access/actor.js';
import { Database } from '../../../platform/database/database.js';
import { once } from '../../../platform/database/mutation-receipt.repository.js';
import { conflict, invalidInput, notFound } from '../../../platform/errors/app-error.js';
import { isUuid } from '../../../platform/ids/uuid7.js';
import { HoldEnded } from '../../provisioning.events.js';
import { approveBrake } from './scim-brake.repository.js';

/** Lets an integration go on deactivating people, for a day. It sends the same again by itself. */
@Injectable()
export class ApproveScimBrake {
  constructor(
    private readonly database: Database,
    private readonly reauthentication: Reauthentication,
  ) {}

  /**
   * @param input count: how many people are held, as the administrator typed it; more may have come since they looked
   * @throws NOT_FOUND, CONFLICT when nothing is held any more, INVALID_INPUT for another number, FORBIDDEN with the reason REAUTHENTICATE
   */
  async execute(actor: Actor, { clientMutationId, ...input }: { brakeId: string; count: number; clientMutationId?: string | null }): Promise<void> {
    const { brakeId, count } = input;
    if (!isUuid(brakeId)) throw notFound();
    await this.reauthentication.require(actor);
    await this.database.transaction((tx) => once(tx, { personId: actor.personId, mutation: 'approveScimBrake', clientMutationId, input }, async () => {
      const approved = await approveBrake(tx, brakeId, actor.personId);
      if (!approved) throw conflict('The brake is not on any more.');
      if (approved.held !== count) throw invalidInput({ field: 'count', message: `count must be the number of people who wait, ${approved.held}.` });
      tx.emit(new HoldEnded({ holdId: brakeId }));
      await recordAudit(tx, { action: 'provisioning.approved', actor: auditActor(actor), subject: { kind: 'integration', id: approved.integrationId }, facts: { source: 'scim', brakeId, people: approved.held } });
      return brakeId;
    }));
  }
}
