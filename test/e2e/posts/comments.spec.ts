import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { TestCompany, type TestPerson } from '../../company.js';
import { createGroup, joinGroup } from '../../factories/groups.js';
import { comment, publish } from '../../factories/posts.js';

const ADD = 'mutation($input: AddCommentInput!) { addComment(input: $input) { comment { id body parent { id } post { id commentCount } viewerCan { edit delete remove reply } } } }';
const EDIT = 'mutation($input: EditCommentInput!) { editComment(input: $input) { comment { body editedAt mentions { id } } } }';
const DELETE = 'mutation($input: DeleteCommentInput!) { deleteComment(input: $input) { deletedCommentId post { commentCount } } }';
const LIST = 'query($id: ID!, $first: Int! = 20, $after: String, $last: Int) { post(id: $id) { commentCount comments(first: $first, after: $after, last: $last) { nodes { id body isDeleted replyCount replies { nodes { id } } } pageInfo { hasNextPage endCursor } } } }';

describe('comments', () => {
  let company: TestCompany;
  let ana: TestPerson;
  let ben: TestPerson;
  let eve: TestPerson;
  let group: string;
  let postId: string;

  beforeAll(async () => {
    company = await TestCompany.start();
    [ana, ben, eve] = [await company.hire(), await company.hire(), await company.hire()];
    group = (await createGroup(ana, { privacy: 'OPEN' })).id;
    await joinGroup(ben, { id: group });
    postId = await publish(ana, 'A post', group);
  });
  afterAll(() => company.stop());

  const nodes = async (person: TestPerson, id: string, variables = {}) => (await person.ask(LIST, { id, ...variables })).post.comments.nodes;
  const idsOf = (list: { id: string }[]) => list.map((node) => node.id);

  it('are for those who may take part', async () => {
    const { addComment } = await ben.ask(ADD, { input: { postId, body: 'Yes' } });
    expect(addComment.comment).toMatchObject({ body: 'Yes', parent: null, post: { id: postId, commentCount: 1 }, viewerCan: { edit: true, delete: true, remove: false, reply: true } });
    expect((await eve.send(ADD, { input: { postId, body: 'x' } })).code).toBe('FORBIDDEN');
    const secret = await publish(ana, 'x', (await createGroup(ana, { privacy: 'SECRET' })).id);
    expect((await eve.send(ADD, { input: { postId: secret, body: 'x' } })).code).toBe('NOT_FOUND');
    expect((await eve.send(ADD, { input: { postId: await publish(ana), body: 'x' } })).errors).toBeUndefined();
  });

  it('have one level of replies', async () => {
    const id = await publish(ana);
    const top = await comment(ben, id);
    const reply = await comment(ana, id, 'First', top);
    const answer = (await ben.ask(ADD, { input: { postId: id, body: 'Second', parentCommentId: reply } })).addComment.comment;
    expect(answer.parent).toEqual({ id: top });
    expect(await nodes(eve, id)).toEqual([{ id: top, body: 'I see', isDeleted: false, replyCount: 2, replies: { nodes: [{ id: reply }, { id: answer.id }] } }]);
  });

  it('answer a comment of the same post only', async () => {
    const foreign = await comment(ana, await publish(ana));
    for (const parentCommentId of [foreign, postId, ana.id]) {
      expect((await ben.send(ADD, { input: { postId, body: 'x', parentCommentId } })).code).toBe('NOT_FOUND');
    }
  });

  it('happen once for one clientMutationId', async () => {
    const id = await publish(ana);
    const input = { postId: id, body: 'Once', clientMutationId: 'comment-once' };
    const answers = await Promise.all([ben.ask(ADD, { input }), ben.ask(ADD, { input }), ben.ask(ADD, { input })]);
    expect(new Set(answers.map((answer) => answer.addComment.comment.id)).size).toBe(1);
    expect((await ana.ask(LIST, { id })).post.commentCount).toBe(1);
  });

  it('come in pages from the oldest, or the newest few', async () => {
    const id = await publish(ana);
    const ids: string[] = [];
    for (let n = 0; n < 5; n += 1) ids.push(await comment(ana, id, `Comment ${n}`));
    const { comments } = (await ana.ask(LIST, { id, first: 3 })).post;
    expect([idsOf(comments.nodes), comments.pageInfo.hasNextPage]).toEqual([ids.slice(0, 3), true]);
    const rest = (await ana.ask(LIST, { id, first: 3, after: comments.pageInfo.endCursor })).post.comments;
    expect([idsOf(rest.nodes), rest.pageInfo.hasNextPage]).toEqual([ids.slice(3), false]);
    expect(idsOf(await nodes(ana, id, { last: 2 }))).toEqual(ids.slice(3));
    for (const wrong of [{ last: 0 }, { last: 101 }, { first: 0 }, { after: 'x' }]) expect((await ana.send(LIST, { id, ...wrong })).code).toBe('INVALID_INPUT');
  });

  it('are changed by their author', async () => {
    const id = await comment(ben, postId, 'Before');
    expect((await ana.send(EDIT, { input: { commentId: id, body: 'x' } })).code).toBe('FORBIDDEN');
    const { editComment } = await ben.ask(EDIT, { input: { commentId: id, body: `After @[${ana.id}]` } });
    expect(editComment.comment).toEqual({ body: `After @[${ana.id}]`, editedAt: expect.any(String), mentions: [{ id: ana.id }] });
    expect((await ben.send(EDIT, { input: { commentId: postId, body: 'x' } })).code).toBe('NOT_FOUND');
  });

  it('leave an empty place when deleted with replies, and nothing without', async () => {
    const id = await publish(ana);
    const kept = await comment(ben, id, 'Kept');
    const reply = await comment(ana, id, 'Reply', kept);
    const gone = await comment(ben, id, 'Gone');
    expect((await eve.send(DELETE, { input: { commentId: kept } })).code).toBe('FORBIDDEN');
    for (const commentId of [kept, gone]) await ben.ask(DELETE, { input: { commentId, clientMutationId: commentId } });
    expect((await ben.ask(DELETE, { input: { commentId: gone, clientMutationId: gone } })).deleteComment).toEqual({ deletedCommentId: gone, post: { commentCount: 1 } });
    expect(await nodes(eve, id)).toEqual([{ id: kept, body: '', isDeleted: true, replyCount: 1, replies: { nodes: [{ id: reply }] } }]);
    expect(await eve.ask('query($gone: ID!, $kept: ID!) { gone: node(id: $gone) { id } kept: node(id: $kept) { id } }', { gone, kept })).toEqual({ gone: null, kept: { id: kept } });
    expect((await ana.send('mutation($id: ID!) { setReaction(input: { subjectId: $id, kind: LIKE }) { __typename } }', { id: kept })).code).toBe('NOT_FOUND');
    await ana.ask(DELETE, { input: { commentId: reply } });
    expect(await nodes(eve, id)).toEqual([]);
  });

  it("are removed by the group's moderator with a reason", async () => {
    const id = await comment(ben, postId, 'Rude');
    expect((await ana.send(DELETE, { input: { commentId: id } })).code).toBe('INVALID_INPUT');
    await ana.ask(DELETE, { input: { commentId: id, reason: 'Be kind' } });
    const { rows } = await company.sql.query(`select payload from outbox where event = 'CommentDeleted' order by id desc limit 1`);
    expect(rows[0].payload.removedById).toBe(ana.uuid);
  });

  it('of somebody I blocked are hidden from me alone; the count stays', async () => {
    const id = await publish(ana);
    const top = await comment(ben, id);
    const reply = await comment(eve, id, 'Reply', top);
    const mine = await comment(ana, id, 'Mine');
    await company.sql.query('insert into block (person_id, blocked_id) values ($1, $2)', [eve.uuid, ben.uuid]);
    expect((await eve.ask(LIST, { id })).post.commentCount).toBe(3);
    expect(idsOf(await nodes(eve, id))).toEqual([mine]);
    expect(idsOf(await nodes(ana, id))).toEqual([top, mine]);
    expect(await eve.ask('query($reply: ID!, $top: ID!) { reply: node(id: $reply) { ... on Comment { parent { id } } } top: node(id: $top) { id } }', { reply, top })).toEqual({ reply: { parent: null }, top: null });
    await company.sql.query('delete from block');
  });

  it('of many posts, and who reacted to them, are read in one statement each', async () => {
    const query = 'query($id: ID!) { group(id: $id) { posts(first: 20) { nodes { id comments(last: 2) { nodes { body author { displayName } viewerReaction reactions { kind count } mentions { id } viewerCan { reply } reactors(first: 1) { nodes { kind } } } } reactors(first: 2) { nodes { kind } } } } } }';
    const few = await company.statementsOf(ana, query, { id: group });
    for (let n = 0; n < 6; n += 1) await comment(ben, await publish(ana, `Post ${n}`, group), 'Hello');
    const many = await company.statementsOf(ana, query, { id: group });
    expect(many.length).toBe(few.length);
    // The comments of all posts, the reactors of all posts, and the reactors of all comments.
    expect(many.filter((statement) => statement.includes('from unnest')).length).toBe(3);
  });
});
