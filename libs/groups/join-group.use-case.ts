import { Injectable } from '@nestjs/common';
import type { Actor } from '../platform/access/actor.js';
import { Database, type Transaction } from '../platform/database/database.js';
import { once } from '../platform/database/mutation-receipt.repository.js';
import { MembershipChanged, MembershipRequested } from './group.events.js';
import { canJoinGroup, requireLiveGroup } from './group.policy.js';
import { GroupReader } from './group.reader.js';
import { lockGroup } from './group.repository.js';
import { admit, request } from './membership.repository.js';
import type { GroupView } from './group.view.js';

/** Open groups let everyone in, closed ones take a request; whoever is invited comes in anyway. Twice changes nothing. */
@Injectable()
export class JoinGroupUseCase {
  constructor(
    private readonly database: Database,
    private readonly groups: GroupReader,
  ) {}

  /** @throws NOT_FOUND, FORBIDDEN for an archived group, CONFLICT */
  async execute({ personId }: Actor, { groupId, clientMutationId }: { groupId: string; clientMutationId?: string | null }): Promise<GroupView> {
    await this.database.transaction((tx) =>
      once(tx, { personId, mutation: 'joinGroup', clientMutationId, input: { groupId } }, async () => {
        await this.join(tx, personId, await lockGroup(tx, personId, groupId));
        return groupId;
      }),
    );
    return this.groups.require(personId, groupId);
  }

  private async join(tx: Transaction, personId: string, group: GroupView): Promise<void> {
    if (group.viewerMembership?.status === 'MEMBER') return;
    requireLiveGroup(group);
    if (!canJoinGroup(group)) return;
    if (group.privacy === 'OPEN' || group.viewerMembership?.status === 'INVITED') {
      await admit(tx, group.uuid, [personId]);
      tx.emit(new MembershipChanged({ groupId: group.uuid, personId }));
    } else {
      await request(tx, group.uuid, personId);
      tx.emit(new MembershipRequested({ groupId: group.uuid, personId }));
    }
  }
}
