import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { TestCompany, type TestPerson } from '../../company.js';
import { leaveCompany } from '../../factories/people.js';

const PEOPLE = `query ($query: String, $department: String, $location: String, $first: Int! = 20, $after: String) {
  people(query: $query, department: $department, location: $location, first: $first, after: $after) {
    nodes { displayName } edges { cursor node { id } } pageInfo { hasNextPage endCursor } } }`;

describe('the directory', () => {
  let company: TestCompany;
  let viewer: TestPerson;

  const names = async (variables: Record<string, unknown> = {}): Promise<string[]> =>
    (await viewer.ask(PEOPLE, variables)).people.nodes.map((node: { displayName: string }) => node.displayName);
  const allPages = async (variables: Record<string, unknown>): Promise<string[]> => {
    const found: string[] = [];
    for (let after: string | null = null; ; ) {
      const { people }: { people: { nodes: { displayName: string }[]; pageInfo: { hasNextPage: boolean; endCursor: string } } } = await viewer.ask(PEOPLE, { ...variables, after });
      found.push(...people.nodes.map((node) => node.displayName));
      if (!people.pageInfo.hasNextPage) return found;
      after = people.pageInfo.endCursor;
    }
  };

  beforeAll(async () => {
    company = await TestCompany.start();
    viewer = await company.hire({ name: 'Zoë Zander', email: 'zz@test.example' });
    await company.hire({ name: 'Élodie Marchand', email: 'e.marchand@test.example', title: 'Naval architect', department: 'Design', location: 'Brest' });
    await company.hire({ name: 'Marc Dubois', email: 'marc@test.example', title: 'Welder', department: 'Yard', location: 'Brest' });
    await company.hire({ name: 'Marie Marc', email: 'mm@test.example', title: 'Buyer', department: 'Yard', location: 'Turku' });
    await company.hire({ name: 'Łukasz Øster', email: 'lukasz.o@other.example', title: 'Marketing lead', department: 'Design', location: 'Turku' });
    await company.hire({ name: 'Ирина Смирнова', email: 'irina@test.example', title: 'Ingénieure', department: 'Yard', location: 'Turku' });
    await company.hire({ name: '王小明', email: 'wang@test.example', title: 'Welder', department: 'Yard' });
    await company.hire({ name: "Siobhán O'Brien", email: 'sob@test.example', department: "Quality & 'Tests'" });
    const nick = await company.hire({ name: 'Alexander Grant', email: 'ag@test.example', department: 'Design' });
    await nick.ask('mutation { updateProfile(input: { preferredName: "Sasha" }) { person { id } } }');
    await leaveCompany(company, await company.hire({ name: 'Marcel Gone', department: 'Yard', location: 'Brest' }));
  });
  afterAll(() => company.stop());

  it('lists everybody who works here by name, accents in their place', async () => {
    expect(await names({ first: 100 })).toEqual([
      'Alexander Grant', 'Élodie Marchand', 'Łukasz Øster', 'Marc Dubois', 'Marie Marc', "Siobhán O'Brien", 'Zoë Zander', 'Ирина Смирнова', '王小明',
    ]);
    expect(await allPages({ first: 2 })).toEqual(await names({ first: 100 }));
  });

  it('is narrowed by department and location, in any case', async () => {
    expect(await names({ department: 'yard' })).toEqual(['Marc Dubois', 'Marie Marc', 'Ирина Смирнова', '王小明']);
    expect(await names({ department: 'Yard', location: 'Turku' })).toEqual(['Marie Marc', 'Ирина Смирнова']);
    expect(await names({ department: 'Nowhere' })).toEqual([]);
    expect(await names({ query: 'welder', location: 'Brest' })).toEqual(['Marc Dubois']);
    expect(await names({ query: 'marc mar', location: 'Turku' })).toEqual(['Marie Marc']);
  });

  it.each([
    ['elodie', ['Élodie Marchand']],
    ['ÉLO', ['Élodie Marchand']],
    ['oster', ['Łukasz Øster']],
    ['lukasz.o@other.example', ['Łukasz Øster']],
    ['смир', ['Ирина Смирнова']],
    ['王', ['王小明']],
    ['小明', ['王小明']],
    ['sasha', ['Alexander Grant']],
    ['architect', ['Élodie Marchand']],
    ['ingenieure', ['Ирина Смирнова']],
    ["o'br", ["Siobhán O'Brien"]],
    ["quality & 'tests'", ["Siobhán O'Brien"]],
    ['march elo', ['Élodie Marchand']],
    ['irina', ['Ирина Смирнова']],
  ])('finds by %s', async (query, expected) => {
    expect(await names({ query })).toEqual(expected);
  });

  it('puts names first, a person once, and leaves out who left', async () => {
    expect(await names({ query: 'mar' })).toEqual(['Marc Dubois', 'Marie Marc', 'Élodie Marchand', 'Łukasz Øster']);
    expect(await allPages({ query: 'mar', first: 1 })).toEqual(['Marc Dubois', 'Marie Marc', 'Élodie Marchand', 'Łukasz Øster']);
    expect(await names({ query: 'marcel' })).not.toContain('Marcel Gone');
    expect(await allPages({ query: 'yard m', first: 1 })).toEqual(['Marc Dubois', 'Marie Marc']);
  });

  it('finds near misses only when nothing else is found', async () => {
    expect(await names({ query: 'marchnd' })).toEqual(['Élodie Marchand']);
    expect(await names({ query: 'xqzzy' })).toEqual([]);
    expect(await names({ query: 'qx' })).toEqual([]);
  });

  it('follows changes of name, department and status at once', async () => {
    const person = await company.hire({ name: 'Before Change', department: 'Old Dept' });
    await company.sql.query(`update person set display_name = 'Ärla Later', sort_name = 'Ärla Later' where id = $1`, [person.uuid]);
    await company.sql.query(`update department set name = 'Fresh Dept' where name = 'Old Dept'`);
    expect([await names({ query: 'before' }), await names({ query: 'arla' }), await names({ query: 'fresh' })]).toEqual([[], ['Ärla Later'], ['Ärla Later']]);
    await leaveCompany(company, person);
    expect([await names({ query: 'arla' }), await names({ query: 'arla later' })]).toEqual([[], []]);
  });

  it('answers odd input with an empty list or a sentence, never with a failure', async () => {
    for (const query of ['!!!', '\0', '%', '_', "'; drop table person; --", '\\', 'a'.repeat(200), '&|!:*', '\u202eevil', 'a\ud800b']) {
      expect((await viewer.send(PEOPLE, { query })).errors).toBeUndefined();
    }
    for (const variables of [{ query: 'a'.repeat(201) }, { first: 0 }, { first: -1 }, { first: 1000 }, { after: 'invented' }, { query: 'mar', after: 'invented' }, { query: '!!', first: 0 }]) {
      expect((await viewer.send(PEOPLE, variables)).code).toBe('INVALID_INPUT');
    }
    const { people } = await viewer.ask(PEOPLE, { first: 1 });
    expect((await viewer.send(PEOPLE, { query: 'mar', after: people.pageInfo.endCursor })).code).toBe('INVALID_INPUT');
  });

  it('counts people by department and location', async () => {
    const { directoryFacets } = await viewer.ask('{ directoryFacets { peopleCount departments { name count } locations { name count } } }');
    expect(directoryFacets).toEqual({
      peopleCount: 9,
      departments: [{ name: 'Design', count: 3 }, { name: "Quality & 'Tests'", count: 1 }, { name: 'Yard', count: 4 }],
      locations: [{ name: 'Brest', count: 2 }, { name: 'Turku', count: 3 }],
    });
  });

  it('takes a fixed number of statements: one for a page by name, two for a query, three when it found nothing', async () => {
    const statements = async (variables: Record<string, unknown>) => (await company.statementsOf(viewer, PEOPLE, variables)).length - 1;
    expect([
      await statements({}), await statements({ department: 'Yard', first: 100 }),
      await statements({ query: 'mar' }), await statements({ query: 'yard mar' }), await statements({ query: 'marchnd' }),
    ]).toEqual([1, 1, 2, 2, 3]);
    expect(await company.statementsOf(viewer, '{ directoryFacets { peopleCount departments { count } } }')).toHaveLength(2);
    expect(await company.statementsOf(viewer, '{ people(first: 100) { nodes { viewerFollows viewerBlocks reportCount manager { displayName } managerChain { displayName } reports(first: 3) { nodes { id } } } } }'))
      .toHaveLength(1 + 1 + 4);
  });

  it('is not for strangers', async () => {
    expect(await company.post({ query: '{ people { nodes { id } } directoryFacets { peopleCount } }' })).toMatchObject({ status: 401, code: 'UNAUTHENTICATED' });
  });
});
