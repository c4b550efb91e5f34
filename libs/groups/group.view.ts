export type GroupPrivacy = 'OPEN' | 'CLOSED' | 'SECRET';
export type PostingPolicy = 'MEMBERS' | 'MODERATORS';
export type GroupRole = 'OWNER' | 'MODERATOR' | 'MEMBER';
export type MembershipStatus = 'MEMBER' | 'REQUESTED' | 'INVITED';

/** A group as one viewer may see it. */
export interface GroupView {
  uuid: string;
  /** Global id. */
  id: string;
  name: string;
  description: string | null;
  privacy: GroupPrivacy;
  postingPolicy: PostingPolicy;
  color: number;
  isArchived: boolean;
  createdAt: Date;
  memberCount: number;
  /** Of the one who asks; null for outsiders. */
  viewerMembership: MembershipView | null;
}

export interface MembershipView {
  personUuid: string;
  groupUuid: string;
  role: GroupRole;
  status: MembershipStatus;
  /** Whether the group's posts come into the person's home feed; always true when somebody else asks. */
  inFeed: boolean;
  joinedAt: Date | null;
  invitedByUuid: string | null;
  /** When it is at hand already. */
  group?: GroupView;
}

export interface MembershipRequestView {
  personUuid: string;
  groupUuid: string;
  requestedAt: Date;
}
