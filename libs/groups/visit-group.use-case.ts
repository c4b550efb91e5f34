import { Injectable } from '@nestjs/common';
import type { Actor } from '../platform/access/actor.js';
import { Database } from '../platform/database/database.js';
import { once } from '../platform/database/mutation-receipt.repository.js';
import { GroupReader, requireGroup } from './group.reader.js';
import { noteVisit } from './membership.repository.js';
import type { GroupView } from './group.view.js';

/** Notes that a member looks at a group now, so that "new since your last visit" starts again. Others leave no trace. */
@Injectable()
export class VisitGroupUseCase {
  constructor(
    private readonly database: Database,
    private readonly groups: GroupReader,
  ) {}

  /** @throws NOT_FOUND, CONFLICT */
  async execute({ personId }: Actor, { groupId, clientMutationId }: { groupId: string; clientMutationId?: string | null }): Promise<GroupView> {
    await this.database.transaction((tx) =>
      once(tx, { personId, mutation: 'visitGroup', clientMutationId, input: { groupId } }, async () => {
        await requireGroup(tx, personId, groupId);
        await noteVisit(tx, groupId, personId);
        return groupId;
      }),
    );
    return this.groups.require(personId, groupId);
  }
}
