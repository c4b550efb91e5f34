import { Injectable } from '@nestjs/common';
import { auditActor, recordAudit } from '../audit/audit.port.js';
import type { Actor } from '../platform/access/actor.js';
import { Database } from '../platform/database/database.js';
import { once } from '../platform/database/mutation-receipt.repository.js';
import { ownersOnly } from './group.errors.js';
import { GroupChanged } from './group.events.js';
import { checkGroupFields, type GroupFieldsInput } from './group-fields.js';
import { canAdministerGroup } from './group.policy.js';
import { GroupReader } from './group.reader.js';
import { lockGroup, updateGroup } from './group.repository.js';
import type { GroupView } from './group.view.js';

export interface UpdateGroup extends GroupFieldsInput {
  groupId: string;
  clientMutationId?: string | null;
}

/**
 * Owners describe the group and choose its privacy. Every reader asks the privacy of the moment, so a change counts for
 * posts, lists, counts and badges at once; requests and invitations stay as they are.
 */
@Injectable()
export class UpdateGroupUseCase {
  constructor(
    private readonly database: Database,
    private readonly groups: GroupReader,
  ) {}

  /** @throws NOT_FOUND, FORBIDDEN, INVALID_INPUT, CONFLICT */
  async execute(actor: Actor, { clientMutationId, ...input }: UpdateGroup): Promise<GroupView> {
    const { personId } = actor;
    const fields = checkGroupFields(input);
    await this.database.transaction((tx) =>
      once(tx, { personId, mutation: 'updateGroup', clientMutationId, input }, async () => {
        const group = await lockGroup(tx, personId, input.groupId);
        if (!canAdministerGroup(group)) throw ownersOnly();
        if (Object.keys(fields).length > 0) {
          await updateGroup(tx, group.uuid, fields);
          if (fields.privacy !== undefined && fields.privacy !== group.privacy) {
            await recordAudit(tx, { action: 'group.privacy_changed', actor: auditActor(actor), subject: { kind: 'group', id: group.uuid }, facts: { before: group.privacy, after: fields.privacy } });
          }
          tx.emit(new GroupChanged({ groupId: group.uuid }));
        }
        return group.uuid;
      }),
    );
    return this.groups.require(personId, input.groupId);
  }
}
