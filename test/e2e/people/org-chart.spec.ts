import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { TestCompany, type TestPerson } from '../../company.js';
import { leaveCompany } from '../../factories/people.js';

describe('the org chart', () => {
  let company: TestCompany;
  let top: TestPerson;
  let middle: TestPerson;
  let worker: TestPerson;

  beforeAll(async () => {
    company = await TestCompany.start();
    top = await company.hire({ name: 'Top' });
    middle = await company.hire({ name: 'Middle', managerUuid: top.uuid });
    worker = await company.hire({ name: 'Worker A', managerUuid: middle.uuid });
    await company.hire({ name: 'Worker B', managerUuid: middle.uuid });
    await company.hire({ name: 'Worker C', managerUuid: middle.uuid });
    await leaveCompany(company, await company.hire({ name: 'Worker Gone', managerUuid: middle.uuid }));
  });
  afterAll(() => company.stop());

  const chart = async (person: TestPerson) => (await worker.ask(`query ($id: ID!) { person(id: $id) {
    manager { displayName } managerChain { displayName } reportCount reports { nodes { displayName } } } }`, { id: person.id })).person;

  it('goes up to the top and down to active reports by name', async () => {
    expect(await chart(worker)).toEqual({ manager: { displayName: 'Middle' }, managerChain: [{ displayName: 'Middle' }, { displayName: 'Top' }], reportCount: 0, reports: { nodes: [] } });
    expect(await chart(middle)).toMatchObject({ reportCount: 3, reports: { nodes: [{ displayName: 'Worker A' }, { displayName: 'Worker B' }, { displayName: 'Worker C' }] } });
    expect(await chart(top)).toMatchObject({ manager: null, managerChain: [], reportCount: 1 });
  });

  it('keeps a manager who left in the chain, marked', async () => {
    const gone = await company.hire({ name: 'Left boss', managerUuid: top.uuid });
    const person = await company.hire({ managerUuid: gone.uuid });
    await leaveCompany(company, gone);
    expect((await person.ask('{ viewer { managerChain { displayName isActive } } }')).viewer.managerChain)
      .toEqual([{ displayName: 'Left boss', isActive: false }, { displayName: 'Top', isActive: true }]);
  });

  it('ends where a circle would begin', async () => {
    const [one, two, three] = [await company.hire({ name: 'One' }), await company.hire({ name: 'Two' }), await company.hire({ name: 'Three' })];
    for (const [person, manager] of [[one, two], [two, one], [three, one]]) await company.sql.query('update person set manager_id = $2 where id = $1', [person!.uuid, manager!.uuid]);
    expect((await chart(one)).managerChain).toEqual([{ displayName: 'Two' }]);
    expect((await chart(three)).managerChain).toEqual([{ displayName: 'One' }, { displayName: 'Two' }]);
    await company.sql.query('update person set manager_id = id where id = $1', [two.uuid]);
    expect((await chart(two)).managerChain).toEqual([]);
  });

  it('pages reports, each person by its own', async () => {
    const page = `query ($after: String, $id: ID!) { person(id: $id) { reports(first: 2, after: $after) { nodes { displayName } pageInfo { hasNextPage endCursor } } } }`;
    const first = (await worker.ask(page, { id: middle.id })).person.reports;
    expect(first).toMatchObject({ nodes: [{ displayName: 'Worker A' }, { displayName: 'Worker B' }], pageInfo: { hasNextPage: true } });
    expect((await worker.ask(page, { id: middle.id, after: first.pageInfo.endCursor })).person.reports).toMatchObject({ nodes: [{ displayName: 'Worker C' }], pageInfo: { hasNextPage: false } });
    expect((await worker.send(page, { id: middle.id, after: 'bad' })).code).toBe('INVALID_INPUT');
    const { people } = await worker.ask('{ people(first: 100) { nodes { displayName reports(first: 1) { nodes { displayName } pageInfo { hasNextPage } } } } }');
    expect(people.nodes.find((person: { displayName: string }) => person.displayName === 'Middle').reports).toEqual({ nodes: [{ displayName: 'Worker A' }], pageInfo: { hasNextPage: true } });
  });

  it('takes five statements for a whole profile', async () => {
    const query = 'query ($id: ID!) { person(id: $id) { displayName managerChain { displayName title } reportCount reports { nodes { displayName avatarUrl } } viewerFollows } }';
    expect(await company.statementsOf(worker, query, { id: middle.id })).toHaveLength(1 + 1 + 4 + 1);
  });
});
