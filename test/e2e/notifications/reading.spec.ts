import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { TestCompany, type TestPerson } from '../../company.js';
import { createGroup } from '../../factories/groups.js';
import { badgeOf, markRead, NOTIFICATION, notificationsOf } from '../../factories/notifications.js';
import { follow } from '../../factories/people.js';
import { comment, publish, react } from '../../factories/posts.js';
import { toGlobalId } from '../../../libs/platform/graphql/global-id.js';
import { newId } from '../../../libs/platform/ids/uuid7.js';

describe('reading notifications', () => {
  let company: TestCompany;
  let ana: TestPerson;
  let ben: TestPerson;

  beforeAll(async () => {
    company = await TestCompany.start();
  });
  afterAll(() => company.stop());
  beforeEach(async () => {
    [ana, ben] = [await company.hire(), await company.hire()];
  });

  const PAGE = 'query($first: Int!, $after: String, $unreadOnly: Boolean) { notifications(first: $first, after: $after, unreadOnly: $unreadOnly) { edges { cursor node { id } } pageInfo { hasNextPage endCursor } } }';

  async function commentsOnAna(count: number): Promise<void> {
    const post = await publish(ana);
    for (let n = 0; n < count; n += 1) await comment(ben, post, `Number ${n}`);
    await company.settle();
  }

  it('goes through all of them in pages, newest first', async () => {
    await commentsOnAna(5);
    const all = (await notificationsOf(ana)).map((one) => one.id);
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const { notifications }: any = await ana.ask(PAGE, { first: 2, after });
      seen.push(...notifications.edges.map((edge: { node: { id: string } }) => edge.node.id));
      after = notifications.pageInfo.hasNextPage ? notifications.pageInfo.endCursor : null;
    } while (after);
    expect(seen).toEqual(all);
    expect(all).toHaveLength(5);
    expect((await notificationsOf(ana)).map((one) => one.text.match(/Number (\d)/)![1])).toEqual(['4', '3', '2', '1', '0']);
  });

  it('refuses impossible pages', async () => {
    for (const variables of [{ first: 0 }, { first: -1 }, { first: 101 }, { first: 2, after: 'invented' }, { first: 2, after: Buffer.from('["x"]').toString('base64url') }]) {
      expect((await ana.send(PAGE, variables)).code).toBe('INVALID_INPUT');
    }
  });

  it('marks one, some, and all as read', async () => {
    await commentsOnAna(4);
    const [first, second] = await notificationsOf(ana);
    const marked = await markRead(ana, [first!.id]);
    expect([marked.unreadNotificationCount, marked.notifications.map((one) => [one.id, one.readAt !== null])]).toEqual([3, [[first!.id, true]]]);
    expect((await notificationsOf(ana, true)).map((one) => one.id)).not.toContain(first!.id);
    expect((await markRead(ana, [first!.id, second!.id, second!.id])).unreadNotificationCount).toBe(2);
    const all = await markRead(ana, 'all');
    expect([all.unreadNotificationCount, all.notifications.length]).toEqual([0, 2]);
    expect(await notificationsOf(ana, true)).toEqual([]);
    expect(await notificationsOf(ana)).toHaveLength(4);
  });

  it('keeps the time of the first reading', async () => {
    await commentsOnAna(1);
    const [one] = await notificationsOf(ana);
    const [read] = (await markRead(ana, [one!.id])).notifications;
    const [again] = (await markRead(ana, [one!.id])).notifications;
    expect(again!.readAt).toBe(read!.readAt);
  });

  it('repeats a marking with the same clientMutationId, and refuses it for another', async () => {
    await commentsOnAna(2);
    const [first, second] = await notificationsOf(ana);
    const MARK = 'mutation($input: MarkNotificationsReadInput!) { markNotificationsRead(input: $input) { unreadNotificationCount clientMutationId } }';
    const input = { ids: [first!.id], clientMutationId: 'mark-1' };
    for (let n = 0; n < 2; n += 1) expect((await ana.ask(MARK, { input })).markNotificationsRead).toEqual({ unreadNotificationCount: 1, clientMutationId: 'mark-1' });
    expect((await ana.send(MARK, { input: { ...input, ids: [second!.id] } })).code).toBe('CONFLICT');
    expect(await badgeOf(ana)).toBe(1);
  });

  it('changes nothing for ids that are not notifications of the viewer, or an unclear wish', async () => {
    await commentsOnAna(1);
    const [mine] = await notificationsOf(ana);
    const MARK = 'mutation($input: MarkNotificationsReadInput!) { markNotificationsRead(input: $input) { unreadNotificationCount } }';
    for (const ids of [[mine!.id, toGlobalId('Notification', newId())], [mine!.id, ana.id], [mine!.id, 'x']]) {
      expect((await ana.send(MARK, { input: { ids } })).code).toBe('NOT_FOUND');
    }
    for (const input of [{}, { all: false }, { ids: [mine!.id], all: true }, { ids: Array.from({ length: 101 }, () => mine!.id) }]) {
      expect((await ana.send(MARK, { input })).code).toBe('INVALID_INPUT');
    }
    expect(await badgeOf(ana)).toBe(1);
  });

  it('counts exactly up to 100 and no further', async () => {
    await commentsOnAna(1);
    await company.sql.query(
      `insert into notification (person_id, id, kind, group_key, post_id, comment_id, sort_id)
       select person_id, gen_random_uuid(), kind, 'copy ' || n, post_id, comment_id, gen_random_uuid() from notification, generate_series(1, 98) n where person_id = $1`,
      [ana.uuid],
    );
    await company.sql.query(
      `insert into notification_cause (person_id, cause_key, notification_id, actor_id, event_id)
       select person_id, group_key, id, $2, gen_random_uuid() from notification where person_id = $1 and group_key like 'copy %'`,
      [ana.uuid, ben.uuid],
    );
    expect(await badgeOf(ana)).toBe(99);
    const post = await publish(ana);
    for (let n = 0; n < 3; n += 1) await comment(ben, post);
    await company.settle();
    expect(await badgeOf(ana)).toBe(100);
  });

  it('reads a full page of every kind in 6 statements, and the badge in 2', async () => {
    const group = await createGroup(ana);
    const measure = () => company.statementsOf(ana, `{ notifications(first: 50) { nodes { ${NOTIFICATION} } } }`);
    await company.settle();
    for (let n = 0; n < 3; n += 1) {
      const colleague = await company.hire();
      await colleague.ask('mutation($id: ID!) { joinGroup(input: { groupId: $id }) { membership { status } } }', { id: group.id });
      const post = await publish(ana, `Post ${n}`, group.id);
      const said = await comment(ana, post, 'First');
      await comment(colleague, post, 'Second', said);
      await comment(colleague, post, `@[${ana.id}]`);
      await react(colleague, post);
      await react(colleague, said);
      await follow(colleague, ana);
    }
    await company.settle();
    expect((await notificationsOf(ana)).length).toBeGreaterThanOrEqual(15);
    // The session; the page; then people, groups, posts and comments of the whole page, each in one.
    expect(await measure()).toHaveLength(6);
    expect(await company.statementsOf(ana, '{ unreadNotificationCount }')).toHaveLength(2);
  });

  it('asks for a session', async () => {
    expect((await company.post({ query: '{ unreadNotificationCount }' })).code).toBe('UNAUTHENTICATED');
  });
});
