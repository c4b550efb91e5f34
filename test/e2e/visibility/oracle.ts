/**
 * Who sees what, written a second time in plain code from the product's rules, without SQL: what the randomised test
 * compares every reader with. It must not import anything from libs/.
 */
export type Privacy = 'OPEN' | 'CLOSED' | 'SECRET';
export interface OraclePerson { key: number; id: string; left: boolean }
export interface OracleGroup { key: number; id: string; privacy: Privacy; archived: boolean }
export interface OraclePost { id: string; author: number; group: number | null; deleted: boolean }
export interface OracleComment { id: string; post: string; author: number; parent: string | null; deleted: boolean }
export interface OracleMembership { state: 'MEMBER' | 'REQUESTED' | 'INVITED'; role: 'OWNER' | 'MODERATOR' | 'MEMBER'; muted: boolean }

export class Oracle {
  readonly people: OraclePerson[] = [];
  readonly groups: OracleGroup[] = [];
  /** Oldest first. */
  readonly posts: OraclePost[] = [];
  readonly comments: OracleComment[] = [];
  /** Keys 'follower>followee'. */
  readonly follows = new Set<string>();
  /** Keys 'blocker>blocked'. */
  readonly blocks = new Set<string>();
  private readonly memberships = new Map<string, OracleMembership>();

  membership(person: number, group: number): OracleMembership | undefined {
    return this.memberships.get(`${person}@${group}`);
  }

  setMembership(person: number, group: number, membership: OracleMembership | undefined): void {
    if (membership) this.memberships.set(`${person}@${group}`, membership);
    else this.memberships.delete(`${person}@${group}`);
  }

  isMember(person: number, group: number): boolean {
    return this.membership(person, group)?.state === 'MEMBER';
  }

  owners(group: number): number[] {
    return this.people.map((person) => person.key).filter((key) => this.isMember(key, group) && this.membership(key, group)!.role === 'OWNER');
  }

  knows(viewer: number, group: OracleGroup): boolean {
    if (group.privacy !== 'SECRET') return true;
    const state = this.membership(viewer, group.key)?.state;
    return state === 'MEMBER' || state === 'INVITED';
  }

  /** On profiles. Who is invited to a secret group learns its name, its description and the inviter, not its members. */
  knowsMembers(viewer: number, group: OracleGroup): boolean {
    return group.privacy !== 'SECRET' || this.isMember(viewer, group.key);
  }

  reads(viewer: number, group: OracleGroup): boolean {
    return group.privacy === 'OPEN' || this.isMember(viewer, group.key);
  }

  seesPost(viewer: number, post: OraclePost): boolean {
    if (post.deleted || this.hasBlocked(viewer, post.author)) return false;
    return post.group === null || this.reads(viewer, this.groups[post.group]!);
  }

  /** Deleted comments that still have visible replies stay as empty places. */
  seesComment(viewer: number, comment: OracleComment): boolean {
    const post = this.posts.find((candidate) => candidate.id === comment.post)!;
    return this.seesPost(viewer, post) && !this.hasBlocked(viewer, comment.author) && !comment.deleted;
  }

  inHomeFeed(viewer: number, post: OraclePost): boolean {
    if (!this.seesPost(viewer, post)) return false;
    if (post.group === null) return post.author === viewer || this.follows.has(`${viewer}>${post.author}`);
    const membership = this.membership(viewer, post.group);
    return membership?.state === 'MEMBER' && !membership.muted && !this.groups[post.group]!.archived;
  }

  hasBlocked(viewer: number, other: number): boolean {
    return this.blocks.has(`${viewer}>${other}`);
  }
}
