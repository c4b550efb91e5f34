import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { TestCompany, type TestPerson } from '../../company.js';
import { act, addMember, createGroup, type TestGroup } from '../../factories/groups.js';
import { badgeOf, markRead, notificationsOf } from '../../factories/notifications.js';
import { block, follow } from '../../factories/people.js';
import { comment, publish, react } from '../../factories/posts.js';

describe('what a notification may not tell', () => {
  let company: TestCompany;
  let group: TestGroup;
  let owner: TestPerson;
  let writer: TestPerson;
  let reader: TestPerson;
  let outsider: TestPerson;

  beforeAll(async () => {
    company = await TestCompany.start();
  });
  afterAll(() => company.stop());
  beforeEach(async () => {
    [owner, writer, reader, outsider] = (await Promise.all([1, 2, 3, 4].map(() => company.hire()))) as [TestPerson, TestPerson, TestPerson, TestPerson];
    group = await createGroup(owner, { privacy: 'SECRET' });
    await addMember(owner, group, writer);
    await addMember(owner, group, reader);
  });

  const kinds = async (person: TestPerson) => (await notificationsOf(person)).map((one) => one.kind);
  const find = (person: TestPerson, id: string) => person.ask('query($id: ID!) { node(id: $id) { id } }', { id }).then((data) => data.node);

  it('is nothing for one who may not see the post, neither then nor when they may later', async () => {
    const post = await publish(writer, `@[${outsider.id}] secretly`, group.id);
    await company.settle();
    expect([await kinds(outsider), await badgeOf(outsider)]).toEqual([[], 0]);
    await addMember(owner, group, outsider);
    await company.settle();
    expect(await kinds(outsider)).toEqual([]);
    expect(await find(outsider, post)).not.toBeNull();
  });

  it('is gone from list, badge, node and mutation when its person leaves the group, and back when they return', async () => {
    const post = await publish(reader, 'Mine', group.id);
    await comment(writer, post, 'Yes');
    await react(owner, post);
    await company.settle();
    const [first] = await notificationsOf(reader);
    expect([await kinds(reader), await badgeOf(reader)]).toEqual([['REACTED', 'COMMENTED'], 2]);
    await act(owner, 'removeFromGroup', { groupId: group.id, personId: reader.id });
    expect([await kinds(reader), await badgeOf(reader), await find(reader, first!.id)]).toEqual([[], 0, null]);
    expect(await markRead(reader, [first!.id])).toEqual({ unreadNotificationCount: 0, notifications: [] });
    await addMember(owner, group, reader);
    expect([await kinds(reader), await badgeOf(reader)]).toEqual([['REACTED', 'COMMENTED'], 1]);
  });

  it('is gone when an open group closes to those outside', async () => {
    const open = await createGroup(owner, { privacy: 'OPEN' });
    await publish(owner, `@[${outsider.id}] look`, open.id);
    await company.settle();
    expect(await kinds(outsider)).toEqual(['MENTIONED']);
    await act(owner, 'updateGroup', { groupId: open.id, privacy: 'CLOSED' });
    expect([await kinds(outsider), await badgeOf(outsider)]).toEqual([[], 0]);
  });

  it('is gone when what caused it is deleted: comment, post, mention', async () => {
    const post = await publish(reader, 'Mine', group.id);
    const said = await comment(writer, post, `Yes @[${owner.id}]`);
    const other = await publish(writer, `@[${reader.id}]`, group.id);
    await company.settle();
    expect([await kinds(reader), await kinds(owner)]).toEqual([['MENTIONED', 'COMMENTED'], ['MENTIONED']]);
    await writer.ask('mutation($id: ID!, $body: String!) { editPost(input: { postId: $id, body: $body }) { post { id } } }', { id: other, body: 'Nobody' });
    expect(await kinds(reader)).toEqual(['COMMENTED']);
    await writer.ask('mutation($id: ID!) { deleteComment(input: { commentId: $id }) { deletedCommentId } }', { id: said });
    expect([await kinds(reader), await badgeOf(reader), await kinds(owner)]).toEqual([[], 0, []]);
    await react(writer, post);
    await company.settle();
    expect(await badgeOf(reader)).toBe(1);
    await reader.ask('mutation($id: ID!) { deletePost(input: { postId: $id }) { deletedPostId } }', { id: post });
    expect([await kinds(reader), await badgeOf(reader)]).toEqual([[], 0]);
  });

  it('is not told when its cause ended before the job ran', async () => {
    const post = await publish(reader, 'Mine', group.id);
    await react(writer, post);
    await writer.ask('mutation($id: ID!) { removeReaction(input: { subjectId: $id }) { __typename } }', { id: post });
    const said = await comment(writer, post, 'Short-lived');
    await writer.ask('mutation($id: ID!) { deleteComment(input: { commentId: $id }) { deletedCommentId } }', { id: said });
    await company.settle();
    expect((await company.sql.query('select from notification where person_id = $1 and kind in ($2, $3)', [reader.uuid, 'REACTED', 'COMMENTED'])).rowCount).toBe(0);
  });

  it('is never about people one has blocked, in lists, badges and gathered names', async () => {
    const post = await publish(reader, 'Mine', group.id);
    await react(writer, post);
    await react(owner, post);
    await follow(outsider, reader);
    await comment(writer, post, 'From the blocked');
    await company.settle();
    expect(await badgeOf(reader)).toBe(3);
    await block(reader, writer);
    const [one, two, ...more] = await notificationsOf(reader);
    expect(more).toEqual([]);
    expect([one!.kind, two!.kind, two!.actors.map((actor) => actor.id), two!.actorCount]).toEqual(['FOLLOWED', 'REACTED', [owner.id], 1]);
    expect(await badgeOf(reader)).toBe(2);
    await comment(writer, post, 'More from the blocked');
    await company.settle();
    expect(await badgeOf(reader)).toBe(2);
  });

  it('still says what was removed and why, without the name of a moderator one has blocked', async () => {
    const post = await publish(reader, 'Mine', group.id);
    await owner.ask('mutation($id: ID!) { deletePost(input: { postId: $id, reason: "Off topic" }) { deletedPostId } }', { id: post });
    await company.settle();
    await block(reader, owner);
    expect(await notificationsOf(reader)).toMatchObject([{ kind: 'REMOVED', actors: [], text: 'A moderator removed your post: “Off topic”' }]);
  });

  it("is nobody else's to see or to mark", async () => {
    const post = await publish(reader, 'Mine', group.id);
    await react(writer, post);
    await company.settle();
    const [mine] = await notificationsOf(reader);
    expect(await find(owner, mine!.id)).toBeNull();
    const answer = await owner.send('mutation($id: ID!) { markNotificationsRead(input: { ids: [$id] }) { unreadNotificationCount } }', { id: mine!.id });
    expect(answer.code).toBe('NOT_FOUND');
    expect(await badgeOf(reader)).toBe(1);
  });
});
