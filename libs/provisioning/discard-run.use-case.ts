import { Injectable } from '@nestjs/common';
import { auditActor, recordAudit } from '../audit/audit.port.js';
import type { Actor } from '../platform/access/actor.js';
import { Database } from '../platform/database/database.js';
import { once } from '../platform/database/mutation-receipt.repository.js';
import { requireHeld } from './approve-run.use-case.js';
import { HoldEnded } from './provisioning.events.js';
import { discardRun } from './provisioning-run.repository.js';

/** Puts a held run away. Nothing is changed; the source's next run is held again if it would do the same. */
@Injectable()
export class DiscardRun {
  constructor(private readonly database: Database) {}

  /** @throws CONFLICT when the run is not held any more */
  async execute(actor: Actor, { runId, clientMutationId }: { runId: string; clientMutationId?: string | null }): Promise<void> {
    await this.database.transaction((tx) =>
      once(tx, { personId: actor.personId, mutation: 'discardProvisioningRun', clientMutationId, input: { runId } }, async () => {
        const run = await requireHeld(tx, runId);
        await discardRun(tx, run.id, actor.personId);
        tx.emit(new HoldEnded({ holdId: run.holdId }));
        await recordAudit(tx, { action: 'provisioning.discarded', actor: auditActor(actor), subject: { kind: 'provisioning_run', id: run.id }, facts: { source: run.source, people: run.leaving } });
        return run.id;
      }),
    );
  }
}
