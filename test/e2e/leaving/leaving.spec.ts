import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { deactivatePeople, reactivatePeople } from '../../../libs/identity/deactivate.port.js';
import { hashSecret, newSecret } from '../../../libs/identity/secret-token.js';
import { Database } from '../../../libs/platform/database/database.js';
import { fromGlobalId } from '../../../libs/platform/graphql/global-id.js';
import { withAllStatements } from '../../../libs/platform/database/statement-count.js';
import { newId } from '../../../libs/platform/ids/uuid7.js';
import { TestCompany, type TestPerson } from '../../company.js';
import { eventually } from '../../eventually.js';
import { act, addMember, createGroup, type TestGroup } from '../../factories/groups.js';
import { administer } from '../../factories/leaving.js';
import { badgeOf, notificationsOf } from '../../factories/notifications.js';
import { follow } from '../../factories/people.js';
import { comment, publish } from '../../factories/posts.js';
import { TestSocket } from '../../socket.js';

const VIEWER = '{ viewer { id } }';

describe('leaving', () => {
  let company: TestCompany;
  let admin: TestPerson;
  let owner: TestPerson;
  let ana: TestPerson;
  let lea: TestPerson;

  beforeAll(async () => {
    company = await TestCompany.start();
    owner = await company.hire({ roles: ['owner'] });
    admin = await company.hire({ roles: ['people_admin'] });
    ana = await company.hire({ name: 'Ana Stays' });
  });
  afterAll(() => company.stop());
  beforeEach(async () => {
    lea = await company.hire({ name: 'Lea Leaves' });
  });

  const tokenOf = async (person: TestPerson): Promise<string> => {
    const secret = newSecret();
    await company.sql.query(`insert into api_token (token_hash, id, person_id, name, scopes, created_at) values ($1, $2, $3, 'test', '{read,write}', now())`, [hashSecret(secret), newId(), person.uuid]);
    return `Bearer ${secret}`;
  };
  const again = async (person: TestPerson): Promise<TestPerson> => {
    const cookie = await company.signIn(person.uuid);
    const send = (query: string, variables: Record<string, unknown> = {}) => company.post({ query, variables }, { cookie });
    return { ...person, cookie, send, ask: async (query, variables) => (await send(query, variables)).data } as TestPerson;
  };
  const audited = async (person: TestPerson) =>
    (await company.sql.query<{ action: string; actor_id: string }>('select action, actor_id from audit_entry where subject_id = $1 order by id', [person.uuid])).rows;

  describe('ends every access', () => {
    it('of sessions, tokens, files and sockets, for good', async () => {
      const authorization = await tokenOf(lea);
      const browser = await TestSocket.open(company, lea);
      const program = new TestSocket(company, {}, { authorization });
      await program.subscribe<number>('subscription { unreadNotificationCountChanged }', 'unreadNotificationCountChanged').until(1);
      expect(await administer(admin, 'deactivatePerson', lea)).toBeNull();
      const refused = [
        (await lea.send(VIEWER)).status,
        (await company.post({ query: VIEWER }, { authorization })).status,
        (await fetch(`${company.url}/auth/session`, { headers: { cookie: lea.cookie } })).status,
        (await fetch(`${company.url}/files/people/${ana.id}/photo`, { headers: { authorization } })).status,
      ];
      expect(refused).toEqual([401, 401, 401, 401]);
      await company.settle();
      for (const socket of [browser, program]) await eventually(() => expect(socket.closed).toEqual({ code: 4403, reason: 'This session has ended.' }), 3_000);
      expect(await audited(lea)).toEqual([{ action: 'person.deactivated', actor_id: admin.uuid }]);

      expect(await administer(admin, 'reactivatePerson', lea)).toBeNull();
      expect((await lea.send(VIEWER)).status).toBe(401);
      expect((await company.post({ query: VIEWER }, { authorization })).status).toBe(401);
      expect((await (await again(lea)).ask(VIEWER)).viewer.id).toBe(lea.id);
      expect((await audited(lea)).map(({ action }) => action)).toEqual(['person.deactivated', 'person.reactivated']);
    });

    it('also when no job runs: the socket finds out by itself within 5 s', async () => {
      const socket = await TestSocket.open(company, lea);
      await administer(admin, 'deactivatePerson', lea);
      await eventually(() => expect(socket.closed?.code).toBe(4403), 5_500);
    }, 10_000);

    it('is for those who may, never against oneself, and against an owner for owners', async () => {
      const it_ = await company.hire({ roles: ['it_admin'] });
      for (const [who, whom, code] of [
        [ana, lea, 'FORBIDDEN'], [admin, admin, 'INVALID_INPUT'], [admin, owner, 'FORBIDDEN'], [owner, owner, 'INVALID_INPUT'], [it_, lea, null],
      ] as const) expect(await administer(who, 'deactivatePerson', whom)).toBe(code);
      expect(await administer(admin, 'deactivatePerson', { id: 'AQ' })).toBe('NOT_FOUND');
      expect(await administer(ana, 'reactivatePerson', lea)).toBe('FORBIDDEN');
      expect(await administer(ana, 'endSessionsOf', owner)).toBe('FORBIDDEN');
    });

    it('ends sessions alone where that is asked', async () => {
      const socket = await TestSocket.open(company, lea);
      const authorization = await tokenOf(lea);
      expect(await administer(admin, 'endSessionsOf', lea)).toBeNull();
      expect([(await lea.send(VIEWER)).status, (await company.post({ query: VIEWER }, { authorization })).status]).toEqual([401, 200]);
      await eventually(() => expect(socket.closed?.code).toBe(4403), 3_000);
      expect((await audited(lea)).map(({ action }) => action)).toEqual(['session.ended']);
    });

    it('of thousands in five statements, and of nobody in none', async () => {
      await company.sql.query(
        `insert into person (id, email, display_name, sort_name) select gen_random_uuid(), 'crowd' || n || '@test.example', 'Crowd ' || n, 'Crowd ' || n from generate_series(1, 2000) n`,
      );
      await company.sql.query(
        `insert into session (token_hash, id, person_id, created_at, seen_at, idle_until, absolute_until)
         select sha256(id::text::bytea), gen_random_uuid(), id, now(), now(), now() + interval '1 day', now() + interval '1 day' from person where display_name like 'Crowd %'`,
      );
      const { rows } = await company.sql.query<{ id: string }>(`select id from person where display_name like 'Crowd %' order by display_name <> 'Crowd 2'`);
      const [everybody, half] = [await createGroup(ana), await createGroup(ana)];
      for (const [group, every] of [[everybody, 1], [half, 2]] as const) {
        await company.sql.query(
          `insert into membership (person_id, group_id, state) select id, $1, 'member' from person where display_name like 'Crowd %' and split_part(display_name, ' ', 2)::int % $2 = 0`, [fromGlobalId('Group', group.id), every]);
      }
      const counts = async () => (await ana.ask('query ($a: ID!, $b: ID!) { a: group(id: $a) { memberCount } b: group(id: $b) { memberCount } }', { a: everybody.id, b: half.id }));
      expect(await counts()).toEqual({ a: { memberCount: 2_001 }, b: { memberCount: 1_001 } });
      await company.sql.query('delete from outbox');
      const database = company.api.get(Database);
      const { result, statements } = await withAllStatements(() => database.transaction((tx) => deactivatePeople(tx, rows.map(({ id }) => id), 'ldap')));
      expect(result.left).toHaveLength(2_000);
      expect(statements.filter((statement) => !/pg_notify|^(START|COMMIT)/.test(statement)).length).toBeLessThanOrEqual(5);
      expect((await company.sql.query(`select from session s join person p on p.id = s.person_id where p.status <> 'active'`)).rowCount).toBe(0);
      expect((await company.sql.query(`delete from outbox where event = 'PersonLeft'`)).rowCount).toBe(20);
      expect((await company.sql.query(`select from person where attribute_sources ->> 'active' = 'ldap' and left_at is not null`)).rowCount).toBe(2_000);
      expect(await counts()).toEqual({ a: { memberCount: 1 }, b: { memberCount: 1 } });
      await database.transaction(async (tx) => {
        expect(await deactivatePeople(tx, rows.map(({ id }) => id), 'ldap')).toEqual({ left: [], lastOwner: null });
        expect(await reactivatePeople(tx, [rows[0]!.id], 'scim')).toEqual([rows[0]!.id]);
      });
      expect(await counts()).toEqual({ a: { memberCount: 2 }, b: { memberCount: 2 } });
      await company.sql.query(`delete from session; delete from membership where group_id = any ('{${fromGlobalId('Group', everybody.id)},${fromGlobalId('Group', half.id)}}'); delete from person where display_name like 'Crowd %'`);
      for (const person of [ana, admin, owner]) Object.assign(person, await again(person));
    });
  });

  it('leaves what they wrote, marked, and nobody meets them any more', async () => {
    await company.sql.query(`update person set title = 'Glaciologist' where id = $1`, [lea.uuid]);
    await follow(ana, lea);
    const postId = await publish(lea, 'It stays');
    const read = async () => (await ana.ask('query ($id: ID!) { post(id: $id) { bodyText author { displayName isActive } } }', { id: postId })).post;
    await administer(admin, 'deactivatePerson', lea);
    expect(await read()).toEqual({ bodyText: 'It stays', author: { displayName: 'Lea Leaves', isActive: false } });
    expect((await ana.ask('{ people(query: "glaciologist") { nodes { id } } }')).people.nodes).toEqual([]);
    const stranger = await company.hire();
    expect((await stranger.send('mutation ($id: ID!) { followPerson(input: { personId: $id }) { person { id } } }', { id: lea.id })).code).toBe('FORBIDDEN');
    const mention = await publish(ana, `Ask @[${lea.id}]`);
    expect((await ana.ask('query ($id: ID!) { post(id: $id) { mentions { id } } }', { id: mention })).post.mentions).toEqual([]);
    await comment(ana, postId, 'Where are you?');
    await company.settle();
    expect((await company.sql.query('select from notification where person_id = $1', [lea.uuid])).rowCount).toBe(0);
    await administer(admin, 'reactivatePerson', lea);
    await comment(ana, postId, 'Welcome back');
    await company.settle();
    expect((await company.sql.query('select from notification where person_id = $1', [lea.uuid])).rowCount).toBe(1);
    expect((await ana.ask('{ people(query: "glaciologist") { nodes { id } } }')).people.nodes).toEqual([{ id: lea.id }]);
  });

  describe('hands over the groups that only they owned', () => {
    const owners = async (group: TestGroup) => {
      const { rows } = await company.sql.query<{ person_id: string }>(
        `select m.person_id from membership m join groups g on g.id = m.group_id join person p on p.id = m.person_id
         where g.name = $1 and m.role = 'owner' and m.state = 'member' and p.status = 'active' order by m.person_id`, [group.name]);
      return rows.map(({ person_id }) => person_id);
    };
    const leave = async (person: TestPerson) => {
      await administer(admin, 'deactivatePerson', person);
      await company.settle();
    };

    it('to the moderator who joined first, and not when somebody else owns it', async () => {
      const [alone, shared] = [await createGroup(lea, { privacy: 'SECRET' }), await createGroup(lea)];
      const [first, second] = [await company.hire(), await company.hire()];
      await addMember(lea, alone, ana);
      for (const moderator of [first, second]) await addMember(lea, alone, moderator, 'MODERATOR');
      await addMember(lea, shared, second, 'MODERATOR');
      await addMember(lea, shared, ana, 'OWNER');
      await leave(lea);
      expect(await owners(alone)).toEqual([first.uuid]);
      expect(await owners(shared)).toEqual([ana.uuid]);
      const { rows } = await company.sql.query<{ body: string }>(`select body from audit_entry where action = 'group.inherited'`);
      expect(rows.map(({ body }) => JSON.parse(body).facts)).toEqual([{ heirId: first.uuid, as: 'moderator' }]);
      const told = async (person: TestPerson) => (await notificationsOf(person)).filter(({ kind }) => kind === 'INHERITED').map(({ text, url, actors }) => [text, url, actors]);
      const toldOnce = [[`You own ${alone.name} now: whoever owned it has left the company`, `/groups/${alone.id}`, []]];
      expect([await told(first), await told(second), await told(ana), await badgeOf(first)]).toEqual([toldOnce, [], [], 1]);
      await act(first, 'setGroupRole', { groupId: alone.id, personId: second.id, role: 'OWNER' });
      await act(first, 'setGroupRole', { groupId: alone.id, personId: first.id, role: 'MODERATOR' });
      expect([await told(first), await badgeOf(first)]).toEqual([[], 0]);
      await act(second, 'setGroupRole', { groupId: alone.id, personId: first.id, role: 'OWNER' });
      await act(second, 'setGroupRole', { groupId: alone.id, personId: second.id, role: 'MODERATOR' });
      await first.ask('mutation { updateSettings(input: { locale: FR }) { viewerSettings { locale } } }');
      expect(await told(first)).toEqual([[expect.stringContaining(`${alone.name} est à vous`), `/groups/${alone.id}`, []]]);
      await administer(admin, 'reactivatePerson', lea);
      expect(await owners(alone)).toEqual([lea.uuid, first.uuid].sort());
      expect((await act(first, 'updateGroup', { groupId: alone.id, name: alone.name })).code).toBeUndefined();
    });

    it('else to a people admin, else to an owner of the installation', async () => {
      const group = await createGroup(lea);
      await addMember(lea, group, ana);
      await leave(lea);
      expect(await owners(group)).toEqual([admin.uuid]);
      await administer(owner, 'deactivatePerson', admin);
      await company.settle();
      expect(await owners(group)).toEqual([owner.uuid]);
      await administer(owner, 'reactivatePerson', admin);
      admin = await again(admin);
    });

    it('and leaves it alone when they are back before the job runs', async () => {
      const group = await createGroup(lea);
      await administer(admin, 'deactivatePerson', lea);
      await administer(admin, 'reactivatePerson', lea);
      await company.settle();
      expect(await owners(group)).toEqual([lea.uuid]);
    });
  });
});
