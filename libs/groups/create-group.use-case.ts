import { Injectable } from '@nestjs/common';
import { auditActor, recordAudit } from '../audit/audit.port.js';
import type { Actor } from '../platform/access/actor.js';
import { Database } from '../platform/database/database.js';
import { once } from '../platform/database/mutation-receipt.repository.js';
import { newId } from '../platform/ids/uuid7.js';
import { GroupChanged } from './group.events.js';
import { checkGroupFields, type GroupFieldsInput } from './group-fields.js';
import { GroupReader } from './group.reader.js';
import { insertGroup } from './group.repository.js';
import { admit } from './membership.repository.js';
import type { GroupPrivacy, GroupView } from './group.view.js';

export interface CreateGroup extends GroupFieldsInput {
  name: string;
  privacy: GroupPrivacy;
  clientMutationId?: string | null;
}

/** Whoever makes a group owns it. */
@Injectable()
export class CreateGroupUseCase {
  constructor(
    private readonly database: Database,
    private readonly groups: GroupReader,
  ) {}

  /** @throws INVALID_INPUT, CONFLICT */
  async execute(actor: Actor, { clientMutationId, ...input }: CreateGroup): Promise<GroupView> {
    const { personId } = actor;
    const fields = checkGroupFields(input);
    const { resultId } = await this.database.transaction((tx) =>
      once(tx, { personId, mutation: 'createGroup', clientMutationId, input }, async () => {
        const groupId = newId();
        await insertGroup(tx, groupId, { name: input.name, description: null, privacy: input.privacy, postingPolicy: 'MEMBERS', color: colorOf(groupId), ...fields });
        await admit(tx, groupId, [personId], 'OWNER');
        await recordAudit(tx, { action: 'group.created', actor: auditActor(actor), subject: { kind: 'group', id: groupId }, facts: { privacy: input.privacy } });
        tx.emit(new GroupChanged({ groupId }));
        return groupId;
      }),
    );
    return this.groups.require(personId, resultId!);
  }
}

/** A colour for a group whose owner chose none. */
function colorOf(groupId: string): number {
  return (Number.parseInt(groupId.slice(-2), 16) % 8) + 1;
}
