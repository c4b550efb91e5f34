import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { TestCompany, type TestPerson } from '../../company.js';
import { act, addMember, createGroup, joinGroup, type TestGroup } from '../../factories/groups.js';

describe('who is in a group', () => {
  let company: TestCompany;
  let olga: TestPerson;
  let mo: TestPerson;
  let ana: TestPerson;
  let leo: TestPerson;
  let gone: TestPerson;
  let group: TestGroup;

  beforeAll(async () => {
    company = await TestCompany.start();
    olga = await company.hire({ name: 'Olga Owner' });
    mo = await company.hire({ name: 'Mo Moderator' });
    ana = await company.hire({ name: 'Ana Lima', email: 'Ana.Lima@test.example' });
    leo = await company.hire({ name: 'Leo Outside' });
    gone = await company.hire({ name: 'Gone Away', email: 'gone@test.example' });
    await company.sql.query(`update person set status = 'left', left_at = now() where id = $1`, [gone.uuid]);
  });
  afterAll(() => company.stop());
  beforeEach(async () => {
    group = await createGroup(olga, { privacy: 'CLOSED' });
    await addMember(olga, group, mo, 'MODERATOR');
    await company.sql.query('delete from outbox');
  });

  const statusOf = async (person: TestPerson): Promise<string | null> =>
    (await person.ask('query ($id: ID!) { group(id: $id) { viewerMembership { status role } } }', { id: group.id })).group?.viewerMembership?.status ?? null;
  const events = async (): Promise<string[]> => (await company.sql.query<{ event: string }>('delete from outbox returning event, id')).rows.map((row) => row.event).sort();

  describe('deciding on a request', () => {
    beforeEach(async () => {
      await joinGroup(ana, group);
      expect(await events()).toEqual(['MembershipRequested']);
    });

    it('lets in', async () => {
      const { data } = await act(mo, 'decideMembershipRequest', { groupId: group.id, personId: ana.id, accept: true });
      expect(data.membership).toEqual({ role: 'MEMBER', status: 'MEMBER', inFeed: true, joinedAt: expect.any(String), person: { id: ana.id }, group: { id: group.id, name: group.name }, invitedBy: null });
      expect([data.group.memberCount, await statusOf(ana), await events()]).toEqual([3, 'MEMBER', ['MembershipAccepted', 'MembershipChanged']]);
    });

    it('turns down', async () => {
      const { data } = await act(olga, 'decideMembershipRequest', { groupId: group.id, personId: ana.id, accept: false });
      expect([data.membership, data.group.memberCount, await statusOf(ana), await events()]).toEqual([null, 2, null, ['MembershipChanged']]);
    });

    it('is not for members, those who ask and outsiders', async () => {
      const plain = await company.hire();
      await addMember(olga, group, plain);
      await events();
      for (const person of [plain, ana, leo]) expect((await act(person, 'decideMembershipRequest', { groupId: group.id, personId: ana.id, accept: true })).code).toBe('FORBIDDEN');
      expect([await statusOf(ana), await events()]).toEqual(['REQUESTED', []]);
    });

    it('finds no request of somebody who did not ask, withdrew, or left the company', async () => {
      const decide = async (person: TestPerson, accept: boolean) => (await act(mo, 'decideMembershipRequest', { groupId: group.id, personId: person.id, accept })).code;
      expect(await decide(leo, true)).toBe('NOT_FOUND');
      expect(await decide(olga, false)).toBe('NOT_FOUND');
      const leaver = await company.hire();
      await joinGroup(leaver, group);
      await company.sql.query(`update person set status = 'left' where id = $1`, [leaver.uuid]);
      expect(await decide(leaver, true)).toBe('NOT_FOUND');
      await act(ana, 'leaveGroup', { groupId: group.id });
      expect(await decide(ana, true)).toBe('NOT_FOUND');
      expect([await statusOf(ana), await statusOf(olga)]).toEqual([null, 'MEMBER']);
    });
  });

  describe('inviting', () => {
    it('takes many at once, by id and by pasted address, and says who is unknown', async () => {
      const bo = await company.hire({ email: 'bo@test.example' });
      await joinGroup(bo, group);
      await events();
      const { data } = await act(mo, 'inviteToGroup', {
        groupId: group.id,
        personIds: [leo.id, olga.id, leo.id],
        emails: ['Ana <ANA.lima@test.example>; nobody@test.example', 'gone@test.example\nbo@test.example', ' ', 'Ana Lima'],
      });
      expect(data.invited).toEqual([{ id: leo.id }, { id: ana.id }, { id: bo.id }]);
      expect(data.alreadyThere).toEqual([{ id: olga.id }]);
      expect(data.unknownEmails).toEqual(['nobody@test.example', 'gone@test.example', 'Ana Lima']);
      expect([await statusOf(leo), await statusOf(ana), await statusOf(bo)]).toEqual(['INVITED', 'INVITED', 'MEMBER']);
      expect(await events()).toEqual(['MembershipAccepted', 'MembershipChanged', 'PersonInvited', 'PersonInvited']);
      const again = await act(olga, 'inviteToGroup', { groupId: group.id, personIds: [leo.id] });
      expect([again.data.invited, again.data.alreadyThere, await events()]).toEqual([[], [{ id: leo.id }], []]);
    });

    it('is accepted by joining', async () => {
      await act(mo, 'inviteToGroup', { groupId: group.id, personIds: [leo.id] });
      const { data } = await act(leo, 'joinGroup', { groupId: group.id });
      expect([data.membership.status, data.membership.role, data.membership.invitedBy]).toEqual(['MEMBER', 'MEMBER', { id: mo.id }]);
    });

    it('is declined by leaving, and taken back by removing', async () => {
      await act(mo, 'inviteToGroup', { groupId: group.id, personIds: [leo.id, ana.id] });
      await act(leo, 'leaveGroup', { groupId: group.id });
      await act(mo, 'removeFromGroup', { groupId: group.id, personId: ana.id });
      expect([await statusOf(leo), await statusOf(ana)]).toEqual([null, null]);
      expect((await act(leo, 'joinGroup', { groupId: group.id })).data.membership.status).toBe('REQUESTED');
    });

    it('is for moderators where one has to ask, for every member where all may come', async () => {
      const open = await createGroup(olga);
      for (const where of [group, open]) await addMember(olga, where, ana);
      const code = async (person: TestPerson, where: TestGroup) => (await act(person, 'inviteToGroup', { groupId: where.id, personIds: [leo.id] })).code;
      expect([await code(ana, group), await code(leo, group), await code(leo, open), await code(ana, open)]).toEqual(['FORBIDDEN', 'FORBIDDEN', 'FORBIDDEN', undefined]);
      expect(await statusOf(leo)).toBeNull();
    });

    it('shows the invited of a secret group its name, description and inviter only', async () => {
      const secret = await createGroup(olga, { privacy: 'SECRET', description: 'What for', postingPolicy: 'MODERATORS' });
      await addMember(olga, secret, mo);
      await act(olga, 'inviteToGroup', { groupId: secret.id, personIds: [ana.id] });
      const { group: seen } = await ana.ask(
        `query ($id: ID!) { group(id: $id) { name description privacy postingPolicy memberCount newPostCount members { nodes { person { id } } } membershipRequests { nodes { person { id } } }
          viewerCan { read join post invite moderate administer } viewerMembership { status invitedBy { id } } } }`,
        { id: secret.id },
      );
      expect(seen).toEqual({
        name: secret.name, description: 'What for', privacy: 'SECRET', postingPolicy: 'MEMBERS', memberCount: 0, newPostCount: 0, members: { nodes: [] }, membershipRequests: { nodes: [] },
        viewerCan: { read: false, join: true, post: false, invite: false, moderate: false, administer: false }, viewerMembership: { status: 'INVITED', invitedBy: { id: olga.id } },
      });
      const { person } = await ana.ask('query ($id: ID!) { person(id: $id) { groups { nodes { id } } } }', { id: mo.id });
      expect(person.groups.nodes.map((node: { id: string }) => node.id)).not.toContain(secret.id);
    });

    it.each([
      ['nobody', () => ({})],
      ['blank addresses', () => ({ emails: [' ', ''] })],
      ['people who left', () => ({ personIds: [leo.id, gone.id] })],
      ['too many', () => ({ emails: Array.from({ length: 501 }, (_, index) => `p${index}@test.example`) })],
      ['control characters', () => ({ emails: ['ana\u0000@test.example'] })],
    ])('refuses %s', async (_, people) => {
      expect((await act(mo, 'inviteToGroup', { groupId: group.id, ...people() })).code).toBe('INVALID_INPUT');
      expect([await statusOf(leo), await events()]).toEqual([null, []]);
    });

    it('takes a bounded number of statements for many people', async () => {
      const people = await Promise.all(Array.from({ length: 12 }, () => company.hire()));
      const mutation = 'mutation ($input: InviteToGroupInput!) { inviteToGroup(input: $input) { invited { id } group { id } } }';
      const few = await company.statementsOf(mo, mutation, { input: { groupId: group.id, personIds: people.slice(0, 1).map((person) => person.id) } });
      const many = await company.statementsOf(mo, mutation, { input: { groupId: group.id, personIds: people.slice(1).map((person) => person.id) } });
      expect(many.length).toBe(few.length);
      expect(many.length).toBeLessThanOrEqual(12);
    });
  });

  describe('leaving and removing', () => {
    it('ends a membership', async () => {
      await addMember(olga, group, ana);
      await events();
      const { data } = await act(ana, 'leaveGroup', { groupId: group.id });
      expect([data.group.memberCount, data.group.viewerMembership, await events()]).toEqual([2, null, ['MembershipChanged']]);
      expect((await act(ana, 'leaveGroup', { groupId: group.id })).code).toBeUndefined();
      expect(await events()).toEqual([]);
    });

    it('makes a secret group unknown', async () => {
      const secret = await createGroup(olga, { privacy: 'SECRET' });
      await addMember(olga, secret, ana);
      expect((await act(ana, 'leaveGroup', { groupId: secret.id })).data.group).toBeNull();
      expect((await act(ana, 'leaveGroup', { groupId: secret.id })).code).toBe('NOT_FOUND');
    });

    it('is refused to the last owner who works here', async () => {
      expect((await act(olga, 'leaveGroup', { groupId: group.id })).code).toBe('CONFLICT');
      const second = await company.hire();
      await addMember(olga, group, second, 'OWNER');
      await company.sql.query(`update person set status = 'left' where id = $1`, [second.uuid]);
      expect((await act(olga, 'leaveGroup', { groupId: group.id })).code).toBe('CONFLICT');
      await act(olga, 'setGroupRole', { groupId: group.id, personId: mo.id, role: 'OWNER' });
      expect((await act(olga, 'leaveGroup', { groupId: group.id })).code).toBeUndefined();
    });

    it('is done by moderators to members, by owners to all', async () => {
      const second = await company.hire();
      const owner = await company.hire();
      await addMember(olga, group, ana);
      await addMember(olga, group, second, 'MODERATOR');
      await addMember(olga, group, owner, 'OWNER');
      const code = async (person: TestPerson, whom: TestPerson) => (await act(person, 'removeFromGroup', { groupId: group.id, personId: whom.id })).code;
      expect([await code(ana, mo), await code(leo, ana), await code(mo, olga), await code(mo, second)]).toEqual(['FORBIDDEN', 'FORBIDDEN', 'FORBIDDEN', 'FORBIDDEN']);
      expect([await code(mo, mo), await code(mo, leo)]).toEqual(['INVALID_INPUT', 'NOT_FOUND']);
      expect([await code(mo, ana), await code(olga, second), await code(olga, owner)]).toEqual([undefined, undefined, undefined]);
      expect([await statusOf(ana), await statusOf(second), await statusOf(owner), await statusOf(olga)]).toEqual([null, null, null, 'MEMBER']);
    });

    it('may remove somebody who left the company', async () => {
      const leaver = await company.hire();
      await addMember(olga, group, leaver);
      await company.sql.query(`update person set status = 'left' where id = $1`, [leaver.uuid]);
      const { data } = await act(mo, 'removeFromGroup', { groupId: group.id, personId: leaver.id });
      expect(data.group.memberCount).toBe(2);
      await company.sql.query(`update person set status = 'active' where id = $1`, [leaver.uuid]);
      expect(await statusOf(leaver)).toBeNull();
    });
  });

  describe('roles', () => {
    it('are given by owners', async () => {
      const { data } = await act(olga, 'setGroupRole', { groupId: group.id, personId: mo.id, role: 'OWNER' });
      expect([data.membership.role, data.membership.person, await events()]).toEqual(['OWNER', { id: mo.id }, ['MembershipChanged']]);
      expect((await act(mo, 'setGroupRole', { groupId: group.id, personId: olga.id, role: 'MEMBER' })).data.membership.role).toBe('MEMBER');
      expect((await act(olga, 'setGroupRole', { groupId: group.id, personId: mo.id, role: 'MEMBER' })).code).toBe('FORBIDDEN');
    });

    it('are not given by moderators, members and outsiders, nor to outsiders', async () => {
      await addMember(olga, group, ana);
      for (const person of [mo, ana, leo]) expect((await act(person, 'setGroupRole', { groupId: group.id, personId: person.id, role: 'OWNER' })).code).toBe('FORBIDDEN');
      expect((await act(olga, 'setGroupRole', { groupId: group.id, personId: leo.id, role: 'MODERATOR' })).code).toBe('NOT_FOUND');
    });

    it('leave one owner who works here', async () => {
      expect((await act(olga, 'setGroupRole', { groupId: group.id, personId: olga.id, role: 'MEMBER' })).code).toBe('CONFLICT');
      const leaver = await company.hire();
      await addMember(olga, group, leaver);
      await company.sql.query(`update person set status = 'left' where id = $1`, [leaver.uuid]);
      expect((await act(olga, 'setGroupRole', { groupId: group.id, personId: leaver.id, role: 'OWNER' })).code).toBe('NOT_FOUND');
    });
  });

  it('is muted by members for themselves, and nobody else sees it', async () => {
    const { data } = await act(mo, 'muteGroup', { groupId: group.id, muted: true });
    expect(data.membership.inFeed).toBe(false);
    const members = await olga.ask('query ($id: ID!) { group(id: $id) { members { nodes { inFeed person { id } } } } }', { id: group.id });
    expect(members.group.members.nodes.map((node: { inFeed: boolean }) => node.inFeed)).toEqual([true, true]);
    expect((await act(mo, 'muteGroup', { groupId: group.id, muted: false })).data.membership.inFeed).toBe(true);
    expect((await act(leo, 'muteGroup', { groupId: group.id, muted: true })).code).toBe('FORBIDDEN');
  });

  it('changes once for one clientMutationId', async () => {
    const key = (name: string) => ({ groupId: group.id, clientMutationId: `${group.id} ${name}` });
    const twice = async (person: TestPerson, mutation: Parameters<typeof act>[1], input: Record<string, unknown>) => {
      const first = await act(person, mutation, input);
      const second = await act(person, mutation, input);
      expect(first.code).toBeUndefined();
      expect(second.data).toEqual(first.data);
    };
    await twice(ana, 'joinGroup', key('join'));
    await twice(mo, 'decideMembershipRequest', { ...key('decide'), personId: ana.id, accept: true });
    await twice(mo, 'inviteToGroup', { ...key('invite'), personIds: [leo.id, olga.id], emails: ['nobody@test.example'] });
    await twice(olga, 'setGroupRole', { ...key('role'), personId: ana.id, role: 'MODERATOR' });
    await twice(ana, 'muteGroup', { ...key('mute'), muted: true });
    await twice(ana, 'visitGroup', key('visit'));
    await twice(olga, 'removeFromGroup', { ...key('remove'), personId: ana.id });
    await twice(leo, 'leaveGroup', key('leave'));
    expect(await events()).toEqual(['MembershipAccepted', 'MembershipChanged', 'MembershipChanged', 'MembershipChanged', 'MembershipChanged', 'MembershipRequested', 'PersonInvited']);
    expect((await act(ana, 'joinGroup', key('join'))).code).toBe('CONFLICT');
    expect((await act(olga, 'removeFromGroup', { ...key('remove'), personId: leo.id })).code).toBe('CONFLICT');
  });
});
