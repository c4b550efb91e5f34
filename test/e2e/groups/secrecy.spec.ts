import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { withAllStatements } from '../../../libs/platform/database/statement-count.js';
import { toGlobalId } from '../../../libs/platform/graphql/global-id.js';
import { newId } from '../../../libs/platform/ids/uuid7.js';
import { TestCompany, type TestPerson } from '../../company.js';
import { act, createGroup, joinGroup } from '../../factories/groups.js';

describe('a secret group, to others', () => {
  let company: TestCompany;
  let olga: TestPerson;
  let leo: TestPerson;
  let secret: string;
  let unknown: string;
  let hidden: string;

  beforeAll(async () => {
    company = await TestCompany.start();
    [olga, leo] = [await company.hire(), await company.hire()];
    secret = (await createGroup(olga, { privacy: 'SECRET' })).id;
    const closed = await createGroup(olga, { privacy: 'CLOSED' });
    await joinGroup(leo, closed);
    await act(olga, 'updateGroup', { groupId: closed.id, privacy: 'SECRET' });
    hidden = closed.id;
    unknown = toGlobalId('Group', newId());
  });
  afterAll(() => company.stop());

  const WRITES: [string, Record<string, unknown>][] = [
    ['updateGroup', { name: 'Mine' }],
    ['archiveGroup', {}],
    ['joinGroup', {}],
    ['leaveGroup', {}],
    ['inviteToGroup', { personIds: 'SELF' }],
    ['decideMembershipRequest', { personId: 'SELF', accept: true }],
    ['setGroupRole', { personId: 'SELF', role: 'OWNER' }],
    ['removeFromGroup', { personId: 'SELF' }],
    ['muteGroup', { muted: true }],
    ['visitGroup', {}],
  ];
  const READS: [string, string][] = [
    ['group', 'query ($id: ID!) { group(id: $id) { id name members { nodes { role } } } }'],
    ['node', 'query ($id: ID!) { node(id: $id) { id ... on Group { name } } }'],
  ];

  it.each(WRITES)('is not there for %s: the same answer and the same statements as for nothing at all', async (mutation, more) => {
    const Mutation = mutation[0]!.toUpperCase() + mutation.slice(1);
    const query = `mutation ($input: ${Mutation}Input!) { ${mutation}(input: $input) { clientMutationId } }`;
    const input = (groupId: string) => ({ groupId, clientMutationId: newId(), ...more, ...(more['personId'] ? { personId: leo.id } : {}), ...(more['personIds'] ? { personIds: [leo.id] } : {}) });
    const ask = async (groupId: string) => {
      const { result, statements } = await withAllStatements(() => leo.send(query, { input: input(groupId) }));
      return { code: result.code, data: result.data, message: result.errors?.[0]?.message, statements: statements.filter(isOfRequest) };
    };
    const nothing = await ask(unknown);
    expect([nothing.code, nothing.data]).toEqual(['NOT_FOUND', null]);
    expect(nothing.statements.length).toBeGreaterThan(3);
    expect(await ask(secret)).toEqual(nothing);
    expect(await ask(hidden)).toEqual(nothing);
  });

  it.each(READS)('is not there for %s: the same answer and the same statements as for nothing at all', async (_, query) => {
    const ask = async (id: string) => ({ answer: await leo.send(query, { id }), statements: (await company.statementsOf(leo, query, { id })).filter(isOfRequest) });
    const nothing = await ask(unknown);
    expect(nothing.answer).toMatchObject({ status: 200, code: undefined });
    expect(Object.values(nothing.answer.data)).toEqual([null]);
    expect(await ask(secret)).toEqual(nothing);
    expect(await ask(hidden)).toEqual(nothing);
  });

  it('is no group for ids of another type and for invented ones either', async () => {
    for (const groupId of [leo.id, 'x', '', '\u0000', 'A'.repeat(23), 'A'.repeat(5_000)]) {
      for (const [mutation, more] of [['joinGroup', {}], ['muteGroup', { muted: true }]] as const) {
        expect((await act(leo, mutation, { groupId, ...more })).code).toBe('NOT_FOUND');
      }
      expect((await leo.ask(READS[0]![1], { id: groupId })).group).toBeNull();
    }
  });

  it('is there for its members', async () => {
    expect((await olga.ask(READS[0]![1], { id: secret })).group.id).toBe(secret);
  });
});

/** Not the hint to the relay about an earlier write, nor the note of a session's last use: timers send them. */
function isOfRequest(statement: string): boolean {
  return !/pg_notify|update session/.test(statement);
}
