import { Injectable } from '@nestjs/common';
import { auditActor, recordAudit } from '../audit/audit.port.js';
import type { Actor } from '../platform/access/actor.js';
import { Database } from '../platform/database/database.js';
import { once } from '../platform/database/mutation-receipt.repository.js';
import { ownersOnly } from './group.errors.js';
import { GroupChanged } from './group.events.js';
import { canAdministerGroup } from './group.policy.js';
import { GroupReader } from './group.reader.js';
import { lockGroup, setArchived } from './group.repository.js';
import type { GroupView } from './group.view.js';

export interface ArchiveGroup {
  groupId: string;
  archived: boolean;
  clientMutationId?: string | null;
}

/** Owners archive a group, and take it out of the archive again. An archived group is read, and stays out of the way. */
@Injectable()
export class ArchiveGroupUseCase {
  constructor(
    private readonly database: Database,
    private readonly groups: GroupReader,
  ) {}

  /** @throws NOT_FOUND, FORBIDDEN, CONFLICT */
  async execute(actor: Actor, { clientMutationId, ...input }: ArchiveGroup): Promise<GroupView> {
    const { personId } = actor;
    await this.database.transaction((tx) =>
      once(tx, { personId, mutation: 'archiveGroup', clientMutationId, input }, async () => {
        const group = await lockGroup(tx, personId, input.groupId);
        if (!canAdministerGroup(group)) throw ownersOnly();
        if (group.isArchived !== input.archived) {
          await setArchived(tx, group.uuid, input.archived);
          await recordAudit(tx, { action: input.archived ? 'group.archived' : 'group.unarchived', actor: auditActor(actor), subject: { kind: 'group', id: group.uuid } });
          tx.emit(new GroupChanged({ groupId: group.uuid }));
        }
        return group.uuid;
      }),
    );
    return this.groups.require(personId, input.groupId);
  }
}
