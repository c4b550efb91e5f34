import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { TestCompany, type TestPerson } from '../../company.js';
import { createGroup } from '../../factories/groups.js';
import { comment, publish, react } from '../../factories/posts.js';

const TIMES = 5;

/** The first answers come from graphql-js, the later ones from compiled code: nobody may notice. */
describe('a query that comes again and again', () => {
  let company: TestCompany;
  let ana: TestPerson;
  let postId: string;

  beforeAll(async () => {
    company = await TestCompany.start();
    ana = await company.hire({ name: 'Ana', title: 'Pilot' });
    const group = await createGroup(ana);
    postId = await publish(ana, `Hello @[${ana.id}]`, group.id);
    const commentId = await comment(ana, postId, 'One');
    await comment(ana, postId, 'Two', commentId);
    await react(ana, postId, 'LOVE');
    await publish(ana, 'Public');
  });
  afterAll(() => company.stop());

  const answers = async (query: string, variables = {}) => {
    const all = [];
    for (let n = 0; n < TIMES; n += 1) all.push(await ana.send(query, variables));
    return all;
  };

  it.each([
    ['a page of everything', `query($last: Int!, $with: Boolean!) { homeFeed(first: 5) { pageInfo { hasNextPage endCursor } edges { cursor node { ...Whole } } } }
      fragment Whole on Post { __typename id body bodyText createdAt editedAt author { id displayName email title manager { id } isViewer } group { name privacy viewerMembership { role joinedAt } viewerCan { post } }
        mentions { displayName } reactionCount reactions { kind count } viewerReaction commentCount viewerCan { edit delete remove comment react } reactors(first: 2) { nodes { kind person { displayName } } }
        comments(last: $last) @include(if: $with) { nodes { id body isDeleted replyCount replies(first: 2) { nodes { body parent { id } post { id } } } viewerCan { reply } } } all: comments(first: 3) { pageInfo { endCursor } nodes { id } } }`, { last: 2, with: true }],
    ['nodes of any type', `query($id: ID!) { node(id: $id) { __typename id ... on Post { body reactions { kind } } ... on Person { displayName } } nothing: node(id: "x") { id } }`, { id: 'POST' }],
  ])('gets the same answer: %s', async (_what, query, variables) => {
    const [first, ...others] = await answers(query, 'id' in variables ? { id: postId } : variables);
    expect(first!.errors).toBeUndefined();
    expect(JSON.stringify(first!.data).length).toBeGreaterThan(60);
    for (const other of others) expect(JSON.stringify(other.data)).toBe(JSON.stringify(first!.data));
  });

  it.each([
    ['a wrong page', '{ homeFeed(first: 0) { nodes { id } } viewer { id } }', {}],
    ['an error below', 'query($id: ID!) { post(id: $id) { id comments(last: 0) { nodes { id } } } }', { id: 'POST' }],
    ['a variable of the wrong type', 'query($first: Int!) { homeFeed(first: $first) { nodes { id } } }', { first: 'x' }],
  ])('gets the same error: %s', async (_what, query, variables) => {
    const [first, ...others] = await answers(query, 'id' in variables ? { id: postId } : variables);
    expect(first!.code).toBe('INVALID_INPUT');
    for (const other of others) expect([other.errors, other.data]).toEqual([first!.errors, first!.data]);
  });

  it('is answered for whoever asks, not for whoever asked first', async () => {
    const ben = await company.hire();
    const query = '{ viewer { id } homeFeed { nodes { id } } }';
    await answers(query);
    expect(await ben.ask(query)).toEqual({ viewer: { id: ben.id }, homeFeed: { nodes: [] } });
  });
});
