import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { memberCount as countOf } from '../../../libs/groups/group.visibility.js';
import { rollUpMemberCounts } from '../../../libs/groups/member-count.repository.js';
import { Database } from '../../../libs/platform/database/database.js';
import { fromGlobalId } from '../../../libs/platform/graphql/global-id.js';
import { TestCompany, type TestPerson } from '../../company.js';
import { act, addMember, createGroup, joinGroup, type TestGroup } from '../../factories/groups.js';

const ROUNDS = 12;

/** Each race is run many times, the contenders set off in random order within a few milliseconds. */
describe('at the same time', () => {
  let company: TestCompany;
  let people: TestPerson[];

  beforeAll(async () => {
    company = await TestCompany.start();
    people = await Promise.all([1, 2, 3, 4].map(() => company.hire()));
  });
  afterAll(() => company.stop());

  const rowsOf = async (group: TestGroup): Promise<{ person_id: string; state: string; role: string }[]> =>
    (await company.sql.query('select person_id, state, role from membership where group_id = $1', [fromGlobalId('Group', group.id)])).rows;
  const memberCount = async (group: TestGroup): Promise<number> => (await company.sql.query(`select ${countOf('g')} as count from groups g where id = $1`, [fromGlobalId('Group', group.id)])).rows[0].count;
  const race = async <T>(...contenders: (() => Promise<T>)[]): Promise<T[]> =>
    Promise.all(contenders.map(async (contender) => {
      await new Promise((resolve) => setTimeout(resolve, Math.random() * 4));
      return contender();
    }));
  const rounds = async (round: (group: TestGroup) => Promise<void>, privacy: 'OPEN' | 'CLOSED' = 'OPEN'): Promise<void> => {
    for (let n = 0; n < ROUNDS; n += 1) {
      const group = await createGroup(people[0]!, { privacy });
      await round(group);
      const rows = await rowsOf(group);
      expect(rows.some((row) => row.state === 'member' && row.role === 'owner')).toBe(true);
      expect(await memberCount(group)).toBe(rows.filter((row) => row.state === 'member').length);
    }
  };

  it('all owners leave: one stays', () =>
    rounds(async (group) => {
      for (const person of people.slice(1)) await addMember(people[0]!, group, person, 'OWNER');
      const answers = await race(...people.map((person) => () => act(person, 'leaveGroup', { groupId: group.id })));
      expect(answers.map((answer) => answer.code ?? 'left').sort()).toEqual(['CONFLICT', 'left', 'left', 'left']);
    }));

  it('two owners demote, remove and leave each other: one stays', () =>
    rounds(async (group) => {
      const [one, two] = [people[0]!, people[1]!];
      await addMember(one, group, two, 'OWNER');
      await race(
        () => act(one, 'setGroupRole', { groupId: group.id, personId: two.id, role: 'MEMBER' }),
        () => act(two, 'removeFromGroup', { groupId: group.id, personId: one.id }),
        () => act(one, 'leaveGroup', { groupId: group.id }),
      );
    }));

  it('a request is accepted and withdrawn: in or out, never half', async () => {
    const outcomes = new Set<string>();
    await rounds(async (group) => {
      const [olga, ana] = [people[0]!, people[1]!];
      await joinGroup(ana, group);
      const [accepted, withdrawn] = await race(
        () => act(olga, 'decideMembershipRequest', { groupId: group.id, personId: ana.id, accept: true }),
        () => act(ana, 'leaveGroup', { groupId: group.id }),
      );
      expect(withdrawn!.code).toBeUndefined();
      outcomes.add(accepted!.code ?? 'accepted');
      // Either withdrawn before the decision, or let in and then left: leaving is the last word.
      expect((await rowsOf(group)).map((row) => row.person_id)).toEqual([olga.uuid]);
    }, 'CLOSED');
    for (const outcome of outcomes) expect(['accepted', 'NOT_FOUND']).toContain(outcome);
  });

  it('two moderators decide differently: the first one counts', () =>
    rounds(async (group) => {
      const [olga, mo, ana] = [people[0]!, people[1]!, people[2]!];
      await addMember(olga, group, mo, 'MODERATOR');
      await joinGroup(ana, group);
      const [accepted, declined] = await race(
        () => act(olga, 'decideMembershipRequest', { groupId: group.id, personId: ana.id, accept: true }),
        () => act(mo, 'decideMembershipRequest', { groupId: group.id, personId: ana.id, accept: false }),
      );
      const isIn = (await rowsOf(group)).some((row) => row.person_id === ana.uuid && row.state === 'member');
      expect([accepted!.code, declined!.code]).toEqual(isIn ? [undefined, 'NOT_FOUND'] : ['NOT_FOUND', undefined]);
    }, 'CLOSED'));

  it('everybody joins, is invited and joins again: each is in once', () =>
    rounds(async (group) => {
      const [olga, ...others] = people as [TestPerson, ...TestPerson[]];
      const answers = await race(
        ...others.flatMap((person) => [() => act(person, 'joinGroup', { groupId: group.id }), () => act(person, 'joinGroup', { groupId: group.id })]),
        () => act(olga, 'inviteToGroup', { groupId: group.id, personIds: others.map((person) => person.id) }),
      );
      expect(answers.map((answer) => answer.code)).toEqual(answers.map(() => undefined));
      expect((await rowsOf(group)).filter((row) => row.state === 'member')).toHaveLength(4);
    }));

  it('somebody leaves the company and returns while they join, are removed and counted: the count is of those who are here', () =>
    rounds(async (group) => {
      const [olga, ana, ben] = [people[0]!, people[1]!, people[2]!];
      const become = (status: string) => company.sql.query('update person set status = $1 where id = any ($2)', [status, [ana.uuid, ben.uuid]]);
      const count = () => rollUpMemberCounts(company.api.get(Database));
      await joinGroup(ana, group);
      await race<unknown>(() => become('left'), () => act(ben, 'joinGroup', { groupId: group.id }), () => act(olga, 'removeFromGroup', { groupId: group.id, personId: ana.id }), count);
      const left = await rowsOf(group);
      expect(await memberCount(group)).toBe(left.filter((row) => ![ana.uuid, ben.uuid].includes(row.person_id)).length);
      await race<unknown>(() => become('active'), () => act(olga, 'removeFromGroup', { groupId: group.id, personId: ben.id }), count);
    }));

  it('a group is hidden while somebody joins: in before, or told nothing', () =>
    rounds(async (group) => {
      const [olga, ana] = [people[0]!, people[1]!];
      const [, joined] = await race(
        () => act(olga, 'updateGroup', { groupId: group.id, privacy: 'SECRET' }),
        () => act(ana, 'joinGroup', { groupId: group.id }),
      );
      const isIn = (await rowsOf(group)).some((row) => row.person_id === ana.uuid);
      expect(joined!.code).toBe(isIn ? undefined : 'NOT_FOUND');
    }));
});
