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

/** Something a person was told when it happened, because it was open to them then. */
export interface OracleTelling { to: number; kind: 'COMMENTED' | 'REPLIED' | 'REACTED' | 'FOLLOWED' | 'INVITED'; subject: string; by: number; group?: number }

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
  readonly tellings: OracleTelling[] = [];
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

  /** Those who work here: the memberships of people who left are kept, and neither stand in lists nor count. */
  members(group: number): OraclePerson[] {
    return this.people.filter((person) => !person.left && this.isMember(person.key, group));
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

  /** Notes what somebody is told of; nobody is told of their own acts, of what they may not see, or by whom they block. */
  tell(telling: OracleTelling): void {
    const known = this.tellings.some((told) => told.to === telling.to && told.kind === telling.kind && told.subject === telling.subject && told.by === telling.by);
    if (telling.to !== telling.by && !known && this.stillTells(telling)) this.tellings.push(telling);
  }

  /** Each notification that stands now, as kind, subject and how many did it. */
  notificationsOf(viewer: number): string[] {
    const standing = this.tellings.filter((telling) => telling.to === viewer && this.stillTells(telling));
    const counts = new Map<string, number>();
    for (const { kind, subject } of standing) counts.set(`${kind} ${subject}`, (counts.get(`${kind} ${subject}`) ?? 0) + 1);
    return [...counts].map(([what, count]) => `${what} x${count}`).sort();
  }

  private stillTells({ to, kind, subject, by, group }: OracleTelling): boolean {
    if (this.hasBlocked(to, by)) return false;
    switch (kind) {
      case 'COMMENTED': case 'REPLIED': return this.seesComment(to, this.comments.find((comment) => comment.id === subject)!);
      case 'REACTED': return this.seesPost(to, this.posts.find((post) => post.id === subject)!);
      case 'FOLLOWED': return this.follows.has(`${by}>${to}`);
      case 'INVITED': return this.membership(to, group!)?.state === 'INVITED';
    }
  }
}
