import { Injectable } from '@nestjs/common';
import { auditActor, recordAudit } from '../audit/audit.port.js';
import type { Actor } from '../platform/access/actor.js';
import { Database } from '../platform/database/database.js';
import { once } from '../platform/database/mutation-receipt.repository.js';
import { forbidden, invalidInput, notFound } from '../platform/errors/app-error.js';
import { lastOwner, moderatorsOnly } from './group.errors.js';
import { MembershipChanged } from './group.events.js';
import { canModerateGroup, canRemoveFromGroup } from './group.policy.js';
import { GroupReader } from './group.reader.js';
import { lockGroup } from './group.repository.js';
import { hasOtherOwner, remove, standings } from './membership.repository.js';
import type { GroupView } from './group.view.js';

export interface RemoveFromGroup {
  groupId: string;
  personId: string;
  clientMutationId?: string | null;
}

/** Owners remove anybody, moderators members without a role. Invitations and requests are taken back the same way. */
@Injectable()
export class RemoveFromGroupUseCase {
  constructor(
    private readonly database: Database,
    private readonly groups: GroupReader,
  ) {}

  /** @throws NOT_FOUND, FORBIDDEN, INVALID_INPUT for oneself, CONFLICT */
  async execute(actor: Actor, { clientMutationId, ...input }: RemoveFromGroup): Promise<GroupView> {
    const { groupId, personId } = input;
    await this.database.transaction((tx) =>
      once(tx, { personId: actor.personId, mutation: 'removeFromGroup', clientMutationId, input }, async () => {
        const group = await lockGroup(tx, actor.personId, groupId);
        if (personId === actor.personId) throw invalidInput({ field: 'personId', message: 'To leave a group yourself, use leaveGroup.' });
        if (!canModerateGroup(group)) throw moderatorsOnly();
        const standing = (await standings(tx, groupId, [personId])).get(personId);
        if (!standing) throw notFound();
        if (!canRemoveFromGroup(group, standing.role)) throw forbidden('Only owners may remove owners and moderators.');
        if (standing.role === 'OWNER' && !(await hasOtherOwner(tx, groupId, personId))) throw lastOwner();
        await remove(tx, groupId, personId);
        await recordAudit(tx, { action: 'membership.removed', actor: auditActor(actor), subject: { kind: 'person', id: personId }, facts: { groupId, before: { status: standing.status, role: standing.role } } });
        tx.emit(new MembershipChanged({ groupId, personId }));
        return groupId;
      }),
    );
    return this.groups.require(actor.personId, groupId);
  }
}
