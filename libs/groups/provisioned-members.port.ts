import type { Transaction } from '../platform/database/database.js';
import { MembershipChanged } from './group.events.js';
import { admitActive, lockForProvisioning, removePlainMembers } from './provisioned-members.repository.js';

/**
 * Makes people members of a group that follows a set of people, within the transaction that changes the set. Whoever
 * owns the group has linked it. Those who left the company are members unseen, as everywhere.
 */
export async function admitProvisioned(tx: Transaction, groupId: string, personIds: readonly string[]): Promise<void> {
  if (personIds.length === 0 || !(await lockForProvisioning(tx, groupId))) return;
  for (const personId of await admitActive(tx, groupId, personIds)) tx.emit(new MembershipChanged({ groupId, personId }));
}

/** Ends the memberships of people who left the set; owners and moderators stay, since somebody gave them the role. */
export async function removeProvisioned(tx: Transaction, groupId: string, personIds: readonly string[]): Promise<void> {
  if (personIds.length === 0 || !(await lockForProvisioning(tx, groupId))) return;
  for (const personId of await removePlainMembers(tx, groupId, personIds)) tx.emit(new MembershipChanged({ groupId, personId }));
}
