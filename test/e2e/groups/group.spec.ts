import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createGroup, joinGroup } from '../../factories/groups.js';
import { TestCompany, type TestPerson } from '../../company.js';

const GROUP = `id name description privacy postingPolicy color isArchived memberCount
  viewerMembership { role status inFeed joinedAt person { id } group { id } invitedBy { id } }
  viewerCan { read join post invite moderate administer }`;
const QUERY = `query ($id: ID!) { group(id: $id) { ${GROUP} } }`;
const CREATE = `mutation ($input: CreateGroupInput!) { createGroup(input: $input) { clientMutationId group { ${GROUP} } } }`;

describe('a group', () => {
  let company: TestCompany;
  let olga: TestPerson;
  let ana: TestPerson;

  beforeAll(async () => {
    company = await TestCompany.start();
    [olga, ana] = [await company.hire(), await company.hire()];
  });
  afterAll(() => company.stop());

  it('belongs to whoever makes it', async () => {
    const input = { name: ' Night shift ', description: 'Who works\nat night', privacy: 'CLOSED', postingPolicy: 'MODERATORS', color: 3, clientMutationId: 'night' };
    const { createGroup: payload } = await olga.ask(CREATE, { input });
    expect(payload).toEqual({
      clientMutationId: 'night',
      group: {
        id: expect.any(String), name: 'Night shift', description: 'Who works\nat night', privacy: 'CLOSED', postingPolicy: 'MODERATORS', color: 3, isArchived: false, memberCount: 1,
        viewerMembership: { role: 'OWNER', status: 'MEMBER', inFeed: true, joinedAt: expect.any(String), person: { id: olga.id }, group: { id: payload.group.id }, invitedBy: null },
        viewerCan: { read: true, join: false, post: true, invite: true, moderate: true, administer: true },
      },
    });
    expect((await olga.ask(QUERY, { id: payload.group.id })).group).toEqual(payload.group);
  });

  it('is made once, however often the same request comes', async () => {
    const input = { name: 'Twice', privacy: 'OPEN', clientMutationId: 'twice' };
    const answers = await Promise.all([1, 2, 3, 4].map(() => olga.ask(CREATE, { input })));
    expect(new Set(answers.map((answer) => answer.createGroup.group.id)).size).toBe(1);
    expect((await olga.send(CREATE, { input: { ...input, name: 'Thrice' } })).code).toBe('CONFLICT');
    expect((await ana.ask(CREATE, { input })).createGroup.group.id).not.toBe(answers[0].createGroup.group.id);
  });

  it.each(['a\u0000', 'half \ud83d', 'x'.repeat(201)])('is refused for a clientMutationId that is no short text', async (clientMutationId) => {
    const answer = await olga.send(CREATE, { input: { name: 'Fine', privacy: 'OPEN', clientMutationId } });
    expect([answer.code, answer.errors![0]!.extensions.fields?.[0]?.field]).toEqual(['INVALID_INPUT', 'clientMutationId']);
  });

  it('shows each of several writes in one request what the one before did', async () => {
    const group = await createGroup(olga);
    const members = 'members { nodes { person { id } } }';
    const data = await ana.ask(
      `mutation ($id: ID!) { joined: joinGroup(input: { groupId: $id }) { membership { group { memberCount ${members} } } } left: leaveGroup(input: { groupId: $id }) { group { memberCount ${members} } } }`,
      { id: group.id },
    );
    expect([data.joined.membership.group.memberCount, data.joined.membership.group.members.nodes.length]).toEqual([2, 2]);
    expect([data.left.group.memberCount, data.left.group.members.nodes]).toEqual([1, [{ person: { id: olga.id } }]]);
  });

  it('may have the name of another', async () => {
    const secret = await createGroup(olga, { name: 'Merger', privacy: 'SECRET' });
    expect((await createGroup(ana, { name: 'Merger' })).id).not.toBe(secret.id);
  });

  it.each([
    ['name', { name: ' ' }],
    ['name', { name: 'a'.repeat(81) }],
    ['name', { name: 'invoice\u202egpj' }],
    ['name', { name: 'bell\u0007' }],
    ['name', { name: `z${'\u0335'.repeat(40)}` }],
    ['name', { name: 'half \ud83d' }],
    ['description', { description: 'a'.repeat(2_001) }],
    ['description', { description: 'NUL\u0000' }],
    ['color', { color: 0 }],
    ['color', { color: 9 }],
  ])('is refused for a bad %s', async (field, bad) => {
    const before = await countGroups(company);
    const answer = await olga.send(CREATE, { input: { name: 'Fine', privacy: 'OPEN', ...bad } });
    expect([answer.code, answer.errors![0]!.extensions.fields?.[0]?.field]).toEqual(['INVALID_INPUT', field]);
    expect(await countGroups(company)).toBe(before);
  });

  it('is joined by everyone when open, asked when closed, unknown when secret', async () => {
    const [open, closed, secret] = [await createGroup(olga), await createGroup(olga, { privacy: 'CLOSED' }), await createGroup(olga, { privacy: 'SECRET' })];
    expect(await joinGroup(ana, open)).toBe('MEMBER');
    expect(await joinGroup(ana, open)).toBe('MEMBER');
    expect(await joinGroup(ana, closed)).toBe('REQUESTED');
    expect(await joinGroup(ana, closed)).toBe('REQUESTED');
    await expect(joinGroup(ana, secret)).rejects.toThrow('NOT_FOUND');
    const seen = await Promise.all([open, closed, secret].map((group) => ana.ask(QUERY, { id: group.id })));
    expect(seen.map(({ group }) => group && [group.memberCount, group.viewerMembership.status, group.viewerCan.read])).toEqual([[2, 'MEMBER', true], [1, 'REQUESTED', false], null]);
  });
});

async function countGroups(company: TestCompany): Promise<number> {
  return (await company.sql.query('select count(*)::int as n from groups')).rows[0].n;
}
