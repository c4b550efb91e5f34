import { Injectable } from '@nestjs/common';
import { type AuditActor, auditActor, recordAudit } from '../audit/audit.port.js';
import { Reauthentication } from '../identity/reauthentication.policy.js';
import type { Actor } from '../platform/access/actor.js';
import { Database, type Transaction } from '../platform/database/database.js';
import { once } from '../platform/database/mutation-receipt.repository.js';
import { conflict, invalidInput } from '../platform/errors/app-error.js';
import { newId } from '../platform/ids/uuid7.js';
import { HoldEnded } from './provisioning.events.js';
import { decideRun, type HeldRun, lockHeldRun, noteFirstApproval, requestRun } from './provisioning-run.repository.js';

export interface ApproveRunInput {
  runId: string;
  /** all: everybody on the list goes; rest: only those who do not share the likely cause, the others are withheld. */
  whom: 'all' | 'rest';
  /** How many people go, as the administrator typed it. */
  count: number;
  clientMutationId?: string | null;
}

/** Releases the brake: for all by two administrators, for few enough by one. The source's next run then acts on it. */
@Injectable()
export class ApproveRun {
  constructor(
    private readonly database: Database,
    private readonly reauthentication: Reauthentication,
  ) {}

  /**
   * @throws CONFLICT when the run is not held any more, or somebody else has to approve; INVALID_INPUT when the number is
   *   another; FORBIDDEN with the reason REAUTHENTICATE
   */
  async execute(actor: Actor, { clientMutationId, ...input }: ApproveRunInput): Promise<void> {
    await this.reauthentication.require(actor);
    await this.database.transaction((tx) =>
      once(tx, { personId: actor.personId, mutation: 'approveProvisioningRun', clientMutationId, input }, async () => {
        const run = await requireHeld(tx, input.runId);
        const count = requireCount(run, input);
        if (input.whom === 'rest') requireFew(run, count);
        else if (run.firstApprover === null) return this.noteFirst(tx, actor, run, count);
        else if (run.firstApprover === actor.personId) throw conflict('You have approved this run. A second administrator has to approve it too.');
        await release(tx, run, input.whom, count, actor.personId, auditActor(actor));
        return run.id;
      }),
    );
  }

  private async noteFirst(tx: Transaction, actor: Actor, run: HeldRun, count: number): Promise<string> {
    await noteFirstApproval(tx, run.id, actor.personId);
    await recordAudit(tx, { action: 'provisioning.seconded', actor: auditActor(actor), subject: { kind: 'provisioning_run', id: run.id }, facts: { source: run.source, people: count } });
    return run.id;
  }
}

/** Releases the brake from the server's command line, where one administrator is enough. @throws CONFLICT, INVALID_INPUT */
export async function approveOnServer(database: Database, runId: string, count: number): Promise<void> {
  await database.transaction(async (tx) => {
    const run = await requireHeld(tx, runId);
    requireCount(run, { whom: 'all', count });
    await release(tx, run, 'all', count, null, { kind: 'system', name: 'command line' });
  });
}

export async function requireHeld(tx: Transaction, runId: string): Promise<HeldRun> {
  const run = await lockHeldRun(tx, runId);
  if (!run) throw conflict('This run is not held any more. A later one may have taken its place.');
  return run;
}

function requireCount({ leaving, sharing }: HeldRun, { whom, count }: { whom: 'all' | 'rest'; count: number }): number {
  const expected = whom === 'all' ? leaving : leaving - sharing;
  if (count !== expected) throw invalidInput({ field: 'count', message: `count must be the number of people who would be deactivated, ${expected}.` });
  return count;
}

function requireFew(run: HeldRun, count: number): void {
  if (run.sharing === 0 || count === 0) throw conflict('There is nobody to tell apart. Approve all, or discard the run.');
  if (count > run.counts.limit) throw conflict('The others are more than the brake lets go, too. Approve all, or discard the run.');
}

async function release(tx: Transaction, run: HeldRun, whom: 'all' | 'rest', people: number, decidedBy: string | null, actor: AuditActor): Promise<void> {
  await decideRun(tx, run.id, whom, decidedBy);
  tx.emit(new HoldEnded({ holdId: run.holdId }));
  await recordAudit(tx, {
    action: 'provisioning.approved',
    actor,
    subject: { kind: 'provisioning_run', id: run.id },
    facts: { source: run.source, whom, people, withheld: whom === 'rest' ? run.sharing : 0, firstApprover: whom === 'all' ? run.firstApprover : null },
  });
  if (run.source === 'ldap') await requestRun(tx, { id: newId(), source: 'ldap', label: run.label, scope: 'full', dry: false, requestedBy: decidedBy });
}
