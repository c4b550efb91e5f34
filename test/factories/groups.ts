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
