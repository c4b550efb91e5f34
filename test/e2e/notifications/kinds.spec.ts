import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { TestCompany, type TestPerson } from '../../company.js';
import { act, addMember, createGroup, joinGroup, type TestGroup } from '../../factories/groups.js';
import { badgeOf, notificationsOf } from '../../factories/notifications.js';
import { follow } from '../../factories/people.js';
import { comment, publish, react } from '../../factories/posts.js';

describe('what people are told', () => {
  let company: TestCompany;
  let group: TestGroup;
  let ana: TestPerson;
  let ben: TestPerson;
  let cleo: TestPerson;

  beforeAll(async () => {
    company = await TestCompany.start();
  });
  afterAll(() => company.stop());

  /** Three people who are new, with nothing told yet, in a closed group of Ana's. */
  async function begin(): Promise<void> {
    ana = await company.hire({ name: 'Ana Ruiz' });
    ben = await company.hire({ name: 'Ben Okafor' });
    cleo = await company.hire({ name: 'Cléo Marchand' });
    group = await createGroup(ana, { name: 'Quality circle', privacy: 'CLOSED' });
    await addMember(ana, group, ben);
    await addMember(ana, group, cleo);
    await company.settle();
  }

  const told = async (person: TestPerson) => (await notificationsOf(person)).map(({ kind, text }) => `${kind} ${text}`);

  it('tells of a mention in a post, once, also when it is edited, and not oneself', async () => {
    await begin();
    const post = await publish(ana, `Hello @[${ben.id}] and @[${ana.id}], see **this**`, group.id);
    await company.settle();
    await ana.ask('mutation($input: EditPostInput!) { editPost(input: $input) { post { id } } }', { input: { postId: post, body: `Hello @[${ben.id}] and @[${cleo.id}]` } });
    await company.settle();
    const [mention, ...more] = await notificationsOf(ben);
    expect(more).toEqual([]);
    expect(mention).toMatchObject({
      kind: 'MENTIONED',
      readAt: null,
      actors: [{ id: ana.id, displayName: 'Ana Ruiz' }],
      actorCount: 1,
      subject: { __typename: 'Post', id: post },
      reason: 'you were mentioned in Quality circle',
      text: 'Ana Ruiz mentioned you: “Hello Ben Okafor and Cléo Marchand”',
      url: `/posts/${post}`,
    });
    expect(await told(cleo)).toHaveLength(1);
    expect(await told(ana)).toEqual([]);
  });

  it('tells once of each comment, for the closest reason', async () => {
    await begin();
    const post = await publish(ana, 'A question', group.id);
    const first = await comment(ben, post, `An answer for @[${ana.id}]`);
    const reply = await comment(cleo, post, 'Well put', first);
    await comment(ana, post, 'Thanks', first);
    await company.settle();
    expect(await told(ana)).toEqual(['COMMENTED Cléo Marchand commented on your post: “Well put”', 'MENTIONED Ben Okafor mentioned you: “An answer for Ana Ruiz”']);
    const [fromAna, fromCleo, ...more] = await notificationsOf(ben);
    expect(more).toEqual([]);
    expect(fromAna!.kind).toBe('REPLIED');
    expect(fromCleo).toMatchObject({ kind: 'REPLIED', text: 'Cléo Marchand replied to you: “Well put”', reason: 'reply to your comment', subject: { __typename: 'Comment', id: reply }, url: `/posts/${post}#comment-${reply}` });
    expect(await told(cleo)).toEqual([]);
  });

  it('gathers reactions while they are unread, and tells of each person once', async () => {
    await begin();
    const post = await publish(ana, 'Week 49 plan is out', group.id);
    await react(ben, post);
    await company.settle();
    expect(await told(ana)).toEqual(['REACTED Ben Okafor reacted to your post: “Week 49 plan is out”']);
    await react(cleo, post, 'CELEBRATE');
    await react(ana, post);
    await react(ben, post, 'LOVE');
    await company.settle();
    const [both, ...more] = await notificationsOf(ana);
    expect(more).toEqual([]);
    expect(both).toMatchObject({ actorCount: 2, text: 'Cléo Marchand and Ben Okafor reacted to your post: “Week 49 plan is out”', reason: 'your post' });
    for (let n = 0; n < 3; n += 1) {
      const colleague = await company.hire();
      await addMember(ana, group, colleague);
      await react(colleague, post);
    }
    await company.settle();
    const [five] = await notificationsOf(ana);
    expect(five!.actors).toHaveLength(3);
    expect(five!.text).toMatch(/^Person \d+ and 4 others reacted to your post/);
    expect(await badgeOf(ana)).toBe(1);
  });

  it('opens a new one for reactions after the last was read, and tells like, unlike, like once', async () => {
    await begin();
    const post = await publish(ana, 'Once', group.id);
    const unlike = () => ben.ask('mutation($input: RemoveReactionInput!) { removeReaction(input: $input) { __typename } }', { input: { subjectId: post } });
    await react(ben, post);
    await company.settle();
    await ana.ask('mutation { markNotificationsRead(input: { all: true }) { unreadNotificationCount } }');
    await unlike();
    await company.settle();
    expect(await told(ana)).toEqual([]);
    await react(ben, post);
    await company.settle();
    expect(await told(ana)).toHaveLength(1);
    expect(await badgeOf(ana)).toBe(0);
    await react(cleo, post);
    await company.settle();
    expect((await notificationsOf(ana)).map((one) => [one.actors.map((actor) => actor.displayName), one.readAt === null])).toEqual([[['Cléo Marchand'], true], [['Ben Okafor'], false]]);
  });

  it('tells of a reaction to a comment', async () => {
    await begin();
    const post = await publish(ana, 'Words', group.id);
    const said = await comment(ben, post, 'More words');
    await react(cleo, said);
    await company.settle();
    expect((await notificationsOf(ben))[0]).toMatchObject({ kind: 'REACTED', text: 'Cléo Marchand reacted to your comment: “More words”', subject: { __typename: 'Comment', id: said }, reason: 'your comment' });
  });

  it('tells of a follower while they follow', async () => {
    await begin();
    await follow(ben, ana);
    await company.settle();
    expect((await notificationsOf(ana))[0]).toMatchObject({ kind: 'FOLLOWED', text: 'Ben Okafor follows you now', subject: { __typename: 'Person', id: ben.id }, url: `/people/${ben.id}` });
    await ben.ask('mutation ($id: ID!) { unfollowPerson(input: { personId: $id }) { person { id } } }', { id: ana.id });
    expect(await told(ana)).toEqual([]);
    expect(await badgeOf(ana)).toBe(0);
  });

  it('tells of an invitation until it is answered, and again when it comes again', async () => {
    await begin();
    const guest = await company.hire();
    const secret = await createGroup(ana, { name: 'Merger', privacy: 'SECRET' });
    const invite = () => act(ana, 'inviteToGroup', { groupId: secret.id, personIds: [guest.id] });
    await invite();
    await company.settle();
    expect((await notificationsOf(guest))[0]).toMatchObject({ kind: 'INVITED', text: 'Ana Ruiz invites you to Merger', subject: { __typename: 'Group', id: secret.id }, url: `/groups/${secret.id}` });
    await act(guest, 'leaveGroup', { groupId: secret.id });
    expect(await told(guest)).toEqual([]);
    await invite();
    await company.settle();
    expect(await told(guest)).toEqual(['INVITED Ana Ruiz invites you to Merger']);
    await joinGroup(guest, secret);
    expect(await told(guest)).toEqual([]);
  });

  it('tells all who may decide of a request until it is decided, then the one who asked', async () => {
    await begin();
    await act(ana, 'setGroupRole', { groupId: group.id, personId: ben.id, role: 'MODERATOR' });
    const asker = await company.hire({ name: 'Noor van der Meulen' });
    await joinGroup(asker, group);
    await company.settle();
    for (const moderator of [ana, ben]) {
      expect((await notificationsOf(moderator))[0]).toMatchObject({ kind: 'ASKED_TO_JOIN', text: 'Noor van der Meulen asks to join Quality circle', reason: 'you moderate this group', actors: [{ id: asker.id }], subject: { __typename: 'Group', id: group.id }, url: `/groups/${group.id}/requests` });
    }
    expect(await told(cleo)).toEqual([]);
    await act(ben, 'decideMembershipRequest', { groupId: group.id, personId: asker.id, accept: true });
    await company.settle();
    expect([await told(ana), await told(ben)]).toEqual([[], []]);
    expect(await told(asker)).toEqual(['ACCEPTED Ben Okafor let you into Quality circle']);
  });

  it('forgets a request that is withdrawn or declined, and tells of the next one', async () => {
    await begin();
    const asker = await company.hire();
    await joinGroup(asker, group);
    await company.settle();
    expect(await badgeOf(ana)).toBe(1);
    await act(asker, 'leaveGroup', { groupId: group.id });
    expect(await badgeOf(ana)).toBe(0);
    await joinGroup(asker, group);
    await company.settle();
    await act(ana, 'decideMembershipRequest', { groupId: group.id, personId: asker.id, accept: false });
    await company.settle();
    expect([await told(ana), await told(asker)]).toEqual([[], []]);
    await joinGroup(asker, group);
    await company.settle();
    expect(await told(ana)).toHaveLength(1);
  });

  it('tells the author what a moderator removed, with the reason, and nobody else anything more', async () => {
    await begin();
    const post = await publish(ben, `Off topic @[${cleo.id}]`, group.id);
    const said = await comment(cleo, await publish(ana, 'Topic', group.id), 'Rude');
    await company.settle();
    expect(await told(cleo)).toHaveLength(1);
    await ana.ask('mutation($input: DeletePostInput!) { deletePost(input: $input) { deletedPostId } }', { input: { postId: post, reason: 'Please use Marketplace' } });
    await ana.ask('mutation($input: DeleteCommentInput!) { deleteComment(input: $input) { deletedCommentId } }', { input: { commentId: said, reason: 'Be kind' } });
    await company.settle();
    expect((await notificationsOf(ben))[0]).toMatchObject({ kind: 'REMOVED', text: 'Ana Ruiz removed your post: “Please use Marketplace”', reason: 'you wrote it in Quality circle', subject: { __typename: 'Group', id: group.id } });
    expect(await told(cleo)).toEqual(['REMOVED Ana Ruiz removed your comment: “Be kind”']);
    expect(await told(ana)).toEqual([]);
  });

  it('says nothing to an author who deletes their own', async () => {
    await begin();
    const post = await publish(ben, 'Mine', group.id);
    await ben.ask('mutation($input: DeletePostInput!) { deletePost(input: $input) { deletedPostId } }', { input: { postId: post } });
    await company.settle();
    expect(await told(ben)).toEqual([]);
  });

  it('speaks the language of its reader', async () => {
    await begin();
    await ben.ask('mutation { updateSettings(input: { locale: FR }) { viewerSettings { locale } } }');
    const post = await publish(ben, 'Bonjour', group.id);
    for (const person of [ana, cleo]) await react(person, post);
    await comment(ana, post, 'Hello');
    await company.settle();
    expect((await notificationsOf(ben)).map(({ text, reason }) => [text, reason])).toEqual([
      ['Ana Ruiz a commenté votre publication\u00a0: «\u00a0Hello\u00a0»', 'c’est votre publication'],
      ['Cléo Marchand et Ana Ruiz ont réagi à votre publication\u00a0: «\u00a0Bonjour\u00a0»', 'votre publication'],
    ]);
  });
});
