import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { setTimeout as sleep } from 'node:timers/promises';
import { NotificationLive } from '../../../libs/notifications/live/notification-live.js';
import { toGlobalId } from '../../../libs/platform/graphql/global-id.js';
import { newId } from '../../../libs/platform/ids/uuid7.js';
import { PostLive } from '../../../libs/posts/live/post-live.js';
import { TestCompany, type TestPerson } from '../../company.js';
import { eventually } from '../../eventually.js';
import { act, addMember, createGroup, type TestGroup } from '../../factories/groups.js';
import { markRead } from '../../factories/notifications.js';
import { block, follow } from '../../factories/people.js';
import { comment, publish, react } from '../../factories/posts.js';
import { type Heard, TestSocket } from '../../socket.js';

describe('live', () => {
  let company: TestCompany;
  let ana: TestPerson;
  let ben: TestPerson;
  let cleo: TestPerson;
  let group: TestGroup;
  const sockets: TestSocket[] = [];

  beforeAll(async () => {
    company = await TestCompany.start();
    // The first run starts the processors, which takes a moment.
    await company.settle();
  });
  afterAll(() => company.stop());
  beforeEach(async () => {
    ana = await company.hire({ name: 'Ana Ruiz' });
    ben = await company.hire({ name: 'Ben Okafor' });
    cleo = await company.hire({ name: 'Cléo Marchand' });
    group = await createGroup(ana, { privacy: 'CLOSED', name: 'Harbour' });
    await addMember(ana, group, ben);
    await company.settle();
  });
  afterEach(async () => {
    await Promise.all(sockets.splice(0).map((socket) => socket.close()));
  });

  async function open(person: TestPerson): Promise<TestSocket> {
    const socket = await TestSocket.open(company, person);
    sockets.push(socket);
    return socket;
  }

  const unlike = (person: TestPerson, id: string) => person.ask('mutation($id: ID!) { removeReaction(input: { subjectId: $id }) { __typename } }', { id });

  describe('notificationAdded', () => {
    const listen = async (person: TestPerson) =>
      (await open(person)).subscribe<{ text: string; actors: { displayName: string }[]; subject: { id: string } }>('subscription { notificationAdded { text actors { displayName } subject { id } } }', 'notificationAdded');

    it('tells the one it is for, and nobody else', async () => {
      const [mine, others] = [await listen(ana), await listen(ben)];
      const post = await publish(ana, 'Hello', group.id);
      const said = await comment(ben, post, 'Hi');
      await company.settle();
      expect(await mine.until(1)).toEqual([{ text: 'Ben Okafor commented on your post: “Hi”', actors: [{ displayName: 'Ben Okafor' }], subject: { id: said } }]);
      expect(others.values).toEqual([]);
    });

    it('reads anew for each event', async () => {
      const mine = await listen(ana);
      const post = await publish(ana, 'Hello', group.id);
      await react(ben, post);
      await company.settle();
      await mine.until(1);
      await company.sql.query(`update person set display_name = 'Benedict Okafor' where id = $1`, [ben.uuid]);
      await comment(ben, post, 'Hi');
      await company.settle();
      expect((await mine.until(2))[1]!.actors).toEqual([{ displayName: 'Benedict Okafor' }]);
    });

    it('says nothing of what went away before it could be told', async () => {
      const mine = await listen(ana);
      const post = await publish(ana, 'Hello', group.id);
      await react(ben, post);
      await block(ana, ben);
      await company.settle();
      await follow(cleo, ana);
      await company.settle();
      expect((await mine.until(1)).map((one) => one.text)).toEqual(['Cléo Marchand follows you now']);
    });
  });

  describe('unreadNotificationCountChanged', () => {
    const listen = async (person: TestPerson) => (await open(person)).subscribe<number>('subscription { unreadNotificationCountChanged }', 'unreadNotificationCountChanged');

    it('tells the number at once, on two sockets, and whenever it changes', async () => {
      const post = await publish(ana, 'Hello', group.id);
      const badges = [await listen(ana), await listen(ana)];
      const after = async (act: () => Promise<unknown>, values: number[]) => {
        await act();
        await company.settle();
        for (const badge of badges) expect(await badge.until(values.length)).toEqual(values);
      };
      await after(async () => undefined, [0]);
      let said = '';
      await after(async () => (said = await comment(ben, post)), [0, 1]);
      await after(() => react(ben, post), [0, 1, 2]);
      await after(() => unlike(ben, post), [0, 1, 2, 1]);
      await after(() => react(ben, post), [0, 1, 2, 1, 2]);
      await after(() => ben.ask('mutation($id: ID!) { deleteComment(input: { commentId: $id }) { deletedCommentId } }', { id: said }), [0, 1, 2, 1, 2, 1]);
      await after(() => markRead(ana, 'all'), [0, 1, 2, 1, 2, 1, 0]);
    });

    it('falls when the group is lost, closes, or its author is blocked', async () => {
      const open = await createGroup(ana, { privacy: 'OPEN' });
      for (const where of [group.id, open.id, undefined]) await publish(ana, `@[${ben.id}]`, where);
      await publish(cleo, `@[${ben.id}]`);
      await company.settle();
      const badge = await listen(ben);
      expect(await badge.until(1)).toEqual([4]);
      await act(ana, 'removeFromGroup', { groupId: group.id, personId: ben.id });
      await company.settle();
      expect(await badge.until(2)).toEqual([4, 3]);
      await act(ana, 'updateGroup', { groupId: open.id, privacy: 'CLOSED' });
      await company.settle();
      expect(await badge.until(3)).toEqual([4, 3, 2]);
      await block(ben, cleo);
      await company.settle();
      expect(await badge.until(4)).toEqual([4, 3, 2, 1]);
    });

    it('falls for every moderator when a request is decided', async () => {
      await act(ana, 'setGroupRole', { groupId: group.id, personId: ben.id, role: 'MODERATOR' });
      const badges = [await listen(ana), await listen(ben)];
      await act(cleo, 'joinGroup', { groupId: group.id });
      await company.settle();
      for (const badge of badges) expect(await badge.until(2)).toEqual([0, 1]);
      await act(ana, 'decideMembershipRequest', { groupId: group.id, personId: cleo.id, accept: true });
      await company.settle();
      for (const badge of badges) expect(await badge.until(3)).toEqual([0, 1, 0]);
    });

    it('is right again after the processes could not hear each other for a while', async () => {
      const badge = await listen(ana);
      await badge.until(1);
      const post = await publish(ana, 'Hello', group.id);
      await comment(ben, post);
      // Ends the connections that listen, the hints of the meantime are lost, and all connect again.
      await company.sql.query(`select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and query like 'listen%'`);
      await company.settle();
      expect(await badge.until(2)).toEqual([0, 1]);
    });
  });

  describe('postChanged', () => {
    interface Seen {
      body: string;
      commentCount: number;
      reactionCount: number;
    }
    const watch = async (person: TestPerson, postId: string): Promise<Heard<Seen | null>> => {
      const heard = (await open(person)).subscribe<Seen | null>('subscription($postId: ID!) { postChanged(postId: $postId) { body commentCount reactionCount } }', 'postChanged', { postId });
      // Whether a subscription has begun can only be told by what it says.
      await sleep(150);
      return heard;
    };
    const endsWithNull = async (heard: Heard<Seen | null>) => {
      await eventually(() => expect([heard.values.at(-1), heard.complete, heard.errors]).toEqual([null, true, []]));
    };

    it('shows edits, comments and reactions as they come', async () => {
      const post = await publish(ana, 'Hello', group.id);
      const heard = await watch(ben, post);
      await comment(ana, post);
      await company.settle();
      expect((await heard.until(1)).at(-1)).toEqual({ body: 'Hello', commentCount: 1, reactionCount: 0 });
      await react(ben, post);
      await company.settle();
      expect((await heard.until(2)).at(-1)).toEqual({ body: 'Hello', commentCount: 1, reactionCount: 1 });
      await ana.ask('mutation($id: ID!) { editPost(input: { postId: $id, body: "Good day" }) { post { id } } }', { id: post });
      await company.settle();
      expect((await heard.until(3)).at(-1)).toEqual({ body: 'Good day', commentCount: 1, reactionCount: 1 });
    });

    it('ends with null when the post is deleted', async () => {
      const post = await publish(ana, 'Hello', group.id);
      const heard = await watch(ben, post);
      await ana.ask('mutation($id: ID!) { deletePost(input: { postId: $id }) { deletedPostId } }', { id: post });
      await company.settle();
      await endsWithNull(heard);
    });

    it('ends with null for who loses the group or blocks the author, and goes on for the others', async () => {
      const post = await publish(ana, 'Hello', group.id);
      const dora = await company.hire();
      await addMember(ana, group, dora);
      await company.settle();
      const [bens, doras, anas] = [await watch(ben, post), await watch(dora, post), await watch(ana, post)];
      await act(ana, 'removeFromGroup', { groupId: group.id, personId: ben.id });
      await company.settle();
      await endsWithNull(bens);
      await block(dora, ana);
      await company.settle();
      await endsWithNull(doras);
      await comment(ana, post);
      await company.settle();
      expect((await anas.until(1)).map((seen) => seen?.commentCount)).toEqual([1]);
    });

    it('ends with null for outsiders when an open group closes', async () => {
      const harbour = await createGroup(ana, { privacy: 'OPEN' });
      const post = await publish(ana, 'Hello', harbour.id);
      const heard = await watch(cleo, post);
      await act(ana, 'updateGroup', { groupId: harbour.id, privacy: 'SECRET' });
      await company.settle();
      await endsWithNull(heard);
    });

    it('does not begin for a post that is unknown, hidden, or no post: one answer for all', async () => {
      const hidden = await publish(ana, 'Hello', group.id);
      for (const id of [hidden, toGlobalId('Post', newId()), ana.id, 'x']) {
        const heard = await watch(cleo, id);
        await eventually(() => expect(heard.errors).toEqual([{ code: 'NOT_FOUND', message: 'This does not exist, or it is not open to you.' }]));
        expect(heard.values).toEqual([]);
      }
    });
  });

  describe('homeFeedChanged', () => {
    const listen = async (person: TestPerson) => {
      const heard = (await open(person)).subscribe<{ newPosts: number }>('subscription { homeFeedChanged { newPosts } }', 'homeFeedChanged');
      await sleep(150);
      return heard;
    };
    const total = (heard: Heard<{ newPosts: number }>) => heard.values.reduce((sum, change) => sum + change.newPosts, 0);

    it('counts the posts that came into the feed, for those in whose feed they are', async () => {
      await follow(cleo, ana);
      await act(ben, 'muteGroup', { groupId: group.id, muted: true });
      const dora = await company.hire();
      await addMember(ana, group, dora);
      await block(dora, ben);
      await company.settle();
      const [anas, bens, cleos, doras] = [await listen(ana), await listen(ben), await listen(cleo), await listen(dora)];
      await publish(ana, 'In the group', group.id);
      await publish(ben, 'In the group too', group.id);
      await publish(ana, 'To everyone');
      await company.settle();
      await publish(ben, 'In the group again', group.id);
      await company.settle();
      await eventually(() => expect([total(anas), total(bens), total(cleos), total(doras)]).toEqual([2, 0, 1, 1]));
      await sleep(200);
      expect([total(anas), total(bens), total(cleos), total(doras)]).toEqual([2, 0, 1, 1]);
    });
  });

  it('keeps nothing of who has gone', async () => {
    const post = await publish(ana, 'Hello', group.id);
    const socket = await open(ana);
    socket.subscribe<number>('subscription { unreadNotificationCountChanged }', 'unreadNotificationCountChanged');
    const added = socket.subscribe('subscription { notificationAdded { id } }', 'notificationAdded');
    socket.subscribe('subscription($id: ID!) { postChanged(postId: $id) { id } }', 'postChanged', { id: post });
    const open_ = () => {
      const live = company.api.get(NotificationLive) as unknown as Record<'badges' | 'listeners', { keys(): string[] }>;
      const posts = company.api.get(PostLive) as unknown as Record<'watchers', { keys(): string[] }>;
      return [live.badges.keys().length, live.listeners.keys().length, posts.watchers.keys().length];
    };
    await eventually(() => expect(open_()).toEqual([1, 1, 1]));
    added.stop();
    await eventually(() => expect(open_()).toEqual([1, 0, 1]));
    await socket.close();
    await eventually(() => expect(open_()).toEqual([0, 0, 0]));
  });
});
