import fc from 'fast-check';
import type { TestCompany, TestPerson } from '../../company.js';
import type { Oracle, Privacy } from './oracle.js';

/** One thing somebody does; numbers are reduced to whatever exists when it is done. */
export type Move =
  | { do: 'createGroup'; who: number; privacy: Privacy }
  | { do: 'join' | 'leave' | 'mute' | 'archive'; who: number; group: number }
  | { do: 'privacy'; group: number; privacy: Privacy }
  | { do: 'invite' | 'decide' | 'remove'; group: number; whom: number; accept: boolean }
  | { do: 'publish'; who: number; group: number | null }
  | { do: 'deletePost' | 'react'; who: number; post: number }
  | { do: 'comment'; who: number; post: number; reply: boolean }
  | { do: 'deleteComment'; comment: number }
  | { do: 'follow' | 'unfollow' | 'block' | 'unblock'; who: number; whom: number }
  | { do: 'depart'; who: number };

const index = fc.nat({ max: 997 });
const privacy = fc.constantFrom<Privacy>('OPEN', 'CLOSED', 'SECRET');
const doing = <D extends string>(...names: D[]) => fc.constantFrom(...names);

/** Random moves, weighted so that there is much to read and much changes who may read it. */
export const move: fc.Arbitrary<Move> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ do: doing('createGroup'), who: index, privacy }) },
  { weight: 8, arbitrary: fc.record({ do: doing('join', 'join', 'leave', 'mute', 'archive'), who: index, group: index }) },
  { weight: 3, arbitrary: fc.record({ do: doing('privacy'), group: index, privacy }) },
  { weight: 6, arbitrary: fc.record({ do: doing('invite', 'decide', 'remove'), group: index, whom: index, accept: fc.boolean() }) },
  { weight: 14, arbitrary: fc.record({ do: doing('publish'), who: index, group: fc.option(index, { freq: 4 }) }) },
  { weight: 4, arbitrary: fc.record({ do: doing('deletePost', 'react', 'react', 'react'), who: index, post: index }) },
  { weight: 8, arbitrary: fc.record({ do: doing('comment'), who: index, post: index, reply: fc.boolean() }) },
  { weight: 1, arbitrary: fc.record({ do: doing('deleteComment'), comment: index }) },
  { weight: 6, arbitrary: fc.record({ do: doing('follow', 'follow', 'unfollow', 'block', 'unblock'), who: index, whom: index }) },
  { weight: 1, arbitrary: fc.record({ do: doing('depart'), who: index }) },
) as fc.Arbitrary<Move>;

/** Plays moves on the product, through GraphQL as the person who acts, and on the oracle. */
export class Players {
  constructor(
    private readonly company: TestCompany,
    private readonly oracle: Oracle,
    private readonly people: TestPerson[],
  ) {}

  /** @returns what was played, for the report of a difference */
  async play(move: Move): Promise<string> {
    switch (move.do) {
      case 'createGroup': return this.createGroup(this.active(move.who), move.privacy);
      case 'join': return this.inGroup(move.group, (group) => this.join(this.active(move.who), group));
      case 'leave': return this.inGroup(move.group, (group) => this.leave(this.active(move.who), group));
      case 'mute': return this.inGroup(move.group, (group) => this.mute(this.active(move.who), group));
      case 'archive': return this.inGroup(move.group, (group) => this.archive(group));
      case 'privacy': return this.inGroup(move.group, (group) => this.changePrivacy(group, move.privacy));
      case 'invite': return this.inGroup(move.group, (group) => this.invite(group, this.active(move.whom)));
      case 'decide': return this.inGroup(move.group, (group) => this.decide(group, move.accept));
      case 'remove': return this.inGroup(move.group, (group) => this.remove(group, move.whom));
      case 'publish': return this.publish(this.active(move.who), move.group);
      case 'deletePost': return this.onPost(move.post, (post) => this.deletePost(post));
      case 'react': return this.onPost(move.post, (post) => this.react(this.active(move.who), post));
      case 'comment': return this.onPost(move.post, (post) => this.comment(this.active(move.who), post, move.reply));
      case 'deleteComment': return this.deleteComment(move.comment);
      case 'follow': case 'unfollow': case 'block': case 'unblock': return this.relate(move.do, this.active(move.who), this.active(move.whom));
      case 'depart': return this.depart(this.active(move.who));
    }
  }

  private active(number: number): number {
    const active = this.oracle.people.filter((person) => !person.left);
    return active[number % active.length]!.key;
  }

  private async inGroup(number: number, act: (group: number) => Promise<string>): Promise<string> {
    return this.oracle.groups.length === 0 ? '' : act(number % this.oracle.groups.length);
  }

  private async onPost(number: number, act: (post: number) => Promise<string>): Promise<string> {
    return this.oracle.posts.length === 0 ? '' : act(number % this.oracle.posts.length);
  }

  private async createGroup(who: number, privacy: Privacy): Promise<string> {
    const key = this.oracle.groups.length;
    const data = await this.people[who]!.ask('mutation($input: CreateGroupInput!) { createGroup(input: $input) { group { id } } }', { input: { name: `Group ${key}`, privacy } });
    this.oracle.groups.push({ key, id: data.createGroup.group.id, privacy, archived: false });
    this.oracle.setMembership(who, key, { state: 'MEMBER', role: 'OWNER', muted: false });
    return `${who} creates group ${key} ${privacy}`;
  }

  private async join(who: number, group: number): Promise<string> {
    const row = this.oracle.groups[group]!;
    const before = this.oracle.membership(who, group);
    const answer = await this.people[who]!.send('mutation($input: JoinGroupInput!) { joinGroup(input: $input) { membership { status } } }', { input: { groupId: row.id } });
    if (!this.oracle.knows(who, row)) return this.refused(answer, 'NOT_FOUND', `${who} joins unknown ${group}`);
    if (before?.state === 'MEMBER') return `${who} joins ${group} again`;
    if (row.archived) return this.refused(answer, 'FORBIDDEN', `${who} joins archived ${group}`);
    const state = row.privacy === 'OPEN' || before?.state === 'INVITED' ? 'MEMBER' : 'REQUESTED';
    this.granted(answer.data?.joinGroup.membership.status === state, `${who} joins ${group}`, answer);
    this.oracle.setMembership(who, group, { state, role: 'MEMBER', muted: before?.muted ?? false });
    return `${who} joins ${group}: ${state}`;
  }

  private async leave(who: number, group: number): Promise<string> {
    const before = this.oracle.membership(who, group);
    if (!before) return '';
    const answer = await this.people[who]!.send('mutation($input: LeaveGroupInput!) { leaveGroup(input: $input) { group { id } } }', { input: { groupId: this.oracle.groups[group]!.id } });
    if (before.state === 'MEMBER' && before.role === 'OWNER' && this.oracle.owners(group).length === 1) return this.refused(answer, 'CONFLICT', `last owner ${who} leaves ${group}`);
    // Somebody who asked to join a group that has become secret no longer knows of it, and cannot withdraw.
    if (!this.oracle.knows(who, this.oracle.groups[group]!)) return this.refused(answer, 'NOT_FOUND', `${who} withdraws from unknown ${group}`);
    this.granted(!answer.errors, `${who} leaves ${group}`, answer);
    this.oracle.setMembership(who, group, undefined);
    return `${who} leaves ${group}`;
  }

  private async mute(who: number, group: number): Promise<string> {
    const membership = this.oracle.membership(who, group);
    if (membership?.state !== 'MEMBER') return '';
    await this.people[who]!.ask('mutation($input: MuteGroupInput!) { muteGroup(input: $input) { membership { inFeed } } }', { input: { groupId: this.oracle.groups[group]!.id, muted: !membership.muted } });
    membership.muted = !membership.muted;
    return `${who} mutes ${group}: ${membership.muted}`;
  }

  private async archive(group: number): Promise<string> {
    const row = this.oracle.groups[group]!;
    const owner = this.actingOwner(group);
    if (owner === undefined) return '';
    await this.people[owner]!.ask('mutation($input: ArchiveGroupInput!) { archiveGroup(input: $input) { group { isArchived } } }', { input: { groupId: row.id, archived: !row.archived } });
    row.archived = !row.archived;
    return `group ${group} archived: ${row.archived}`;
  }

  private async changePrivacy(group: number, privacy: Privacy): Promise<string> {
    const row = this.oracle.groups[group]!;
    const owner = this.actingOwner(group);
    if (owner === undefined || row.archived) return '';
    await this.people[owner]!.ask('mutation($input: UpdateGroupInput!) { updateGroup(input: $input) { group { privacy } } }', { input: { groupId: row.id, privacy } });
    row.privacy = privacy;
    return `group ${group} becomes ${privacy}`;
  }

  private async invite(group: number, whom: number): Promise<string> {
    const owner = this.actingOwner(group);
    const before = this.oracle.membership(whom, group);
    if (owner === undefined || before?.state === 'MEMBER' || this.oracle.groups[group]!.archived) return '';
    await this.people[owner]!.ask('mutation($input: InviteToGroupInput!) { inviteToGroup(input: $input) { invited { id } } }', { input: { groupId: this.oracle.groups[group]!.id, personIds: [this.people[whom]!.id] } });
    // Inviting somebody who has asked lets them in.
    this.oracle.setMembership(whom, group, { state: before?.state === 'REQUESTED' ? 'MEMBER' : 'INVITED', role: 'MEMBER', muted: before?.muted ?? false });
    if (before?.state !== 'REQUESTED') this.oracle.tell({ to: whom, kind: 'INVITED', subject: this.oracle.groups[group]!.id, by: owner, group });
    return `${owner} invites ${whom} to ${group}`;
  }

  private async decide(group: number, accept: boolean): Promise<string> {
    const owner = this.actingOwner(group);
    const asking = this.oracle.people.find((person) => !person.left && this.oracle.membership(person.key, group)?.state === 'REQUESTED');
    if (owner === undefined || !asking || this.oracle.groups[group]!.archived) return '';
    await this.people[owner]!.ask('mutation($input: DecideMembershipRequestInput!) { decideMembershipRequest(input: $input) { group { id } } }', { input: { groupId: this.oracle.groups[group]!.id, personId: asking.id, accept } });
    this.oracle.setMembership(asking.key, group, accept ? { ...this.oracle.membership(asking.key, group)!, state: 'MEMBER' } : undefined);
    return `${owner} decides on ${asking.key} in ${group}: ${accept}`;
  }

  private async remove(group: number, whom: number): Promise<string> {
    const owner = this.actingOwner(group);
    const members = this.oracle.people.filter((person) => this.oracle.isMember(person.key, group) && this.oracle.membership(person.key, group)!.role === 'MEMBER');
    if (owner === undefined || members.length === 0) return '';
    const removed = members[whom % members.length]!;
    await this.people[owner]!.ask('mutation($input: RemoveFromGroupInput!) { removeFromGroup(input: $input) { group { id } } }', { input: { groupId: this.oracle.groups[group]!.id, personId: removed.id } });
    this.oracle.setMembership(removed.key, group, undefined);
    return `${owner} removes ${removed.key} from ${group}`;
  }

  private async publish(who: number, groupNumber: number | null): Promise<string> {
    const row = groupNumber === null || this.oracle.groups.length === 0 ? null : this.oracle.groups[groupNumber % this.oracle.groups.length]!;
    const answer = await this.people[who]!.send('mutation($input: PublishPostInput!) { publishPost(input: $input) { post { id } } }', { input: { groupId: row?.id, body: `Post ${this.oracle.posts.length} by ${who}` } });
    if (row && !this.oracle.knows(who, row)) return this.refused(answer, 'NOT_FOUND', `${who} publishes in unknown ${row.key}`);
    if (row && (row.archived || !this.oracle.isMember(who, row.key))) return this.refused(answer, 'FORBIDDEN', `${who} publishes in ${row.key}`);
    this.granted(!answer.errors, `${who} publishes`, answer);
    this.oracle.posts.push({ id: answer.data.publishPost.post.id, author: who, group: row?.key ?? null, deleted: false });
    return `${who} publishes ${this.oracle.posts.length - 1} in ${row?.key ?? 'public'}`;
  }

  private async deletePost(post: number): Promise<string> {
    const row = this.oracle.posts[post]!;
    if (row.deleted || this.oracle.people[row.author]!.left) return '';
    const answer = await this.people[row.author]!.send('mutation($input: DeletePostInput!) { deletePost(input: $input) { deletedPostId } }', { input: { postId: row.id } });
    if (!this.oracle.seesPost(row.author, row)) return this.refused(answer, 'NOT_FOUND', `${row.author} deletes ${post} which is out of sight`);
    if (row.group !== null && this.oracle.groups[row.group]!.archived) return this.refused(answer, 'FORBIDDEN', `${row.author} deletes ${post} in an archived group`);
    this.granted(!answer.errors, `${row.author} deletes ${post}`, answer);
    row.deleted = true;
    return `${row.author} deletes ${post}`;
  }

  private async react(who: number, post: number): Promise<string> {
    const row = this.oracle.posts[post]!;
    const answer = await this.people[who]!.send('mutation($input: SetReactionInput!) { setReaction(input: $input) { __typename } }', { input: { subjectId: row.id, kind: 'LIKE' } });
    const told = this.judgeAnswerTo(answer, who, row, `${who} reacts to ${post}`);
    if (!answer.errors) this.oracle.tell({ to: row.author, kind: 'REACTED', subject: row.id, by: who });
    return told;
  }

  private async comment(who: number, post: number, reply: boolean): Promise<string> {
    const row = this.oracle.posts[post]!;
    const parent = reply ? this.oracle.comments.find((comment) => comment.post === row.id && comment.parent === null && this.oracle.seesComment(who, comment)) : undefined;
    const answer = await this.people[who]!.send('mutation($input: AddCommentInput!) { addComment(input: $input) { comment { id } } }', { input: { postId: row.id, body: `Comment ${this.oracle.comments.length}`, parentCommentId: parent?.id } });
    const told = this.judgeAnswerTo(answer, who, row, `${who} comments on ${post}`);
    if (answer.errors) return told;
    const { id } = answer.data.addComment.comment;
    this.oracle.comments.push({ id, post: row.id, author: who, parent: parent?.id ?? null, deleted: false });
    if (parent) this.oracle.tell({ to: parent.author, kind: 'REPLIED', subject: id, by: who });
    if (parent?.author !== row.author) this.oracle.tell({ to: row.author, kind: 'COMMENTED', subject: id, by: who });
    return told;
  }

  /** Comments and reactions: whoever sees the post and may take part in its group. */
  private judgeAnswerTo(answer: { errors?: unknown; code?: string }, who: number, post: Oracle['posts'][number], what: string): string {
    if (!this.oracle.seesPost(who, post)) return this.refused(answer, 'NOT_FOUND', `${what}, out of sight`);
    if (post.group !== null && (this.oracle.groups[post.group]!.archived || !this.oracle.isMember(who, post.group))) return this.refused(answer, 'FORBIDDEN', `${what}, from outside`);
    this.granted(!answer.errors, what, answer);
    return what;
  }

  private async deleteComment(number: number): Promise<string> {
    if (this.oracle.comments.length === 0) return '';
    const row = this.oracle.comments[number % this.oracle.comments.length]!;
    const post = this.oracle.posts.find((candidate) => candidate.id === row.post)!;
    if (row.deleted || this.oracle.people[row.author]!.left || !this.oracle.seesPost(row.author, post)) return '';
    if (post.group !== null && this.oracle.groups[post.group]!.archived) return '';
    await this.people[row.author]!.ask('mutation($input: DeleteCommentInput!) { deleteComment(input: $input) { deletedCommentId } }', { input: { commentId: row.id } });
    row.deleted = true;
    return `${row.author} deletes a comment`;
  }

  private async relate(verb: 'follow' | 'unfollow' | 'block' | 'unblock', who: number, whom: number): Promise<string> {
    if (who === whom) return '';
    const Verb = verb[0]!.toUpperCase() + verb.slice(1);
    const answer = await this.people[who]!.send(`mutation($input: ${Verb}PersonInput!) { ${verb}Person(input: $input) { person { id } } }`, { input: { personId: this.people[whom]!.id } });
    const key = `${who}>${whom}`;
    if (verb === 'follow') {
      if (this.oracle.hasBlocked(whom, who) || this.oracle.hasBlocked(who, whom)) return `${who} tries to follow across a block`;
      this.oracle.follows.add(key);
      this.oracle.tell({ to: whom, kind: 'FOLLOWED', subject: this.people[who]!.id, by: who });
    } else if (verb === 'unfollow') this.oracle.follows.delete(key);
    else if (verb === 'unblock') this.oracle.blocks.delete(key);
    else {
      this.oracle.blocks.add(key);
      this.oracle.follows.delete(key);
      this.oracle.follows.delete(`${whom}>${who}`);
    }
    this.granted(!answer.errors, `${who} ${verb}s ${whom}`, answer);
    return `${who} ${verb}s ${whom}`;
  }

  private async depart(who: number): Promise<string> {
    if (this.oracle.people.filter((person) => !person.left).length <= 4) return '';
    await this.company.sql.query(`update person set status = 'left', left_at = now() where id = $1`, [this.people[who]!.uuid]);
    this.oracle.people[who]!.left = true;
    return `${who} leaves the company`;
  }

  private actingOwner(group: number): number | undefined {
    return this.oracle.owners(group).find((key) => !this.oracle.people[key]!.left);
  }

  private refused(answer: { code?: string }, code: string, what: string): string {
    if (answer.code !== code) throw new Error(`${what}: expected ${code}, got ${JSON.stringify(answer).slice(0, 400)}`);
    return `${what}: ${code}`;
  }

  private granted(fine: boolean, what: string, answer: unknown): void {
    if (!fine) throw new Error(`${what}: should have worked, got ${JSON.stringify(answer).slice(0, 400)}`);
  }
}
