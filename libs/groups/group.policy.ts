import { forbidden } from '../platform/errors/app-error.js';
import type { GroupRole, GroupView } from './group.view.js';

/** May what is inside be read? The same answer as groupReadableBy gives in SQL. */
export function canReadGroup(group: GroupView): boolean {
  return group.privacy === 'OPEN' || isMember(group);
}

/** Join, ask to join, or accept an invitation. */
export function canJoinGroup(group: GroupView): boolean {
  return !group.isArchived && (group.viewerMembership === null || group.viewerMembership.status === 'INVITED' || (group.viewerMembership.status === 'REQUESTED' && group.privacy === 'OPEN'));
}

export function canPostInGroup(group: GroupView): boolean {
  return !group.isArchived && isMember(group) && (group.postingPolicy === 'MEMBERS' || canModerateGroup(group));
}

/** Comment and react: every member, also where only moderators post. */
export function canTakePartInGroup(group: GroupView): boolean {
  return !group.isArchived && isMember(group);
}

/** Whoever is invited need not ask: where one has to ask, only those who decide may invite. */
export function canInviteToGroup(group: GroupView): boolean {
  return !group.isArchived && (group.privacy === 'OPEN' ? isMember(group) : canModerateGroup(group));
}

/** Decide requests, remove members, remove posts and comments. */
export function canModerateGroup(group: GroupView): boolean {
  return isMember(group) && group.viewerMembership?.role !== 'MEMBER';
}

/** Describe, archive, change privacy, posting policy and roles. */
export function canAdministerGroup(group: GroupView): boolean {
  return isMember(group) && group.viewerMembership?.role === 'OWNER';
}

/** Owners remove anybody, moderators those who have no role. */
export function canRemoveFromGroup(group: GroupView, role: GroupRole): boolean {
  return canAdministerGroup(group) || (canModerateGroup(group) && role === 'MEMBER');
}

export function isMember(group: GroupView): boolean {
  return group.viewerMembership?.status === 'MEMBER';
}

/** @throws FORBIDDEN for an archived group: it is readable, not writable */
export function requireLiveGroup(group: GroupView): void {
  if (group.isArchived) throw forbidden('This group is archived: it can be read, but nothing in it changes.');
}
