import { Injectable } from '@nestjs/common';
import { auditActor, recordAudit } from '../../../audit/audit.port.js';
import { canAdministerGroup, requireLiveGroup } from '../../../groups/group.policy.js';
import { GroupReader } from '../../../groups/group.reader.js';
import { admitProvisioned } from '../../../groups/provisioned-members.port.js';
import type { Actor } from '../../../platform/access/actor.js';
import { Database } from '../../../platform/database/database.js';
import { forbidden, notFound } from '../../../platform/errors/app-error.js';
import { linkGroup, lockScimGroup, setMembers } from './scim-group.repository.js';
import { requireGroup } from './scim-group.reader.js';

export interface LinkDirectoryGroup {
  directoryGroupId: string;
  /** Null: the set is followed no more; memberships stay. */
  groupId: string | null;
}

/** Lets a company group follow a set of the directory: its members are members. Only who owns the group may open it so. */
@Injectable()
export class LinkDirectoryGroupUseCase {
  constructor(
    private readonly database: Database,
    private readonly groups: GroupReader,
  ) {}

  /** @throws NOT_FOUND, FORBIDDEN for a group that the administrator does not own */
  async execute(actor: Actor, { directoryGroupId, groupId }: LinkDirectoryGroup): Promise<void> {
    if (groupId !== null) {
      const group = await this.groups.require(actor.personId, groupId);
      if (!canAdministerGroup(group)) throw forbidden('Only an owner of the group can let it follow the directory.');
      requireLiveGroup(group);
    }
    await this.database.transaction(async (tx) => {
      if (!(await lockScimGroup(tx, directoryGroupId))) throw notFound();
      const before = await requireGroup(tx, null, directoryGroupId);
      if (before.group_id === groupId) return;
      await linkGroup(tx, directoryGroupId, groupId);
      if (groupId !== null) await admitProvisioned(tx, groupId, await setMembers(tx, directoryGroupId));
      await recordAudit(tx, { action: 'people_set.linked', actor: auditActor(actor), subject: { kind: 'people_set', id: directoryGroupId }, facts: { before: before.group_id, after: groupId } });
    });
  }
}
