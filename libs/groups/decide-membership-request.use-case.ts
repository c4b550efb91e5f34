import { Injectable } from '@nestjs/common';
import { auditActor, recordAudit } from '../audit/audit.port.js';
import type { Actor } from '../platform/access/actor.js';
import { AppError } from '../platform/errors/app-error.js';
import { Database, type Transaction } from '../platform/database/database.js';
import { once } from '../platform/database/mutation-receipt.repository.js';
import { moderatorsOnly } from './group.errors.js';
import { MembershipAccepted, MembershipChanged } from './group.events.js';
import { canModerateGroup, requireLiveGroup } from './group.policy.js';
import { GroupReader } from './group.reader.js';
import { lockGroup } from './group.repository.js';
import { MembershipReader } from './membership.reader.js';
import { admit, remove, standings } from './membership.repository.js';
import type { GroupView, MembershipView } from './group.view.js';

export interface DecideMembershipRequest {
  groupId: string;
  personId: string;
  accept: boolean;
  clientMutationId?: string | null;
}

/** Moderators let in or turn down those who ask. Whoever decides second, or after a withdrawal, is told so. */
@Injectable()
export class DecideMembershipRequestUseCase {
  constructor(
    private readonly database: Database,
    private readonly groups: GroupReader,
    private readonly memberships: MembershipReader,
  ) {}

  /**
   * @returns the new membership, or null when the request was turned down
   * @throws NOT_FOUND also when the person does not ask (any more), FORBIDDEN, CONFLICT
   */
  async execute(actor: Actor, { clientMutationId, ...input }: DecideMembershipRequest): Promise<{ group: GroupView; membership: MembershipView | null }> {
    await this.database.transaction((tx) =>
      once(tx, { personId: actor.personId, mutation: 'decideMembershipRequest', clientMutationId, input }, async () => {
        const group = await lockGroup(tx, actor.personId, input.groupId);
        if (!canModerateGroup(group)) throw moderatorsOnly();
        requireLiveGroup(group);
        await this.decide(tx, actor, input);
        return group.uuid;
      }),
    );
    const group = await this.groups.require(actor.personId, input.groupId);
    return { group, membership: input.accept ? await this.memberships.one(actor.personId, input.groupId, input.personId) : null };
  }

  private async decide(tx: Transaction, actor: Actor, { groupId, personId, accept }: DecideMembershipRequest): Promise<void> {
    const standing = (await standings(tx, groupId, [personId])).get(personId);
    if (accept && standing?.status === 'MEMBER') return;
    if (standing?.status !== 'REQUESTED' || (accept && !standing.isActive)) {
      throw new AppError('NOT_FOUND', 'There is no such request: it was withdrawn or decided, or there never was one.');
    }
    if (accept) {
      await admit(tx, groupId, [personId]);
      tx.emit(new MembershipAccepted({ groupId, personId, actorId: actor.personId }));
    } else {
      await remove(tx, groupId, personId);
    }
    await recordAudit(tx, { action: accept ? 'membership.accepted' : 'membership.declined', actor: auditActor(actor), subject: { kind: 'person', id: personId }, facts: { groupId } });
    tx.emit(new MembershipChanged({ groupId, personId }));
  }
}
