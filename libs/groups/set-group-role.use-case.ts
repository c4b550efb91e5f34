import { Injectable } from '@nestjs/common';
import { auditActor, recordAudit } from '../audit/audit.port.js';
import type { Actor } from '../platform/access/actor.js';
import { Database } from '../platform/database/database.js';
import { once } from '../platform/database/mutation-receipt.repository.js';
import { notFound } from '../platform/errors/app-error.js';
import { lastOwner, ownersOnly } from './group.errors.js';
import { MembershipChanged } from './group.events.js';
import { canAdministerGroup } from './group.policy.js';
import { lockGroup } from './group.repository.js';
import { MembershipReader } from './membership.reader.js';
import { hasOtherOwner, setRole, standings } from './membership.repository.js';
import type { GroupRole, MembershipView } from './group.view.js';

export interface SetGroupRole {
  groupId: string;
  personId: string;
  role: GroupRole;
  clientMutationId?: string | null;
}

/** Owners make members moderators or owners, and plain members again. One owner always stays. */
@Injectable()
export class SetGroupRoleUseCase {
  constructor(
    private readonly database: Database,
    private readonly memberships: MembershipReader,
  ) {}

  /** @throws NOT_FOUND also for those who are no members or have left the company, FORBIDDEN, CONFLICT for the last owner */
  async execute(actor: Actor, { clientMutationId, ...input }: SetGroupRole): Promise<MembershipView> {
    const { groupId, personId, role } = input;
    await this.database.transaction((tx) =>
      once(tx, { personId: actor.personId, mutation: 'setGroupRole', clientMutationId, input }, async () => {
        const group = await lockGroup(tx, actor.personId, groupId);
        if (!canAdministerGroup(group)) throw ownersOnly();
        const standing = (await standings(tx, groupId, [personId])).get(personId);
        if (standing?.status !== 'MEMBER' || !standing.isActive) throw notFound();
        if (standing.role === role) return groupId;
        if (standing.role === 'OWNER' && !(await hasOtherOwner(tx, groupId, personId))) throw lastOwner();
        await setRole(tx, groupId, personId, role);
        await recordAudit(tx, { action: 'membership.role_changed', actor: auditActor(actor), subject: { kind: 'person', id: personId }, facts: { groupId, before: standing.role, after: role } });
        tx.emit(new MembershipChanged({ groupId, personId }));
        return groupId;
      }),
    );
    const membership = await this.memberships.one(actor.personId, groupId, personId);
    if (!membership) throw notFound();
    return membership;
  }
}
