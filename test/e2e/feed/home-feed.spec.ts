import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { TestCompany, type TestPerson } from '../../company.js';
import { createGroup, joinGroup } from '../../factories/groups.js';
import { comment, publish, react } from '../../factories/posts.js';

const FEED = 'query($first: Int! = 20, $after: String, $order: FeedOrder! = LATEST) { homeFeed(first: $first, after: $after, order: $order) { nodes { id } edges { cursor node { id } } pageInfo { hasNextPage endCursor } } }';
const PAGE = `{ homeFeed(first: 20) { pageInfo { hasNextPage endCursor } edges { cursor node {
  id body bodyText createdAt editedAt author { id displayName title department location avatarUrl isActive isViewer viewerFollows } group { id name privacy color isArchived }
  mentions { id displayName } reactionCount reactions { kind count } viewerReaction commentCount viewerCan { edit delete remove comment react }
  reactors(first: 3) { edges { cursor node { kind person { id displayName } } } pageInfo { hasNextPage } }
  comments(last: 2) { nodes { id body createdAt author { id displayName avatarUrl } mentions { id } reactionCount reactions { kind count } viewerReaction replyCount viewerCan { edit delete remove reply } parent { id } } } } } } }`;

describe('the home feed', () => {
  let company: TestCompany;
  let ana: TestPerson;
  let ben: TestPerson;
  let eve: TestPerson;

  beforeAll(async () => {
    company = await TestCompany.start();
    [ana, ben, eve] = [await company.hire(), await company.hire(), await company.hire()];
  });
  afterAll(() => company.stop());

  const feedOf = async (person: TestPerson, variables = {}): Promise<string[]> => (await person.ask(FEED, variables)).homeFeed.nodes.map((node: { id: string }) => node.id);

  it('is empty for a newcomer', async () => {
    expect((await (await company.hire()).ask(FEED)).homeFeed).toEqual({ nodes: [], edges: [], pageInfo: { hasNextPage: false, endCursor: null } });
  });

  it('has the posts of my groups, of people I follow, and my own', async () => {
    const group = await createGroup(ana);
    const other = await createGroup(ana);
    await joinGroup(ben, group);
    const inGroup = await publish(ana, 'In my group', group.id);
    await publish(ana, 'In another group', other.id);
    const own = await publish(ben);
    const followed = await publish(eve);
    expect(await feedOf(ben)).toEqual([own, inGroup]);
    await company.sql.query('insert into follow (person_id, followee_id) values ($1, $2)', [ben.uuid, eve.uuid]);
    expect(await feedOf(ben)).toEqual([followed, own, inGroup]);
    for (const order of ['RANKED', 'LATEST_ACTIVITY']) expect(await feedOf(ben, { order })).toEqual([followed, own, inGroup]);
  });

  it('leaves out what is muted, archived, deleted or blocked, and comes back', async () => {
    const group = await createGroup(ana);
    const reader = await company.hire();
    await joinGroup(reader, group);
    const post = await publish(ana, 'Hello', group.id);
    const without = async (change: string, undo: string) => {
      await company.sql.query(change);
      expect(await feedOf(reader)).toEqual([]);
      await company.sql.query(undo);
      expect(await feedOf(reader)).toEqual([post]);
    };
    await without(`update membership set in_feed = false where person_id = '${reader.uuid}'`, `update membership set in_feed = true where person_id = '${reader.uuid}'`);
    await without(`update groups set archived_at = now()`, `update groups set archived_at = null`);
    await without(`insert into block (person_id, blocked_id) values ('${reader.uuid}', '${ana.uuid}')`, 'delete from block');
    await ana.ask('mutation($id: ID!) { deletePost(input: { postId: $id }) { deletedPostId } }', { id: post });
    expect(await feedOf(reader)).toEqual([]);
  });

  it('follows who may read a group, at once', async () => {
    const group = await createGroup(ana);
    const [reader, post] = [await company.hire(), await publish(ana, 'Now secret', group.id)];
    await joinGroup(reader, group);
    expect(await feedOf(reader)).toEqual([post]);
    await ana.ask('mutation($input: UpdateGroupInput!) { updateGroup(input: $input) { group { privacy } } }', { input: { groupId: group.id, privacy: 'SECRET' } });
    expect(await feedOf(reader)).toEqual([post]);
    await ana.ask('mutation($input: RemoveFromGroupInput!) { removeFromGroup(input: $input) { group { id } } }', { input: { groupId: group.id, personId: reader.id } });
    expect(await feedOf(reader)).toEqual([]);
  });

  it('refuses pages that make no sense', async () => {
    for (const wrong of [{ first: 0 }, { first: 101 }, { after: 'x' }, { after: Buffer.from('["x"]').toString('base64url') }]) {
      expect((await ana.send(FEED, wrong)).code).toBe('INVALID_INPUT');
    }
  });

  it('keeps its place while new posts arrive', async () => {
    const reader = await company.hire();
    const ids: string[] = [];
    for (let n = 0; n < 6; n += 1) ids.unshift(await publish(reader, `Post ${n}`));
    const { homeFeed } = await reader.ask(FEED, { first: 2 });
    await publish(reader, 'Newer');
    expect(await feedOf(reader, { first: 2, after: homeFeed.pageInfo.endCursor })).toEqual(ids.slice(2, 4));
    expect(await feedOf(reader, { first: 3, after: homeFeed.edges[0].cursor })).toEqual(ids.slice(1, 4));
  });

  it('shows everything of a page of 20 in three statements, the session and whom I follow included', async () => {
    const reader = await company.hire();
    for (let n = 0; n < 8; n += 1) {
      const group = await createGroup(ana);
      for (const person of [reader, ben, eve]) await joinGroup(person, group);
      for (let m = 0; m < 3; m += 1) {
        const post = await publish(ana, `Post ${n} ${m} @[${ben.id}]`, group.id);
        for (let c = 0; c < 3; c += 1) await comment(ana, post, `Comment ${c}`);
        for (const person of [reader, ana, ben, eve]) {
          await react(person, post, 'LOVE');
        }
      }
    }
    const statements = await company.statementsOf(reader, PAGE);
    expect(statements).toHaveLength(3);
    const { homeFeed } = await reader.ask(PAGE);
    expect(homeFeed.edges.length).toBe(20);
    expect(homeFeed.pageInfo).toEqual({ hasNextPage: true, endCursor: homeFeed.edges[19].cursor });
    expect(homeFeed.edges[0].node).toMatchObject({
      author: { id: ana.id },
      group: { privacy: 'OPEN' },
      mentions: [{ id: ben.id }],
      reactionCount: 4,
      reactions: [{ kind: 'LOVE', count: 4 }],
      viewerReaction: 'LOVE',
      reactors: { edges: [{ node: { person: { id: eve.id } } }, { node: { person: { id: ben.id } } }, { node: { person: { id: ana.id } } }], pageInfo: { hasNextPage: true } },
      commentCount: 3,
      comments: { nodes: [{ body: 'Comment 1' }, { body: 'Comment 2' }] },
    });
  });
});
