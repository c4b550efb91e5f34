import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createClient } from 'graphql-ws';
import WebSocket from 'ws';
import { newId } from '../../../libs/platform/ids/uuid7.js';
import { toGlobalId } from '../../../libs/platform/graphql/global-id.js';
import { type Answer, TestCompany, type TestPerson } from '../../company.js';

const LEAKS = /stack|at Object|node_modules|select |insert |syntax error at|relation "|column "|duplicate key|\.ts:|\.js:/i;
const CODES = ['UNAUTHENTICATED', 'FORBIDDEN', 'NOT_FOUND', 'INVALID_INPUT', 'CONFLICT', 'RATE_LIMITED', 'TOO_COMPLEX', 'UNAVAILABLE'];

describe('bad input', () => {
  let company: TestCompany;
  let ana: TestPerson;
  let groupId: string;
  let postId: string;

  beforeAll(async () => {
    company = await TestCompany.start();
    ana = await company.hire();
    groupId = (await ana.ask('mutation { createGroup(input: { name: "Rowing", privacy: OPEN }) { group { id } } }')).createGroup.group.id;
    postId = (await ana.ask('mutation($groupId: ID!) { publishPost(input: { groupId: $groupId, body: "First" }) { post { id } } }', { groupId })).publishPost.post.id;
  });
  afterAll(() => company.stop());

  const rows = async () =>
    (await company.sql.query(`select (select count(*) from post)::int posts, (select count(*) from comment)::int comments, (select count(*) from groups)::int groups,
      (select count(*) from reaction)::int reactions, (select count(*) from membership)::int memberships, (select count(*) from follow)::int follows`)).rows[0];

  /** The answer has a code of the contract and a sentence, says nothing of our insides, and changed nothing. */
  async function refused(send: () => Promise<Answer<unknown>>, code: string): Promise<Answer<unknown>> {
    const before = await rows();
    const answer = await send();
    expect(answer.code).toBe(code);
    expect(CODES).toContain(answer.code);
    expect(answer.errors![0]!.message).toMatch(/^\S.*[.?]/);
    expect(JSON.stringify(answer)).not.toMatch(LEAKS);
    expect(await rows()).toEqual(before);
    return answer;
  }

  const publish = (body: string) => ana.send('mutation($input: PublishPostInput!) { publishPost(input: $input) { post { id } } }', { input: { groupId, body } });

  describe('ids', () => {
    const wrong = () => [toGlobalId('Post', newId()), toGlobalId('Person', newId()), 'x', '', '💥', "1' or '1'='1", ana.id];
    it('unknown, invented and of another type are not found, in every write', async () => {
      for (const id of wrong()) {
        await refused(() => ana.send('mutation($id: ID!) { publishPost(input: { groupId: $id, body: "x" }) { post { id } } }', { id }), 'NOT_FOUND');
        await refused(() => ana.send('mutation($id: ID!) { addComment(input: { postId: $id, body: "x" }) { comment { id } } }', { id }), 'NOT_FOUND');
        await refused(() => ana.send('mutation($id: ID!) { setReaction(input: { subjectId: $id, kind: LIKE }) { clientMutationId } }', { id }), 'NOT_FOUND');
        await refused(() => ana.send('mutation($id: ID!) { joinGroup(input: { groupId: $id }) { clientMutationId } }', { id }), 'NOT_FOUND');
        await refused(() => ana.send('mutation($id: ID!) { deletePost(input: { postId: $id }) { clientMutationId } }', { id }), 'NOT_FOUND');
      }
      await refused(() => ana.send('mutation($id: ID!) { followPerson(input: { personId: $id }) { clientMutationId } }', { id: postId }), 'NOT_FOUND');
    });

    it('are null in reads', async () => {
      for (const id of wrong().filter((candidate) => candidate !== ana.id)) {
        const data = await ana.ask('query($id: ID!) { node(id: $id) { id } post(id: $id) { id } group(id: $id) { id } person(id: $id) { id } }', { id });
        expect(data).toEqual({ node: null, post: null, group: null, person: null });
      }
    });
  });

  describe('pages', () => {
    const lists = ['homeFeed', 'people', 'groups', 'notifications', 'pendingRequests'];
    it.each(lists)('%s refuses a first of 0, -1 and 1000, and invented cursors', async (list) => {
      for (const first of [0, -1, 1000]) await refused(() => ana.send(`{ ${list}(first: ${first}) { nodes { __typename } } }`), 'INVALID_INPUT');
      for (const after of ['', 'abc', 'WyJhIl0', Buffer.from(JSON.stringify(["x' or 1=1", "' or 1=1"])).toString('base64url')]) {
        await refused(() => ana.send(`query($after: String) { ${list}(after: $after) { nodes { __typename } } }`, { after }), 'INVALID_INPUT');
      }
    });
  });

  describe('text', () => {
    it.each([
      ['empty', ''],
      ['blank', ' \n\t\u00a0\u200b '],
      ['a control character', 'a\u0007b'],
      ['a null character', 'a\u0000b'],
      ['a lone surrogate', 'a\ud83d'],
      ['too long', 'a'.repeat(10_001)],
      ['too long in graphemes of several code points', '👩‍👩‍👧‍👦'.repeat(10_001)],
    ])('%s is refused with the field and what to do', async (_what, body) => {
      const answer = await refused(() => publish(body), 'INVALID_INPUT');
      expect(answer.errors![0]!.extensions.fields).toEqual([{ field: 'body', message: expect.stringMatching(/\./) }]);
    });

    it('10,000 graphemes are fine, however many code points they take', async () => {
      expect((await publish('é'.normalize('NFD').repeat(10_000))).errors).toBeUndefined();
      expect((await publish('a'.repeat(10_000))).errors).toBeUndefined();
    });

    it('cannot turn the page around or pile up marks', async () => {
      const reversed = await publish('abc\u202Edef');
      if (reversed.errors) expect(reversed.code).toBe('INVALID_INPUT');
      else expect((await ana.ask('query($id: ID!) { post(id: $id) { body } }', { id: reversed.data.publishPost.post.id })).post.body).not.toMatch(/[\u202A-\u202E\u2066-\u2069]/);
      const zalgo = await publish(`Z${'\u0301\u0316'.repeat(60)}algo`);
      if (zalgo.errors) expect(zalgo.code).toBe('INVALID_INPUT');
      else expect((await ana.ask('query($id: ID!) { post(id: $id) { body } }', { id: zalgo.data.publishPost.post.id })).post.body).not.toMatch(/\p{M}{12}/u);
    });

    it('a comment ends at 5,000', async () => {
      await refused(() => ana.send('mutation($input: AddCommentInput!) { addComment(input: $input) { comment { id } } }', { input: { postId, body: 'b'.repeat(5_001) } }), 'INVALID_INPUT');
    });
  });

  describe('documents', () => {
    it.each([
      ['deep', `{ viewer { ${'manager { '.repeat(30)} id ${'}'.repeat(30)} } }`, 'TOO_COMPLEX'],
      ['aliases by the hundred', `{ ${Array.from({ length: 300 }, (_, n) => `a${n}: viewer { id }`).join(' ')} }`, 'TOO_COMPLEX'],
      ['wide', '{ people(first: 100) { nodes { reports(first: 100) { nodes { reports(first: 100) { nodes { id } } } } } } }', 'TOO_COMPLEX'],
      ['circular fragments', 'fragment A on Person { manager { ...B } } fragment B on Person { manager { ...A } } { viewer { ...A } }', 'INVALID_INPUT'],
      ['unknown fields', '{ viewer { password } }', 'INVALID_INPUT'],
      ['not GraphQL', '{ viewer {', 'INVALID_INPUT'],
      ['endless', `{ viewer { ${'id '.repeat(5_000)} } }`, 'TOO_COMPLEX'],
    ])('%s', async (_what, query, code) => {
      const answer = await ana.send(query);
      expect(answer.code).toBe(code);
      expect(JSON.stringify(answer)).not.toMatch(LEAKS);
    });
  });

  describe('requests', () => {
    const headers = () => ({ cookie: ana.cookie });
    it('batches, empty bodies and broken JSON are refused', async () => {
      for (const body of [[{ query: '{ __typename }' }, { query: '{ __typename }' }], {}, { query: '' }, { query: 5 }, 'null', '"x"', '{"query":', { query: '{ __typename }', variables: 'x' }]) {
        const answer = await company.post(body, headers());
        expect([answer.status, answer.code]).toEqual([400, 'INVALID_INPUT']);
        expect(JSON.stringify(answer)).not.toMatch(LEAKS);
      }
    });

    it('1 MB is too much', async () => {
      const answer = await company.post({ query: '{ __typename }', variables: { x: 'x'.repeat(1_048_576) } }, headers());
      expect([answer.status, answer.code]).toEqual([413, 'INVALID_INPUT']);
    });

    it('GET does nothing', async () => {
      const response = await fetch(`${company.url}/graphql?query=${encodeURIComponent('mutation { createGroup(input: { name: "x", privacy: OPEN }) { clientMutationId } }')}`, { headers: headers() });
      expect(response.status).toBe(405);
      expect(((await response.json()) as Answer<unknown>).errors![0]!.extensions.code).toBe('INVALID_INPUT');
    });

    it.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x'])('%s is not JSON', async (type) => {
      const response = await fetch(`${company.url}/graphql`, { method: 'POST', headers: { ...headers(), 'content-type': type }, body: JSON.stringify({ query: '{ __typename }' }) });
      expect(response.status).toBe(415);
    });

    it("another site's Origin is refused with a cookie", async () => {
      const answer = await company.post({ query: '{ viewer { id } }' }, { ...headers(), origin: 'https://evil.example' });
      expect([answer.status, answer.code]).toEqual([403, 'FORBIDDEN']);
      expect((await company.post({ query: '{ viewer { id } }' }, { ...headers(), origin: company.url })).errors).toBeUndefined();
    });
  });

  describe('the socket', () => {
    const connect = (headers: Record<string, string>, connectionParams: Record<string, unknown> = {}) =>
      createClient({
        url: `${company.url.replace('http', 'ws')}/graphql`,
        webSocketImpl: class extends WebSocket {
          constructor(url: string, protocols: string[]) {
            super(url, protocols, { headers });
          }
        },
        retryAttempts: 0,
        connectionParams,
      });
    const first = async (client: ReturnType<typeof createClient>, query: string): Promise<any> => {
      try {
        for await (const result of client.iterate({ query })) return result;
        return null;
      } catch (error) {
        return error;
      } finally {
        await client.dispose();
      }
    };

    it('refuses a cookie from another Origin, or from none, and invented tokens', async () => {
      for (const client of [connect({ cookie: ana.cookie, origin: 'https://evil.example' }), connect({ cookie: ana.cookie }), connect({}, { authorization: `Bearer ${'x'.repeat(43)}` })]) {
        expect(await first(client, 'subscription { notificationAdded { id } }')).toMatchObject({ code: 4403 });
      }
    });

    it('answers subscriptions only', async () => {
      const answer = await first(connect({ cookie: ana.cookie, origin: company.url }), '{ viewer { id } }');
      expect(JSON.stringify(answer)).toMatch(/INVALID_INPUT/);
    });

    it('has the limits of HTTP', async () => {
      const answer = await first(connect({ cookie: ana.cookie, origin: company.url }), `subscription { notificationAdded { actors { ${'manager { '.repeat(30)} id ${'}'.repeat(30)} } } }`);
      expect(JSON.stringify(answer)).toMatch(/TOO_COMPLEX/);
    });
  });
});
