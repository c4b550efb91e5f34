import type { TestPerson } from '../company.js';

let groups = 0;

export interface TestGroup {
  /** Global id. */
  id: string;
  name: string;
}

/** A group made through the API; `owner` owns it. */
export async function createGroup(owner: TestPerson, fields: { name?: string; description?: string; privacy?: 'OPEN' | 'CLOSED' | 'SECRET'; postingPolicy?: 'MEMBERS' | 'MODERATORS'; color?: number } = {}): Promise<TestGroup> {
  groups += 1;
  const { createGroup: made } = await owner.ask('mutation ($input: CreateGroupInput!) { createGroup(input: $input) { group { id name } } }', {
    input: { name: `Group ${String(groups).padStart(4, '0')}`, privacy: 'OPEN', ...fields },
  });
  return made.group as TestGroup;
}

/** Joins an open group, asks to join a closed one, or accepts an invitation; gives the new status. */
export async function joinGroup(person: TestPerson, group: { id: string }): Promise<'MEMBER' | 'REQUESTED'> {
  const { joinGroup: joined } = await person.ask('mutation ($input: JoinGroupInput!) { joinGroup(input: $input) { membership { status } } }', { input: { groupId: group.id } });
  return joined.membership.status;
}

/** Sends one of the mutations of groups and gives its answer; errors are part of it. */
export async function act(person: TestPerson, mutation: GroupMutation, input: Record<string, unknown>): Promise<{ data: any; code?: string; message?: string }> {
  const Mutation = mutation[0]!.toUpperCase() + mutation.slice(1);
  const { data, code, errors } = await person.send(`mutation ($input: ${Mutation}Input!) { payload: ${mutation}(input: $input) { clientMutationId ${PAYLOADS[mutation]} } }`, { input });
  return { data: data?.payload, code, message: errors?.[0]?.message };
}

const MEMBERSHIP = 'role status inFeed joinedAt person { id } group { id name } invitedBy { id }';
const GROUP = 'id name privacy isArchived memberCount viewerMembership { role status }';
const PAYLOADS = {
  createGroup: `group { ${GROUP} }`,
  updateGroup: `group { ${GROUP} description postingPolicy color }`,
  archiveGroup: `group { ${GROUP} }`,
  joinGroup: `membership { ${MEMBERSHIP} }`,
  leaveGroup: `group { ${GROUP} }`,
  inviteToGroup: `group { ${GROUP} } invited { id } alreadyThere { id } unknownEmails`,
  decideMembershipRequest: `group { ${GROUP} } membership { ${MEMBERSHIP} }`,
  setGroupRole: `membership { ${MEMBERSHIP} }`,
  removeFromGroup: `group { ${GROUP} }`,
  muteGroup: `membership { ${MEMBERSHIP} }`,
  visitGroup: `group { ${GROUP} newPostCount }`,
};
export type GroupMutation = keyof typeof PAYLOADS;

/** Lets somebody become a member with a role, through invitation and acceptance. */
export async function addMember(owner: TestPerson, group: { id: string }, person: TestPerson, role: 'OWNER' | 'MODERATOR' | 'MEMBER' = 'MEMBER'): Promise<void> {
  expectDone(await act(owner, 'inviteToGroup', { groupId: group.id, personIds: [person.id] }));
  expectDone(await act(person, 'joinGroup', { groupId: group.id }));
  if (role !== 'MEMBER') expectDone(await act(owner, 'setGroupRole', { groupId: group.id, personId: person.id, role }));
}

function expectDone({ code, message }: { code?: string; message?: string }): void {
  if (code) throw new Error(`${code}: ${message}`);
}
