import { Injectable } from '@nestjs/common';
import type { Actor } from '../platform/access/actor.js';
import { Database } from '../platform/database/database.js';
import { once } from '../platform/database/mutation-receipt.repository.js';
import { lastOwner } from './group.errors.js';
import { MembershipChanged } from './group.events.js';
import { GroupReader } from './group.reader.js';
import { lockGroup } from './group.repository.js';
import { hasOtherOwner, remove } from './membership.repository.js';
import type { GroupView } from './group.view.js';

/** Leaves a group, withdraws a request to join it, or declines an invitation. Twice changes nothing. */
@Injectable()
export class LeaveGroupUseCase {
  constructor(
    private readonly database: Database,
    private readonly groups: GroupReader,
  ) {}

  /**
   * @returns the group, or null when the person may no longer know of it
   * @throws NOT_FOUND, CONFLICT for the last owner
   */
  async execute({ personId }: Actor, { groupId, clientMutationId }: { groupId: string; clientMutationId?: string | null }): Promise<GroupView | null> {
    await this.database.transaction((tx) =>
      once(tx, { personId, mutation: 'leaveGroup', clientMutationId, input: { groupId } }, async () => {
        const { viewerMembership } = await lockGroup(tx, personId, groupId);
        if (!viewerMembership) return groupId;
        const isOwner = viewerMembership.status === 'MEMBER' && viewerMembership.role === 'OWNER';
        if (isOwner && !(await hasOtherOwner(tx, groupId, personId))) throw lastOwner();
        await remove(tx, groupId, personId);
        tx.emit(new MembershipChanged({ groupId, personId }));
        return groupId;
      }),
    );
    return this.groups.find(personId, groupId);
  }
}
