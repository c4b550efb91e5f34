/** Why a person can see something, or cannot. */
export const VISIBILITY_REASONS = ['PUBLIC_POST', 'OPEN_GROUP', 'GROUP_MEMBER', 'NOT_A_MEMBER', 'BLOCKED', 'DELETED', 'PERSON_LEFT'] as const;
export type VisibilityReason = (typeof VISIBILITY_REASONS)[number];

/** What decides about one person and one post, comment or group, as the rules themselves say at this moment. */
export interface VisibilityFacts {
  /** What the rule says. */
  visible: boolean;
  active: boolean;
  deleted: boolean;
  blocked: boolean;
  /** Null: not in a group. */
  privacy: 'open' | 'closed' | 'secret' | null;
  member: boolean;
}

/** The rule's verdict in the words of its parts; someone who left can see nothing, whatever the rule says. */
export function reasonsOf(facts: VisibilityFacts): { visible: boolean; reasons: VisibilityReason[] } {
  const against: VisibilityReason[] = [];
  if (!facts.active) against.push('PERSON_LEFT');
  if (facts.deleted) against.push('DELETED');
  if (facts.blocked) against.push('BLOCKED');
  if (facts.privacy !== null && facts.privacy !== 'open' && !facts.member) against.push('NOT_A_MEMBER');
  if (against.length > 0) return { visible: false, reasons: against };
  const reason = facts.privacy === null ? 'PUBLIC_POST' : facts.member ? 'GROUP_MEMBER' : 'OPEN_GROUP';
  return { visible: facts.visible, reasons: [reason] };
}
