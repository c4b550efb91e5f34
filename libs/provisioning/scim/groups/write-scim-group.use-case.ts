import { Injectable } from '@nestjs/common';
import { recordAudit } from '../../../audit/audit.port.js';
import { type Integration, integrationActor } from '../../../identity/integration.reader.js';
import { Database } from '../../../platform/database/database.js';
import { isUuid, newId } from '../../../platform/ids/uuid7.js';
import { readPatch } from '../patch/patch-request.js';
import { requireVersion } from '../resource/precondition.js';
import { readRepresentation } from '../resource/read-resource.js';
import { groupType } from '../schema/resource-type.js';
import { noResource } from '../scim-error.js';
import { orTaken } from '../uniqueness.js';
import { groupName, type GroupStep, memberIds, readGroupSteps } from './group-change.js';
import { type GroupRow, groupVersion } from './group-resource.js';
import { SaveGroup } from './save-group.js';
import { deleteScimGroup, insertScimGroup, lockScimGroup } from './scim-group.repository.js';
import { requireGroup } from './scim-group.reader.js';

/** POST, PUT, PATCH and DELETE of /Groups. */
@Injectable()
export class WriteScimGroup {
  constructor(
    private readonly database: Database,
    private readonly save: SaveGroup,
  ) {}

  /** @throws ScimError 400, 409 */
  create(integration: Integration, body: unknown): Promise<GroupRow> {
    const { name, externalId, members } = readGroup(body);
    const id = newId();
    return orTaken(() => this.database.transaction(async (tx) => {
      await insertScimGroup(tx, integration.id, id, name, externalId);
      await recordAudit(tx, { action: 'people_set.created', actor: integrationActor(integration), subject: { kind: 'people_set', id }, facts: { source: 'scim' }, personal: { after: { name } } });
      const made = await requireGroup(tx, integration.id, id);
      if (members.length === 0) return made;
      await this.save.change(tx, integration, made, [{ kind: 'add', ids: members }]);
      return requireGroup(tx, integration.id, id);
    }));
  }

  /** @throws ScimError 400, 404, 409, 412 */
  replace(integration: Integration, id: string, body: unknown, ifMatch?: string): Promise<GroupRow> {
    const { name, externalId, members } = readGroup(body);
    return this.change(integration, id, ifMatch, [{ kind: 'name', value: name }, { kind: 'externalId', value: externalId }, { kind: 'replace', ids: members }]);
  }

  /** @throws ScimError 400, 404, 409, 412 */
  patch(integration: Integration, id: string, body: unknown, ifMatch?: string): Promise<GroupRow> {
    return this.change(integration, id, ifMatch, readGroupSteps(readPatch(body)));
  }

  /** Removes the set. The company group that followed it keeps its members. @throws ScimError 404, 412 */
  async remove(integration: Integration, id: string, ifMatch?: string): Promise<void> {
    if (!isUuid(id)) throw noResource();
    await this.database.transaction(async (tx) => {
      await lockScimGroup(tx, id);
      const before = await requireGroup(tx, integration.id, id);
      requireVersion(ifMatch, groupVersion(before));
      await deleteScimGroup(tx, id);
      await recordAudit(tx, { action: 'people_set.deleted', actor: integrationActor(integration), subject: { kind: 'people_set', id }, facts: { source: 'scim', groupId: before.group_id }, personal: { before: { name: before.name } } });
    });
  }

  private change(integration: Integration, id: string, ifMatch: string | undefined, steps: GroupStep[]): Promise<GroupRow> {
    if (!isUuid(id)) throw noResource();
    return orTaken(() => this.database.transaction(async (tx) => {
      await lockScimGroup(tx, id);
      const before = await requireGroup(tx, integration.id, id);
      requireVersion(ifMatch, groupVersion(before));
      await this.save.change(tx, integration, before, steps);
      return requireGroup(tx, integration.id, id);
    }));
  }
}

function readGroup(body: unknown): { name: string; externalId: string | null; members: string[] } {
  const resource = readRepresentation(groupType, body);
  return { name: groupName(resource.displayName), externalId: (resource.externalId as string | undefined) ?? null, members: memberIds(resource.members) };
}
