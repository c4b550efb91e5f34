import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { TestCompany, type TestPerson } from '../../company.js';
import { act, addMember, createGroup, joinGroup, type TestGroup } from '../../factories/groups.js';

describe('changing a group', () => {
  let company: TestCompany;
  let olga: TestPerson;
  let mo: TestPerson;
  let ana: TestPerson;
  let leo: TestPerson;
  let group: TestGroup;

  beforeAll(async () => {
    company = await TestCompany.start();
    [olga, mo, ana, leo] = [await company.hire(), await company.hire(), await company.hire(), await company.hire()];
  });
  afterAll(() => company.stop());
  beforeEach(async () => {
    group = await createGroup(olga, { description: 'Before' });
    await addMember(olga, group, mo, 'MODERATOR');
    await addMember(olga, group, ana);
    await company.sql.query('delete from outbox');
  });

  const events = async (): Promise<string[]> => (await company.sql.query<{ event: string }>('delete from outbox returning event')).rows.map((row) => row.event);

  it('is for owners', async () => {
    const { data } = await act(olga, 'updateGroup', { groupId: group.id, name: ' After ', description: ' ', postingPolicy: 'MODERATORS', color: 7, privacy: 'CLOSED' });
    expect(data.group).toMatchObject({ name: 'After', description: null, postingPolicy: 'MODERATORS', color: 7, privacy: 'CLOSED' });
    expect(await events()).toEqual(['GroupChanged']);
    for (const person of [mo, ana, leo]) {
      expect((await act(person, 'updateGroup', { groupId: group.id, name: 'Mine' })).code).toBe('FORBIDDEN');
      expect((await act(person, 'archiveGroup', { groupId: group.id })).code).toBe('FORBIDDEN');
    }
    expect(await events()).toEqual([]);
  });

  it('leaves alone what is not given', async () => {
    const { data } = await act(olga, 'updateGroup', { groupId: group.id, name: null, privacy: null });
    expect(data.group).toMatchObject({ name: group.name, description: 'Before', privacy: 'OPEN', postingPolicy: 'MEMBERS' });
    expect(await events()).toEqual([]);
  });

  it('is refused for bad fields, and changes nothing', async () => {
    for (const bad of [{ name: '' }, { name: '\u2067x\u2069' }, { description: 'a\u0001' }, { color: 0 }]) {
      expect((await act(olga, 'updateGroup', { groupId: group.id, privacy: 'SECRET', ...bad })).code).toBe('INVALID_INPUT');
    }
    expect((await leo.ask('query ($id: ID!) { group(id: $id) { privacy } }', { id: group.id })).group.privacy).toBe('OPEN');
  });

  it('closes and hides it for everything at once', async () => {
    const look = async () => {
      const data = await leo.ask(
        `query ($id: ID!, $person: ID!) { group(id: $id) { viewerCan { read } members { nodes { role } } } node(id: $id) { id } groups(first: 100) { nodes { id } } person(id: $person) { groups(first: 50) { nodes { id } } } }`,
        { id: group.id, person: ana.id },
      );
      const listed = (nodes: { id: string }[]) => nodes.some((node) => node.id === group.id);
      return [data.group && data.group.viewerCan.read, data.group && data.group.members.nodes.length, data.node !== null, listed(data.groups.nodes), listed(data.person.groups.nodes)];
    };
    expect(await look()).toEqual([true, 3, true, true, true]);
    await act(olga, 'updateGroup', { groupId: group.id, privacy: 'CLOSED' });
    expect(await look()).toEqual([false, 0, true, true, true]);
    await joinGroup(leo, group);
    await act(olga, 'updateGroup', { groupId: group.id, privacy: 'SECRET' });
    expect(await look()).toEqual([null, null, false, false, false]);
    expect((await act(leo, 'leaveGroup', { groupId: group.id })).code).toBe('NOT_FOUND');
    await act(olga, 'updateGroup', { groupId: group.id, privacy: 'OPEN' });
    expect(await look()).toEqual([true, 3, true, true, true]);
    expect(await joinGroup(leo, group)).toBe('MEMBER');
  });

  describe('into an archived one', () => {
    const read = (person: TestPerson) =>
      person.ask('query ($id: ID!) { group(id: $id) { isArchived members { nodes { role } } viewerCan { read join post invite administer } } groups(first: 100) { nodes { id } } }', { id: group.id });

    it('keeps it readable, out of the way, and as it is', async () => {
      const asking = await company.hire();
      await act(olga, 'updateGroup', { groupId: group.id, privacy: 'CLOSED' });
      await joinGroup(asking, group);
      expect((await act(olga, 'archiveGroup', { groupId: group.id })).data.group.isArchived).toBe(true);
      const { group: seen, groups } = await read(ana);
      expect(seen).toEqual({ isArchived: true, members: { nodes: [expect.anything(), expect.anything(), expect.anything()] }, viewerCan: { read: true, join: false, post: false, invite: false, administer: false } });
      expect(groups.nodes).not.toContainEqual({ id: group.id });
      expect((await act(leo, 'joinGroup', { groupId: group.id })).code).toBe('FORBIDDEN');
      expect((await act(mo, 'inviteToGroup', { groupId: group.id, personIds: [leo.id] })).code).toBe('FORBIDDEN');
      expect((await act(mo, 'decideMembershipRequest', { groupId: group.id, personId: asking.id, accept: true })).code).toBe('FORBIDDEN');
      expect((await act(ana, 'leaveGroup', { groupId: group.id })).code).toBeUndefined();
    });

    it('is taken back', async () => {
      await act(olga, 'archiveGroup', { groupId: group.id, archived: true });
      await events();
      expect((await act(olga, 'archiveGroup', { groupId: group.id, archived: true })).data.group.isArchived).toBe(true);
      expect(await events()).toEqual([]);
      expect((await act(olga, 'archiveGroup', { groupId: group.id, archived: false })).data.group.isArchived).toBe(false);
      expect([await events(), await joinGroup(leo, group)]).toEqual([['GroupChanged'], 'MEMBER']);
    });
  });

  it('happens once for one clientMutationId', async () => {
    const input = { groupId: group.id, name: 'Once', clientMutationId: `once ${group.id}` };
    await act(olga, 'updateGroup', input);
    await act(olga, 'updateGroup', { groupId: group.id, name: 'Later' });
    expect((await act(olga, 'updateGroup', input)).data.group.name).toBe('Later');
    expect((await act(olga, 'updateGroup', { ...input, name: 'Other' })).code).toBe('CONFLICT');
    const archive = { groupId: group.id, archived: true, clientMutationId: `archive ${group.id}` };
    await act(olga, 'archiveGroup', archive);
    await act(olga, 'archiveGroup', { groupId: group.id, archived: false });
    expect((await act(olga, 'archiveGroup', archive)).data.group.isArchived).toBe(false);
  });
});
