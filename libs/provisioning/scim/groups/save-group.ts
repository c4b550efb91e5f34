import { Injectable } from '@nestjs/common';
import { recordAudit } from '../../../audit/audit.port.js';
import { admitProvisioned, removeProvisioned } from '../../../groups/provisioned-members.port.js';
import { type Integration, integrationActor } from '../../../identity/integration.reader.js';
import type { Transaction } from '../../../platform/database/database.js';
import { isUuid } from '../../../platform/ids/uuid7.js';
import { badRequest } from '../scim-error.js';
import type { GroupStep } from './group-change.js';
import type { GroupRow } from './group-resource.js';
import { addSetMembers, existingPeople, keepSetMembers, removeSetMembers, updateScimGroup } from './scim-group.repository.js';

const LISTED = 100;

/** Changes groups step by step, and the company group that follows. */
@Injectable()
export class SaveGroup {
  /** The caller has locked the group. @throws ScimError 400 invalidValue for members who are nobody */
  async change(tx: Transaction, integration: Integration, before: GroupRow, steps: GroupStep[]): Promise<void> {
    let { name, external_id: externalId } = before;
    const members = { added: new Set<string>(), removed: new Set<string>() };
    for (const step of steps) {
      if (step.kind === 'name') name = step.value;
      else if (step.kind === 'externalId') externalId = step.value;
      else await this.members(tx, before.id, step, members);
    }
    const { added, removed } = members;
    const isChanged = name !== before.name || externalId !== before.external_id || added.size > 0 || removed.size > 0;
    if (!isChanged) return;
    await updateScimGroup(tx, integration.id, before.id, name, externalId);
    if (before.group_id) {
      await removeProvisioned(tx, before.group_id, [...removed]);
      await admitProvisioned(tx, before.group_id, [...added]);
    }
    await recordAudit(tx, {
      action: 'people_set.changed', actor: integrationActor(integration), subject: { kind: 'people_set', id: before.id },
      facts: { source: 'scim', groupId: before.group_id, addedCount: added.size, removedCount: removed.size, added: [...added].slice(0, LISTED), removed: [...removed].slice(0, LISTED) },
      personal: name === before.name ? {} : { before: { name: before.name }, after: { name } },
    });
  }

  private async members(tx: Transaction, setId: string, { kind, ids }: GroupStep & { ids: string[] }, all: { added: Set<string>; removed: Set<string> }): Promise<void> {
    const known = ids.map((id) => id.toLowerCase()).filter(isUuid);
    if (kind !== 'remove') await requirePeople(tx, ids, known);
    const gone = kind === 'remove' ? await removeSetMembers(tx, setId, known) : kind === 'replace' ? await keepSetMembers(tx, setId, known) : [];
    const come = kind === 'remove' || known.length === 0 ? [] : await addSetMembers(tx, setId, known);
    for (const id of gone) if (!all.added.delete(id)) all.removed.add(id);
    for (const id of come) if (!all.removed.delete(id)) all.added.add(id);
  }
}

async function requirePeople(tx: Transaction, ids: string[], uuids: string[]): Promise<void> {
  const found = uuids.length > 0 ? await existingPeople(tx, uuids) : new Set();
  const missing = ids.find((id) => !found.has(id.toLowerCase()));
  if (missing !== undefined) throw badRequest('invalidValue', `The member ${missing.slice(0, 60)} is no user.`);
}
