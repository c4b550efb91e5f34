import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { toGlobalId } from '../../../libs/platform/graphql/global-id.js';
import { newId } from '../../../libs/platform/ids/uuid7.js';
import { TestCompany, type TestPerson } from '../../company.js';

const CARD = 'id email employeeNumber displayName title department location isActive isViewer manager { id }';

describe('a person', () => {
  let company: TestCompany;
  let boss: TestPerson;
  let ana: TestPerson;
  let gone: TestPerson;
  let erased: TestPerson;

  beforeAll(async () => {
    company = await TestCompany.start();
    boss = await company.hire({ name: 'Maria Boss' });
    ana = await company.hire({ name: 'Ana Lima', email: 'Ana.Lima@test.example', employeeNumber: '17', title: 'Engineer', department: 'Yard', location: 'Brest', managerUuid: boss.uuid });
    gone = await company.hire({ name: 'Gone Away' });
    erased = await company.hire({ name: 'Erased Name', title: 'Secret title' });
    await company.sql.query(`update person set status = 'left', left_at = now() where id = $1`, [gone.uuid]);
    await company.sql.query(`update person set status = 'erased' where id = $1`, [erased.uuid]);
  });
  afterAll(() => company.stop());

  it('is the viewer', async () => {
    const { viewer } = await ana.ask(`{ viewer { ${CARD} } }`);
    expect(viewer).toEqual({
      id: ana.id, email: 'Ana.Lima@test.example', employeeNumber: '17', displayName: 'Ana Lima', title: 'Engineer',
      department: 'Yard', location: 'Brest', isActive: true, isViewer: true, manager: { id: boss.id },
    });
  });

  it('is found by id, by e-mail in any case, by employee number and as a node', async () => {
    const query = `query ($id: ID, $email: String, $employeeNumber: String) { person(id: $id, email: $email, employeeNumber: $employeeNumber) { id isViewer } }`;
    const expected = { person: { id: ana.id, isViewer: false } };
    expect(await boss.ask(query, { id: ana.id })).toEqual(expected);
    expect(await boss.ask(query, { email: 'ANA.LIMA@test.example' })).toEqual(expected);
    expect(await boss.ask(query, { employeeNumber: '17' })).toEqual(expected);
    expect(await boss.ask('query ($id: ID!) { node(id: $id) { __typename id ... on Person { displayName } } }', { id: ana.id }))
      .toEqual({ node: { __typename: 'Person', id: ana.id, displayName: 'Ana Lima' } });
  });

  it('is nobody for an unknown id, an id of another type, a made-up id and a NUL', async () => {
    for (const id of [toGlobalId('Person', newId()), toGlobalId('Group', ana.uuid), 'nonsense', 'a\0b']) {
      expect(await boss.ask('query ($id: ID!) { person(id: $id) { id } node(id: $id) { id } }', { id })).toEqual({ person: null, node: null });
    }
    expect(await boss.ask('{ person(email: "a\\u0000b") { id } }')).toEqual({ person: null });
  });

  it('asks for exactly one key', async () => {
    expect((await boss.send('{ person { id } }')).code).toBe('INVALID_INPUT');
    expect((await boss.send('{ person(email: "x@y", employeeNumber: "1") { id } }')).code).toBe('INVALID_INPUT');
  });

  it('stays when they left, marked, and is without a name when erased', async () => {
    const query = 'query ($id: ID!) { person(id: $id) { displayName email title isActive } }';
    expect(await ana.ask(query, { id: gone.id })).toEqual({ person: expect.objectContaining({ displayName: 'Gone Away', isActive: false }) });
    expect(await ana.ask(query, { id: erased.id })).toEqual({ person: { displayName: 'Former colleague', email: null, title: null, isActive: false } });
  });

  it('takes one statement beyond the session, and one more for managers', async () => {
    expect(await company.statementsOf(ana, '{ viewer { id displayName department avatarUrl } }')).toHaveLength(2);
    expect(await company.statementsOf(ana, '{ viewer { id manager { displayName } } }')).toHaveLength(3);
  });
});
