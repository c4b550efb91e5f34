import { recordAudit } from '../audit/audit.port.js';
import type { Transaction } from '../platform/database/database.js';
import { GroupInherited, MembershipChanged } from './group.events.js';
import { inheritGroups, lockOrphanedGroups } from './group-heir.repository.js';

/** Gives heirs to the groups that these people alone owned, and has them told. Twice changes nothing, and neither does it for somebody who has returned. */
export async function handOverGroups(tx: Transaction, personIds: readonly string[]): Promise<void> {
  const orphaned = await lockOrphanedGroups(tx, personIds);
  if (orphaned.length === 0) return;
  const inherited = await inheritGroups(tx, orphaned);
  await recordAudit(tx, inherited.map(({ groupId, personId, as }) => ({ action: 'group.inherited', actor: { kind: 'system', name: 'schedule' }, subject: { kind: 'group', id: groupId }, facts: { heirId: personId, as } })));
  for (const { groupId, personId } of inherited) {
    tx.emit(new GroupInherited({ groupId, personId }));
    tx.emit(new MembershipChanged({ groupId, personId }));
  }
}
