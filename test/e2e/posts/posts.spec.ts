import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { TestCompany, type TestPerson } from '../../company.js';
import { createGroup, joinGroup } from '../../factories/groups.js';
import { comment, publish, react } from '../../factories/posts.js';

const PUBLISH = 'mutation($input: PublishPostInput!) { publishPost(input: $input) { clientMutationId post { id body author { id } group { id } createdAt editedAt viewerCan { edit delete remove comment react } } } }';
const EDIT = 'mutation($input: EditPostInput!) { editPost(input: $input) { post { body editedAt } } }';
const DELETE = 'mutation($input: DeletePostInput!) { deletePost(input: $input) { deletedPostId } }';
const POST = 'query($id: ID!) { post(id: $id) { id body bodyText mentions { id } group { id } author { id displayName } } node(id: $id) { id __typename } }';

describe('posts', () => {
  let company: TestCompany;
  let ana: TestPerson;
  let ben: TestPerson;
  let eve: TestPerson;
  let openGroup: string;
  let secretGroup: string;
  let newsGroup: string;

  const newGroup = async (privacy: 'OPEN' | 'CLOSED' | 'SECRET', postingPolicy: 'MEMBERS' | 'MODERATORS' = 'MEMBERS') => (await createGroup(ana, { privacy, postingPolicy })).id;
  const uuidOf = (id: string) => Buffer.from(id, 'base64url').toString('hex', 1);
  const member = (person: TestPerson, groupId: string) =>
    company.sql.query(`insert into membership (person_id, group_id, state, joined_at) values ($1, $2, 'member', now())`, [person.uuid, uuidOf(groupId)]);

  beforeAll(async () => {
    company = await TestCompany.start();
    [ana, ben, eve] = [await company.hire({ name: 'Ana' }), await company.hire({ name: 'Ben' }), await company.hire({ name: 'Eve' })];
    openGroup = await newGroup('OPEN');
    secretGroup = await newGroup('SECRET');
    newsGroup = await newGroup('OPEN', 'MODERATORS');
    await joinGroup(ben, { id: openGroup });
    await joinGroup(ben, { id: newsGroup });
    await member(ben, secretGroup);
  });
  afterAll(() => company.stop());

  describe('publishing', () => {
    it('makes a public post, or one in a group', async () => {
      const { publishPost } = await ben.ask(PUBLISH, { input: { body: '\n**Hi** \n', clientMutationId: 'one' } });
      expect(publishPost).toEqual({
        clientMutationId: 'one',
        post: { id: expect.any(String), body: '**Hi**', author: { id: ben.id }, group: null, createdAt: expect.stringMatching(/Z$/), editedAt: null, viewerCan: { edit: true, delete: true, remove: false, comment: true, react: true } },
      });
      expect(Math.abs(Date.parse(publishPost.post.createdAt) - Date.now())).toBeLessThan(10_000);
      const inGroup = await ben.ask(PUBLISH, { input: { body: 'x', groupId: openGroup } });
      expect(inGroup.publishPost.post.group).toEqual({ id: openGroup });
    });

    it('takes membership, the right to post, and a group that one knows of and that is not archived', async () => {
      const archived = await newGroup('OPEN');
      await company.sql.query('update groups set archived_at = now() where id = $1', [uuidOf(archived)]);
      const attempt = async (person: TestPerson, groupId: string) => (await person.send(PUBLISH, { input: { body: 'x', groupId } })).code;
      expect(await attempt(eve, openGroup)).toBe('FORBIDDEN');
      expect(await attempt(ben, newsGroup)).toBe('FORBIDDEN');
      expect(await attempt(ana, newsGroup)).toBeUndefined();
      expect(await attempt(ana, archived)).toBe('FORBIDDEN');
      expect(await attempt(eve, secretGroup)).toBe('NOT_FOUND');
      expect(await attempt(eve, ana.id)).toBe('NOT_FOUND');
    });

    it('happens once for one clientMutationId, also when repeats race', async () => {
      const input = { body: 'Only once', clientMutationId: 'racing' };
      const answers = await Promise.all(Array.from({ length: 6 }, () => ben.ask(PUBLISH, { input })));
      expect(new Set(answers.map((answer) => answer.publishPost.post.id)).size).toBe(1);
      expect((await ben.send(PUBLISH, { input: { ...input, body: 'Other' } })).code).toBe('CONFLICT');
      const { rows } = await company.sql.query(`select count(*)::int as n from post where body = 'Only once'`);
      expect(rows[0].n).toBe(1);
    });

    it('writes the stream and the event with the post', async () => {
      const id = uuidOf(await publish(ben, 'Streams', openGroup));
      const { rows } = await company.sql.query(`select (select count(*)::int from stream_entry where post_id = $1 and stream_id = $2) entries, (select count(*)::int from outbox where event = 'PostPublished' and payload ->> 'postId' = $1::text) events`, [id.replace(/(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-'), uuidOf(openGroup)]);
      expect(rows[0]).toEqual({ entries: 1, events: 1 });
    });

    it.each([['deep quotes', '>'.repeat(60)], ['more than fifty people', 'MENTIONS']])('refuses %s', async (_what, body) => {
      const text = body === 'MENTIONS' ? Array.from({ length: 51 }, (_, n) => `@[${Buffer.from(`01${n.toString(16).padStart(32, '0')}`, 'hex').toString('base64url')}]`).join(' ') : body;
      const answer = await ben.send(PUBLISH, { input: { body: text } });
      expect([answer.code, answer.errors?.[0]?.extensions.fields?.[0]?.field]).toEqual(['INVALID_INPUT', 'body']);
    });
  });

  describe('reading', () => {
    it('a secret post is for members; for the others it does not exist, by the same statements', async () => {
      const id = await publish(ana, 'Secret', secretGroup);
      expect((await ben.ask(POST, { id })).post.body).toBe('Secret');
      const unknown = Buffer.from(`03${'1'.repeat(32)}`, 'hex').toString('base64url');
      expect(await eve.ask(POST, { id })).toEqual({ post: null, node: null });
      expect(await company.statementsOf(eve, POST, { id })).toEqual(await company.statementsOf(eve, POST, { id: unknown }));
      for (const [mutation, input] of [[EDIT, { postId: id, body: 'x' }], [DELETE, { postId: id }]] as const) {
        const forbidden = await eve.send(mutation, { input });
        const missing = await eve.send(mutation, { input: { ...input, postId: unknown } });
        expect([forbidden.code, forbidden.errors]).toEqual(['NOT_FOUND', missing.errors]);
      }
    });

    it('lists a group and a profile in pages, newest first', async () => {
      const group = await newGroup('OPEN');
      const ids = [];
      for (let n = 0; n < 5; n += 1) ids.unshift(await publish(ana, `Post ${n}`, group));
      const page = async (after?: string) =>
        (await eve.ask('query($id: ID!, $after: String) { group(id: $id) { posts(first: 2, after: $after) { nodes { id } edges { cursor } pageInfo { hasNextPage endCursor } } } }', { id: group, after })).group.posts;
      const [one, two, three] = await (async () => { const a = await page(); const b = await page(a.pageInfo.endCursor); return [a, b, await page(b.pageInfo.endCursor)]; })();
      expect([one, two, three].flatMap((part) => part.nodes.map((node: { id: string }) => node.id))).toEqual(ids);
      expect([one, two, three].map((part) => part.pageInfo.hasNextPage)).toEqual([true, true, false]);
      const profile = await eve.ask('query($id: ID!) { person(id: $id) { posts { nodes { group { id } author { id } } } } }', { id: ben.id });
      expect(profile.person.posts.nodes.length).toBeGreaterThan(0);
      expect(profile.person.posts.nodes.every((node: { group: unknown; author: { id: string } }) => node.group === null && node.author.id === ben.id)).toBe(true);
    });

    it("a closed group's list is empty outside", async () => {
      const closed = await newGroup('CLOSED');
      await publish(ana, 'Inside', closed);
      const read = (person: TestPerson) => person.ask('query($id: ID!) { group(id: $id) { posts { nodes { body } } } }', { id: closed });
      expect((await read(ana)).group.posts.nodes).toEqual([{ body: 'Inside' }]);
      expect((await read(eve)).group.posts.nodes).toEqual([]);
    });
  });

  describe('mentions and text', () => {
    it('knows whom a text mentions, outside code, and gives it as plain text', async () => {
      const nobody = Buffer.from(`01${'2'.repeat(32)}`, 'hex').toString('base64url');
      const body = `# Hello @[${eve.id}]\n\n*and* @[${ben.id}], not \`@[${ana.id}]\` nor @[${nobody}]\n\n- <b>one</b>\n- [two](https://x.test)`;
      const { post } = await ana.ask(POST, { id: await publish(ana, body) });
      expect(post.mentions).toEqual([{ id: eve.id }, { id: ben.id }]);
      expect(post.bodyText).toBe(`Hello Eve\nand Ben, not @[${ana.id}] nor @[${nobody}]\n<b>one</b>\ntwo`);
    });

    it('follows an edit, and tells only of the new ones', async () => {
      const id = await publish(ana, `@[${eve.id}]`);
      await ana.ask(EDIT, { input: { postId: id, body: `@[${ben.id}] @[${eve.id}]` } });
      expect((await ana.ask(POST, { id })).post.mentions).toEqual([{ id: ben.id }, { id: eve.id }]);
      const { rows } = await company.sql.query(`select payload from outbox where event = 'PostEdited' order by id desc limit 1`);
      expect(rows[0].payload.addedMentionIds).toEqual([ben.uuid]);
      await ana.ask(EDIT, { input: { postId: id, body: 'Nobody' } });
      expect((await ana.ask(POST, { id })).post.mentions).toEqual([]);
    });
  });

  describe('changing', () => {
    it('is for the author', async () => {
      const id = await publish(ben, 'First', openGroup);
      expect((await eve.send(EDIT, { input: { postId: id, body: 'x' } })).code).toBe('FORBIDDEN');
      expect((await ana.send(EDIT, { input: { postId: id, body: 'x' } })).code).toBe('FORBIDDEN');
      const { editPost } = await ben.ask(EDIT, { input: { postId: id, body: 'Second' } });
      expect(editPost.post).toEqual({ body: 'Second', editedAt: expect.stringMatching(/Z$/) });
    });

    it('deletes for good, once, and repeats give the same answer', async () => {
      const id = await publish(ben, 'Gone soon', openGroup);
      expect((await eve.send(DELETE, { input: { postId: id } })).code).toBe('FORBIDDEN');
      const input = { postId: id, clientMutationId: 'delete-it' };
      expect((await ben.ask(DELETE, { input })).deletePost).toEqual({ deletedPostId: id });
      expect((await ben.ask(DELETE, { input })).deletePost).toEqual({ deletedPostId: id });
      expect((await ben.send(DELETE, { input: { postId: id } })).code).toBe('NOT_FOUND');
      expect((await ben.ask(POST, { id })).post).toBeNull();
      const { rows } = await company.sql.query('select body, (select count(*)::int from stream_entry e where e.post_id = post.id) entries from post where id = $1', [uuidOf(id)]);
      expect(rows[0]).toEqual({ body: '', entries: 0 });
    });

    it("lets the group's moderator remove it with a reason, which the event carries on", async () => {
      const id = await publish(ben, 'Rude', openGroup);
      expect((await ana.ask('query($id: ID!) { post(id: $id) { viewerCan { edit delete remove } } }', { id })).post.viewerCan).toEqual({ edit: false, delete: false, remove: true });
      const without = await ana.send(DELETE, { input: { postId: id } });
      expect([without.code, without.errors![0]!.extensions.fields![0]!.field]).toEqual(['INVALID_INPUT', 'reason']);
      await ana.ask(DELETE, { input: { postId: id, reason: 'Be kind' } });
      const { rows } = await company.sql.query(`select removed_by, removed_reason, (select payload from outbox where event = 'PostDeleted' order by id desc limit 1) payload from post where id = $1`, [uuidOf(id)]);
      expect(rows[0]).toMatchObject({ removed_by: ana.uuid, removed_reason: 'Be kind', payload: { removedById: ana.uuid } });
      expect((await ben.ask(POST, { id })).post).toBeNull();
    });

    it("a moderator of the company removes what they see, nobody else somebody's public post", async () => {
      const mod = await company.hire({ roles: ['moderator'] });
      const open = await publish(ben, 'Public');
      const secret = await publish(ben, 'Secret', secretGroup);
      expect((await ana.send(DELETE, { input: { postId: open, reason: 'x' } })).code).toBe('FORBIDDEN');
      expect((await mod.send(DELETE, { input: { postId: secret, reason: 'x' } })).code).toBe('NOT_FOUND');
      expect((await mod.send(DELETE, { input: { postId: open, reason: 'x' } })).errors).toBeUndefined();
    });

    it('ends in an archived group, which is read only', async () => {
      const group = await newGroup('OPEN');
      const id = await publish(ana, 'Before', group);
      const commentId = await comment(ana, id);
      await company.sql.query('update groups set archived_at = now() where id = $1', [uuidOf(group)]);
      expect((await ana.ask(POST, { id })).post.body).toBe('Before');
      const attempts = await Promise.all([
        ana.send(EDIT, { input: { postId: id, body: 'x' } }),
        ana.send(DELETE, { input: { postId: id } }),
        ana.send('mutation($id: ID!) { addComment(input: { postId: $id, body: "x" }) { clientMutationId } }', { id }),
        ana.send('mutation($id: ID!) { setReaction(input: { subjectId: $id, kind: LIKE }) { clientMutationId } }', { id }),
        ana.send('mutation($id: ID!) { deleteComment(input: { commentId: $id }) { clientMutationId } }', { id: commentId }),
      ]);
      expect(attempts.map((answer) => answer.code)).toEqual(Array(5).fill('FORBIDDEN'));
    });
  });

  it('the posts of somebody I blocked are gone for me, and only for me', async () => {
    const id = await publish(ben, 'Blocked');
    await react(eve, id);
    await company.sql.query('insert into block (person_id, blocked_id) values ($1, $2)', [eve.uuid, ben.uuid]);
    expect((await eve.ask(POST, { id })).post).toBeNull();
    expect((await eve.send('mutation($id: ID!) { removeReaction(input: { subjectId: $id }) { clientMutationId } }', { id })).code).toBe('NOT_FOUND');
    expect((await ana.ask(POST, { id })).post.body).toBe('Blocked');
    await company.sql.query('delete from block');
  });
});
