import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { hashSecret, newSecret } from '../../../libs/identity/secret-token.js';
import { toGlobalId } from '../../../libs/platform/graphql/global-id.js';
import { newId } from '../../../libs/platform/ids/uuid7.js';
import { TestCompany, type TestPerson } from '../../company.js';
import { block, follow, leaveCompany } from '../../factories/people.js';

const change = (name: string) =>
  `mutation ($id: ID!, $key: String) { ${name}Person(input: { personId: $id, clientMutationId: $key }) { clientMutationId person { id viewerFollows viewerBlocks } } }`;

describe('follows and blocks', () => {
  let company: TestCompany;
  let ana: TestPerson;
  let ben: TestPerson;

  beforeAll(async () => {
    company = await TestCompany.start();
    ana = await company.hire({ name: 'Ana' });
    ben = await company.hire({ name: 'Ben' });
  });
  afterAll(() => company.stop());

  const follows = async (from: TestPerson, to: TestPerson) => (await from.ask('query ($id: ID!) { person(id: $id) { viewerFollows } }', { id: to.id })).person.viewerFollows;
  const events = async (name: string) => (await company.sql.query('select payload from outbox where event = $1', [name])).rows.map((row) => row.payload);

  it('follows once, however often it is said, and tells others once', async () => {
    const first = await ana.ask(change('follow'), { id: ben.id, key: 'k1' });
    expect(first.followPerson).toEqual({ clientMutationId: 'k1', person: { id: ben.id, viewerFollows: true, viewerBlocks: false } });
    expect(await ana.ask(change('follow'), { id: ben.id, key: 'k1' })).toEqual(first);
    await ana.ask(change('follow'), { id: ben.id });
    expect(await events('PersonFollowed')).toEqual([{ personId: ana.uuid, followeeId: ben.uuid }]);
    expect(await follows(ben, ana)).toBe(false);
  });

  it('unfollows, and a repeat of the old follow does not bring it back', async () => {
    expect((await ana.ask(change('unfollow'), { id: ben.id })).unfollowPerson.person.viewerFollows).toBe(false);
    expect((await ana.ask(change('follow'), { id: ben.id, key: 'k1' })).followPerson.person.viewerFollows).toBe(false);
    await ana.ask(change('unfollow'), { id: ben.id });
    expect(await events('PersonUnfollowed')).toHaveLength(1);
  });

  it('refuses the same clientMutationId for something else', async () => {
    const cleo = await company.hire();
    expect((await ana.send(change('follow'), { id: cleo.id, key: 'k1' })).code).toBe('CONFLICT');
    expect((await ana.send(change('unfollow'), { id: ben.id, key: 'k1' })).code).toBe('CONFLICT');
  });

  it('refuses oneself, the unknown, another type of id, and whoever left', async () => {
    const gone = await company.hire();
    await leaveCompany(company, gone);
    const codes = async (name: string) => Promise.all([ana.id, toGlobalId('Person', newId()), toGlobalId('Group', ben.uuid), 'x', gone.id].map(async (id) => (await ana.send(change(name), { id })).code));
    expect(await codes('follow')).toEqual(['INVALID_INPUT', 'NOT_FOUND', 'NOT_FOUND', 'NOT_FOUND', 'FORBIDDEN']);
    expect(await codes('block')).toEqual(['INVALID_INPUT', 'NOT_FOUND', 'NOT_FOUND', 'NOT_FOUND', undefined]);
    expect(await codes('unfollow')).toEqual([undefined, 'NOT_FOUND', 'NOT_FOUND', 'NOT_FOUND', undefined]);
    expect(await codes('unblock')).toEqual([undefined, 'NOT_FOUND', 'NOT_FOUND', 'NOT_FOUND', undefined]);
  });

  it('ends both follows with a block, and keeps the blocked from following without saying why', async () => {
    const [dan, eva, gone] = [await company.hire(), await company.hire(), await company.hire()];
    await leaveCompany(company, gone);
    await follow(dan, eva);
    await follow(eva, dan);
    expect((await dan.ask(change('block'), { id: eva.id })).blockPerson.person).toMatchObject({ viewerFollows: false, viewerBlocks: true });
    expect([await follows(dan, eva), await follows(eva, dan)]).toEqual([false, false]);
    const refused = await eva.send(change('follow'), { id: dan.id });
    const left = await eva.send(change('follow'), { id: gone.id });
    expect(refused.errors).toEqual(left.errors);
    expect(refused.code).toBe('FORBIDDEN');
    expect((await dan.send(change('follow'), { id: eva.id })).code).toBe('CONFLICT');
    expect((await eva.ask('query ($id: ID!) { person(id: $id) { viewerBlocks } }', { id: dan.id })).person.viewerBlocks).toBe(false);
    await dan.ask(change('unblock'), { id: eva.id });
    await follow(eva, dan);
    expect(await follows(eva, dan)).toBe(true);
  });

  it('lets no follow survive a block of the same moment', async () => {
    for (let round = 0; round < 15; round += 1) {
      const [one, two] = [await company.hire(), await company.hire()];
      await Promise.all([one.send(change('follow'), { id: two.id }), two.send(change('block'), { id: one.id }), two.send(change('follow'), { id: one.id })]);
      const { rows } = await company.sql.query('select 1 from follow where person_id = any ($1) and followee_id = any ($1)', [[one.uuid, two.uuid]]);
      expect(rows).toEqual([]);
    }
  });

  it('shows the state of now when one document changes it twice', async () => {
    const fay = await company.hire();
    const both = await ana.ask(`mutation ($id: ID!) {
      a: followPerson(input: { personId: $id }) { person { viewerFollows } }
      b: unfollowPerson(input: { personId: $id }) { person { viewerFollows } } }`, { id: fay.id });
    expect(both).toEqual({ a: { person: { viewerFollows: true } }, b: { person: { viewerFollows: false } } });
  });

  it('is not for strangers or read-only tokens', async () => {
    const request = { query: change('follow'), variables: { id: ben.id } };
    expect((await company.post(request)).code).toBe('UNAUTHENTICATED');
    const secret = newSecret();
    await company.sql.query(`insert into api_token (token_hash, id, person_id, name, scopes, created_at) values ($1, $2, $3, 'reader', '{read}', now())`, [hashSecret(secret), newId(), ana.uuid]);
    expect((await company.post(request, { authorization: `Bearer ${secret}` })).code).toBe('FORBIDDEN');
  });
});

describe('people to follow', () => {
  let company: TestCompany;
  let viewer: TestPerson;
  const near: Record<string, TestPerson> = {};

  beforeAll(async () => {
    company = await TestCompany.start();
    near.boss = await company.hire({ name: 'Boss' });
    viewer = await company.hire({ name: 'Viewer', department: 'Yard', managerUuid: near.boss.uuid });
    near.team = await company.hire({ name: 'Team', department: 'Yard', managerUuid: near.boss.uuid });
    near.department = await company.hire({ name: 'Department', department: 'Yard' });
    near.groupMate = await company.hire({ name: 'Group mate', department: 'Sea' });
    near.far = await company.hire({ name: 'Far', department: 'Sea' });
    near.blocked = await company.hire({ name: 'Blocked', department: 'Yard' });
    near.blocking = await company.hire({ name: 'Blocking', department: 'Yard' });
    near.gone = await company.hire({ name: 'Gone', department: 'Yard' });
    near.followed = await company.hire({ name: 'Followed', department: 'Yard' });
    await block(viewer, near.blocked);
    await block(near.blocking, viewer);
    await leaveCompany(company, near.gone);
    await follow(viewer, near.followed);
    const group = newId();
    await company.sql.query(`insert into groups (id, name, sort_name, privacy) values ($1, 'Rowing', 'Rowing', 'secret')`, [group]);
    await company.sql.query(`insert into membership (person_id, group_id, state) select unnest($2::uuid[]), $1, 'member'`, [group, [viewer.uuid, near.groupMate.uuid]]);
    await company.sql.query(`insert into membership (person_id, group_id, state) values ($2, $1, 'invited')`, [group, near.far.uuid]);
  });
  afterAll(() => company.stop());

  const QUERY = 'query ($first: Int! = 5) { peopleToFollow(first: $first) { displayName } }';

  it('are those near: team, manager, department, small groups; nobody followed, blocked, blocking or gone', async () => {
    const { peopleToFollow } = await viewer.ask(QUERY);
    expect(peopleToFollow.map((person: { displayName: string }) => person.displayName)).toEqual(['Team', 'Boss', 'Department', 'Group mate']);
    expect((await viewer.ask(QUERY, { first: 1 })).peopleToFollow).toEqual([{ displayName: 'Team' }]);
  });

  it('takes one statement, and a sensible number', async () => {
    expect(await company.statementsOf(viewer, QUERY)).toHaveLength(2);
    for (const first of [0, -1, 1000]) expect((await viewer.send(QUERY, { first })).code).toBe('INVALID_INPUT');
  });
});
