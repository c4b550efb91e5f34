import { Injectable } from '@nestjs/common';
import type { Actor } from '../platform/access/actor.js';
import { Database } from '../platform/database/database.js';
import { once } from '../platform/database/mutation-receipt.repository.js';
import { membersOnly } from './group.errors.js';
import { GroupReader, requireGroup } from './group.reader.js';
import { setInFeed } from './membership.repository.js';
import type { GroupView } from './group.view.js';

export interface MuteGroup {
  groupId: string;
  muted: boolean;
  clientMutationId?: string | null;
}

/** Members keep a group's posts out of their home feed, or let them in again. */
@Injectable()
export class MuteGroupUseCase {
  constructor(
    private readonly database: Database,
    private readonly groups: GroupReader,
  ) {}

  /** @throws NOT_FOUND, FORBIDDEN for those who are no members, CONFLICT */
  async execute({ personId }: Actor, { clientMutationId, ...input }: MuteGroup): Promise<GroupView> {
    await this.database.transaction((tx) =>
      once(tx, { personId, mutation: 'muteGroup', clientMutationId, input }, async () => {
        const group = await requireGroup(tx, personId, input.groupId);
        if (!(await setInFeed(tx, group.uuid, personId, !input.muted))) throw membersOnly();
        return group.uuid;
      }),
    );
    return this.groups.require(personId, input.groupId);
  }
}
