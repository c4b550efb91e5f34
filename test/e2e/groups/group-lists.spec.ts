import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { rollUpMemberCounts } from '../../../libs/groups/member-count.repository.js';
import { Database } from '../../../libs/platform/database/database.js';
import { newId } from '../../../libs/platform/ids/uuid7.js';
import { fromGlobalId } from '../../../libs/platform/graphql/global-id.js';
import { TestCompany, type TestPerson } from '../../company.js';
import { act, addMember, createGroup, joinGroup, type TestGroup } from '../../factories/groups.js';

const SESSION = 1;

describe('lists of groups and of people in them', () => {
  let company: TestCompany;
  let olga: TestPerson;
  let ana: TestPerson;
  let leo: TestPerson;
  let open: TestGroup;
  let closed: TestGroup;
  let secret: TestGroup;
  let archived: TestGroup;

  beforeAll(async () => {
    company = await TestCompany.start();
    olga = await company.hire({ name: 'Olga Owner', title: 'Founder' });
    ana = await company.hire({ name: 'Ána Lima', title: 'Welder' });
    leo = await company.hire({ name: 'Leo Outside' });
    open = await createGroup(olga, { name: 'Café de l’Été' });
    closed = await createGroup(olga, { name: 'Budget 100%', privacy: 'CLOSED' });
    secret = await createGroup(olga, { name: 'Zebra merger', privacy: 'SECRET' });
    archived = await createGroup(olga, { name: 'Archived été' });
    for (const group of [open, closed, secret, archived]) await addMember(olga, group, ana);
    await act(olga, 'archiveGroup', { groupId: archived.id, archived: true });
  });
  afterAll(() => company.stop());

  const names = async (person: TestPerson, args: string): Promise<string[]> => (await person.ask(`{ groups(${args}) { nodes { name } } }`)).groups.nodes.map((node: { name: string }) => node.name);

  describe('groups to discover', () => {
    it('are those one may know of, by name, without archived ones', async () => {
      expect(await names(leo, 'first: 50')).toEqual([closed.name, open.name]);
      expect(await names(ana, 'first: 50')).toEqual([closed.name, open.name, secret.name]);
      await act(olga, 'inviteToGroup', { groupId: secret.id, personIds: [leo.id] });
      expect(await names(leo, 'first: 50')).toEqual([closed.name, open.name, secret.name]);
      await act(leo, 'leaveGroup', { groupId: secret.id });
      expect(await names(leo, 'first: 50')).toEqual([closed.name, open.name]);
    });

    it('are mine only on request', async () => {
      expect(await names(leo, 'first: 50, mine: true')).toEqual([]);
      expect(await names(ana, 'first: 50, mine: true')).toEqual([closed.name, open.name, secret.name]);
      expect(await names(ana, 'first: 50, mine: false')).toEqual([closed.name, open.name, secret.name]);
    });

    it('are found by words of the name, accents and case ignored, signs as they are', async () => {
      expect(await names(ana, 'query: "ETE cafe"')).toEqual([open.name]);
      expect(await names(ana, 'query: "0%"')).toEqual([closed.name]);
      expect(await names(ana, 'query: "%"')).toEqual([closed.name]);
      expect(await names(ana, 'query: "_"')).toEqual([]);
      expect(await names(ana, 'query: "\\\\"')).toEqual([]);
      expect(await names(ana, 'query: "zebra"')).toEqual([secret.name]);
      expect(await names(leo, 'query: "zebra"')).toEqual([]);
      expect(await names(ana, 'query: "  "')).toHaveLength(3);
      expect(await names(ana, 'query: "\\u0000"')).toHaveLength(3);
    });

    it('come in pages', async () => {
      const page = (after: string | null) => ana.ask('query ($after: String) { groups(first: 2, after: $after) { edges { cursor node { name } } nodes { name } pageInfo { hasNextPage endCursor } } }', { after });
      const { groups: first } = await page(null);
      const { groups: second } = await page(first.pageInfo.endCursor);
      expect([first.nodes.map((node: { name: string }) => node.name), first.pageInfo.hasNextPage]).toEqual([[closed.name, open.name], true]);
      expect([second.nodes.map((node: { name: string }) => node.name), second.pageInfo.hasNextPage]).toEqual([[secret.name], false]);
      expect(first.edges[1].cursor).toBe(first.pageInfo.endCursor);
    });

    it.each(['first: 0', 'first: -1', 'first: 101', 'first: 1000', 'after: "nonsense"', 'after: "WyJhIl0"', 'after: ""'])('refuse %s', async (args) => {
      for (const query of [`{ groups(${args}) { nodes { id } } }`, `{ pendingRequests(${args}) { nodes { requestedAt } } }`]) expect((await ana.send(query)).code).toBe('INVALID_INPUT');
      for (const field of ['members', 'membershipRequests']) {
        expect((await ana.send(`query ($id: ID!) { group(id: $id) { ${field}(${args}) { nodes { person { id } } } } }`, { id: open.id })).code).toBe('INVALID_INPUT');
      }
      expect((await ana.send(`{ viewer { groups(${args}) { nodes { id } } } }`)).code).toBe('INVALID_INPUT');
    });
  });

  describe('members', () => {
    const members = async (person: TestPerson, group: TestGroup, args = 'first: 50'): Promise<string[] | undefined> =>
      (await person.ask(`query ($id: ID!) { group(id: $id) { members(${args}) { nodes { person { displayName } } } } }`, { id: group.id })).group?.members.nodes.map((node: { person: { displayName: string } }) => node.person.displayName);

    it('are seen by those who may read the group', async () => {
      expect([await members(leo, open), await members(leo, closed), await members(leo, secret)]).toEqual([['Ána Lima', 'Olga Owner'], [], undefined]);
      expect([await members(ana, closed), await members(ana, secret), await members(ana, archived)]).toEqual([['Ána Lima', 'Olga Owner'], ['Ána Lima', 'Olga Owner'], ['Ána Lima', 'Olga Owner']]);
    });

    it('are found by role and by beginnings of words', async () => {
      expect(await members(leo, open, 'role: OWNER')).toEqual(['Olga Owner']);
      expect(await members(leo, open, 'query: "LIM an"')).toEqual(['Ána Lima']);
      expect(await members(leo, open, 'query: "weld"')).toEqual(['Ána Lima']);
      expect(await members(leo, open, 'query: "ima"')).toEqual([]);
      expect(await members(leo, open, 'query: "&|!:*"')).toEqual([]);
      expect(await members(leo, open, 'query: " "')).toHaveLength(2);
    });

    it('come in pages, one statement for many groups', async () => {
      const query = 'query ($after: String) { group(id: "ID") { members(first: 1, after: $after) { nodes { person { displayName } } pageInfo { hasNextPage endCursor } } } }'.replace('ID', open.id);
      const { group: first } = await ana.ask(query);
      const { group: second } = await ana.ask(query, { after: first.members.pageInfo.endCursor });
      expect([first.members.nodes, first.members.pageInfo.hasNextPage]).toEqual([[{ person: { displayName: 'Ána Lima' } }], true]);
      expect([second.members.nodes, second.members.pageInfo.hasNextPage]).toEqual([[{ person: { displayName: 'Olga Owner' } }], false]);
      const statements = await company.statementsOf(ana, '{ groups { nodes { name members(first: 5) { nodes { role person { displayName } } } } } }');
      expect(statements).toHaveLength(SESSION + 3);
    });

    it('come in pages of a large group too, whose page is not made by sorting all of it', async () => {
      const group = await createGroup(await company.hire({ name: 'Leonora Large' }));
      await company.sql.query(
        `with people as (insert into person (id, email, display_name, sort_name) select gen_random_uuid(), 'many' || n || '@test.example', 'Many', 'Many ' || n % 40 from generate_series(1, 1050) n returning id)
         insert into membership (person_id, group_id, state) select id, $1, 'member' from people`,
        [fromGlobalId('Group', group.id)],
      );
      const seen: string[] = [];
      let after: string | null = null;
      do {
        const { group: page }: { group: any } = await leo.ask('query ($id: ID!, $after: String) { group(id: $id) { memberCount members(first: 100, after: $after) { nodes { person { id } } pageInfo { hasNextPage endCursor } } } }', { id: group.id, after });
        expect(page.memberCount).toBe(1_051);
        seen.push(...page.members.nodes.map((node: { person: { id: string } }) => node.person.id));
        after = page.members.pageInfo.hasNextPage ? page.members.pageInfo.endCursor : null;
      } while (after);
      const sorted = await company.sql.query('select p.id from membership m join person p on p.id = m.person_id where m.group_id = $1 order by p.sort_name, p.id', [fromGlobalId('Group', group.id)]);
      expect(seen.map((id) => fromGlobalId('Person', id))).toEqual(sorted.rows.map((row) => row.id));
      expect(await members(leo, group, 'role: OWNER')).toEqual(['Leonora Large']);
      expect(await members(leo, group, 'query: "leo"')).toEqual(['Leonora Large']);
      await company.sql.query(`update person set status = 'left' where sort_name = 'Many 7'`);
      expect(await members(leo, group, 'first: 100')).not.toContain('Many 7');
      expect((await leo.ask('query ($id: ID!) { group(id: $id) { memberCount } }', { id: group.id })).group.memberCount).toBe(1_051 - 27);
    });

    it('neither stand there nor count while they have left the company', async () => {
      const leaver = await company.hire({ name: 'Zoe Leaver' });
      for (const group of [open, secret]) await addMember(olga, group, leaver);
      const seen = async () => {
        const { group, person } = await ana.ask('query ($id: ID!, $who: ID!) { group(id: $id) { memberCount } person(id: $who) { groups { nodes { name } } } }', { id: open.id, who: leaver.id });
        return [group.memberCount, await members(ana, open), await members(ana, open, 'query: "zoe"'), await members(ana, open, 'first: 2'), person.groups.nodes.length];
      };
      const there = [3, ['Ána Lima', 'Olga Owner', 'Zoe Leaver'], ['Zoe Leaver'], ['Ána Lima', 'Olga Owner'], 2];
      const without = [2, ['Ána Lima', 'Olga Owner'], [], ['Ána Lima', 'Olga Owner'], 0];
      expect(await seen()).toEqual(there);
      for (const [status, expected] of [['left', without], ['active', there], ['left', without]] as const) {
        await company.sql.query('update person set status = $2 where id = $1', [leaver.uuid, status]);
        expect(await seen()).toEqual(expected);
      }
      await rollUpMemberCounts(company.api.get(Database));
      expect([await seen(), (await company.sql.query('select from member_delta')).rowCount]).toEqual([without, 0]);
    });
  });

  describe('requests', () => {
    const REQUESTS = 'nodes { person { id } group { id } requestedAt }';

    it('are seen by moderators only, oldest first, in pages', async () => {
      const [first, second] = [await company.hire(), await company.hire()];
      await joinGroup(first, closed);
      await joinGroup(second, closed);
      const request = (person: TestPerson) => ({ person: { id: person.id }, group: { id: closed.id }, requestedAt: expect.any(String) });
      const ask = (person: TestPerson) => person.ask(`query ($id: ID!) { pendingRequests { ${REQUESTS} } group(id: $id) { membershipRequests { ${REQUESTS} } } }`, { id: closed.id });
      const both = { nodes: [request(first), request(second)] };
      expect(await ask(olga)).toEqual({ pendingRequests: both, group: { membershipRequests: both } });
      for (const person of [ana, leo, first]) expect(await ask(person)).toEqual({ pendingRequests: { nodes: [] }, group: { membershipRequests: { nodes: [] } } });
      const pages: [string, (data: any) => any][] = [
        ['query ($after: String) { pendingRequests(first: 1, after: $after) { nodes { person { id } } pageInfo { hasNextPage endCursor } } }', (data) => data.pendingRequests],
        [`query ($after: String) { group(id: "${closed.id}") { membershipRequests(first: 1, after: $after) { nodes { person { id } } pageInfo { hasNextPage endCursor } } } }`, (data) => data.group.membershipRequests],
      ];
      for (const [query, listOf] of pages) {
        const one = listOf(await olga.ask(query));
        const two = listOf(await olga.ask(query, { after: one.pageInfo.endCursor }));
        expect([one.nodes, one.pageInfo.hasNextPage, two.nodes, two.pageInfo.hasNextPage]).toEqual([[{ person: { id: first.id } }], true, [{ person: { id: second.id } }], false]);
      }
      await company.sql.query(`update person set status = 'left' where id = $1`, [first.uuid]);
      expect((await ask(olga)).pendingRequests).toEqual({ nodes: [request(second)] });
      expect(await company.statementsOf(olga, `{ pendingRequests { ${REQUESTS} } }`)).toHaveLength(SESSION + 3);
    });
  });

  it("a person's groups are those the viewer may know of", async () => {
    const groups = async (viewer: TestPerson, person: TestPerson): Promise<string[]> =>
      (await viewer.ask('query ($id: ID!) { person(id: $id) { groups(first: 50) { nodes { name } } } }', { id: person.id })).person.groups.nodes.map((node: { name: string }) => node.name);
    expect(await groups(leo, ana)).toEqual([closed.name, open.name]);
    expect(await groups(olga, ana)).toEqual([closed.name, open.name, secret.name]);
    expect(await groups(ana, ana)).toEqual([closed.name, open.name, secret.name]);
    expect(await groups(ana, leo)).toEqual([]);
    const statements = await company.statementsOf(leo, '{ group(id: "ID") { members { nodes { person { displayName groups(first: 3) { nodes { name viewerMembership { status } } } } } } } }'.replace('ID', open.id));
    expect(statements).toHaveLength(SESSION + 4);
  });

  describe('the mark for what is new', () => {
    const publish = async (author: TestPerson, group: TestGroup): Promise<string> => {
      const id = newId();
      const groupUuid = fromGlobalId('Group', group.id);
      await company.sql.query('insert into post (id, author_id, group_id, body) values ($1, $2, $3, $4)', [id, author.uuid, groupUuid, 'News']);
      await company.sql.query('insert into stream_entry (stream_id, post_id, author_id) values ($1, $2, $3)', [groupUuid, id, author.uuid]);
      return id;
    };
    const count = async (person: TestPerson, group: TestGroup): Promise<number> => (await person.ask('query ($id: ID!) { group(id: $id) { newPostCount } }', { id: group.id })).group.newPostCount;

    it("counts others' posts since the last visit, for members", async () => {
      const group = await createGroup(olga);
      await publish(olga, group);
      await addMember(olga, group, ana);
      expect(await count(ana, group)).toBe(0);
      await publish(olga, group);
      await publish(olga, group);
      await publish(ana, group);
      expect([await count(ana, group), await count(olga, group), await count(leo, group)]).toEqual([2, 1, 0]);
      expect((await act(ana, 'visitGroup', { groupId: group.id })).data.group.newPostCount).toBe(0);
      await publish(olga, group);
      expect(await count(ana, group)).toBe(1);
      await company.sql.query('insert into block (person_id, blocked_id) values ($1, $2)', [ana.uuid, olga.uuid]);
      expect(await count(ana, group)).toBe(0);
      await company.sql.query('delete from block');
    });

    it('ends at 99', async () => {
      const group = await createGroup(olga);
      await addMember(olga, group, ana);
      for (let n = 0; n < 101; n += 1) await publish(olga, group);
      expect(await count(ana, group)).toBe(99);
    });

    it('leaves no trace of visitors who are no members, and needs a group one may know of', async () => {
      expect((await act(leo, 'visitGroup', { groupId: open.id })).data.group.viewerMembership).toBeNull();
      expect((await act(leo, 'visitGroup', { groupId: secret.id })).code).toBe('NOT_FOUND');
    });

    it('costs one statement for a page of twenty groups', async () => {
      for (let n = 0; n < 20; n += 1) await createGroup(ana);
      const query = '{ groups(first: 20) { nodes { id name description privacy color memberCount newPostCount viewerMembership { status role } viewerCan { join post } } pageInfo { hasNextPage endCursor } } }';
      expect((await ana.ask(query)).groups.nodes).toHaveLength(20);
      expect(await company.statementsOf(ana, query)).toHaveLength(SESSION + 2);
    });
  });
});
