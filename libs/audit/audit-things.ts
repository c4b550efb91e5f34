import type { AuditPartyView } from './audit-entry.view.js';
import type { AuditValue } from './audit.port.js';

/** Of which kind the things are whose ids stand in a fact, by the fact's name. */
const KINDS: Record<string, string> = {
  personId: 'person', authorId: 'person', heirId: 'person', manager: 'person', formerManager: 'person', firstApprover: 'person', added: 'person', removed: 'person',
  groupId: 'group', group: 'group', postId: 'post', post: 'post', commentId: 'comment', comment: 'comment',
  role: 'role', integrationId: 'integration', providerId: 'identity_provider', run: 'provisioning_run', runId: 'provisioning_run',
};
/** Where before and after are things themselves. */
const CHANGED: Record<string, string> = { 'people_set.linked': 'group' };
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** The things that a fact of an entry names by their ids; none where it is no id, or nobody knows of what. */
export function thingsIn(action: string, name: string, value: AuditValue): AuditPartyView[] {
  const kind = KINDS[name] ?? (name === 'before' || name === 'after' ? CHANGED[action] : undefined);
  if (!kind) return [];
  const ids = [value].flat();
  return ids.every((id): id is string => typeof id === 'string' && UUID.test(id)) ? ids.map((uuid) => ({ kind, uuid, name: null })) : [];
}
