import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { PEOPLE_COUNTS, type PeopleAdminRequest, peopleAdminStatement } from '../../../libs/identity/people-admin/people-admin.reader.js';
import { newId } from '../../../libs/platform/ids/uuid7.js';
import { TestCompany, type TestPerson } from '../../company.js';
import { administer } from '../../factories/leaving.js';

const LIST = `query ($query: String, $status: PersonStatus, $source: AttributeSource, $role: String, $first: Int! = 20, $after: String) {
  adminPeople(query: $query, status: $status, source: $source, role: $role, first: $first, after: $after) {
    nodes { status leftAt person { displayName email employeeNumber department avatarUrl isActive } roles { id name } sources { attribute source } }
    pageInfo { hasNextPage endCursor }
  }
  adminPeopleCounts { active left }
}`;
const ONE = `query ($id: ID!) { adminPerson(id: $id) { status person { displayName } sources { attribute source } roles { id } sessions { uuid createdAt lastSeenAt userAgent ip } tokens { id name scopes createdAt expiresAt lastUsedAt } } }`;

describe('people for administrators', () => {
  let company: TestCompany;
  let admin: TestPerson;
  let lea: TestPerson;

  beforeAll(async () => {
    company = await TestCompany.start();
    admin = await company.hire({ name: 'Ada Admin', roles: ['people_admin'] });
    lea = await company.hire({ name: 'Léa-Marie Quirinal', email: null, employeeNumber: 'Q-47', department: 'Maps' });
    await company.hire({ name: 'Ivo Technik', roles: ['it_admin', 'auditor'] });
    await company.sql.query(`update person set attribute_sources = '{"title": "ldap", "phone": "person"}' where id = $1`, [lea.uuid]);
    const gone = await company.hire({ name: 'Gunnar Gone' });
    await administer(admin, 'deactivatePerson', gone);
    const erased = await company.hire({ name: 'Former colleague' });
    await company.sql.query(`update person set status = 'erased', email = null where id = $1`, [erased.uuid]);
  });
  afterAll(() => company.stop());

  const names = async (variables: Record<string, unknown>) =>
    (await admin.ask(LIST, variables)).adminPeople.nodes.map(({ person }: { person: { displayName: string } }) => person.displayName) as string[];

  it('lists everybody but the erased by name, page by page, in three statements', async () => {
    expect(await names({})).toEqual(['Ada Admin', 'Gunnar Gone', 'Ivo Technik', 'Léa-Marie Quirinal']);
    const { adminPeople } = await admin.ask(LIST, { first: 3 });
    expect(adminPeople.pageInfo.hasNextPage).toBe(true);
    expect(await names({ first: 3, after: adminPeople.pageInfo.endCursor })).toEqual(['Léa-Marie Quirinal']);
    expect(adminPeople.nodes[1]).toMatchObject({ status: 'LEFT', leftAt: expect.stringMatching(/^2/), person: { isActive: false }, sources: [{ attribute: 'active', source: 'ADMIN' }] });
    expect(adminPeople.nodes[2].roles).toEqual([{ id: 'auditor', name: null }, { id: 'it_admin', name: null }]);
    expect((await admin.ask(LIST, {})).adminPeopleCounts).toEqual({ active: 3, left: 1 });
    expect((await company.statementsOf(admin, LIST, { query: 'a', status: 'ACTIVE' })).length).toBeLessThanOrEqual(3);
  });

  it('finds by beginnings of words, number and address, and narrows by status, source and role', async () => {
    for (const [variables, found] of [
      [{ query: 'lea' }, ['Léa-Marie Quirinal']], [{ query: 'MARIE quir' }, ['Léa-Marie Quirinal']], [{ query: 'q-47' }, ['Léa-Marie Quirinal']], [{ query: 'uirinal' }, []],
      [{ query: admin.email }, ['Ada Admin']], [{ query: 'gunnar' }, ['Gunnar Gone']], [{ query: '%' }, ['Ada Admin', 'Gunnar Gone', 'Ivo Technik', 'Léa-Marie Quirinal']],
      [{ status: 'LEFT' }, ['Gunnar Gone']], [{ status: 'LEFT', query: 'lea' }, []], [{ source: 'LDAP' }, ['Léa-Marie Quirinal']], [{ source: 'ADMIN' }, ['Gunnar Gone']],
      [{ role: 'it_admin' }, ['Ivo Technik']], [{ role: 'nonsense' }, []],
    ] as const) expect([variables, await names(variables)]).toEqual([variables, found]);
    expect((await admin.send(LIST, { query: 'x'.repeat(201) })).code).toBe('INVALID_INPUT');
    expect((await admin.send(LIST, { first: 0 })).code).toBe('INVALID_INPUT');
  });

  it('shows one with sources, roles, open sessions and valid tokens, in two statements', async () => {
    await company.sql.query(`insert into api_token (token_hash, id, person_id, name, scopes, created_at, revoked_at) values ('a', $1, $3, 'Valid', '{read}', now(), null), ('b', $2, $3, 'Revoked', '{read}', now(), now())`, [newId(), newId(), lea.uuid]);
    const { adminPerson } = await admin.ask(ONE, { id: lea.id });
    expect(adminPerson).toMatchObject({ status: 'ACTIVE', person: { displayName: 'Léa-Marie Quirinal' }, roles: [], sources: [{ attribute: 'phone', source: 'PERSON' }, { attribute: 'title', source: 'LDAP' }], tokens: [{ name: 'Valid', scopes: ['read'], expiresAt: null }] });
    expect(adminPerson.sessions).toHaveLength(1);
    expect(Date.parse(adminPerson.sessions[0].lastSeenAt)).toBeLessThanOrEqual(Date.now());
    expect(JSON.stringify(adminPerson)).not.toContain('hash');
    expect((await company.statementsOf(admin, ONE, { id: lea.id })).length).toBe(2);
    expect((await admin.ask(ONE, { id: 'AQ' })).adminPerson).toBeNull();
  });

  it('is for those who may read people', async () => {
    for (const [query, variables] of [[LIST, {}], [ONE, { id: lea.id }]] as const) expect((await lea.send(query, variables)).code).toBe('FORBIDDEN');
  });

  async function expectNoScan(text: string, values: unknown[]): Promise<void> {
    const { rows } = await company.sql.query<{ 'QUERY PLAN': string }>(`explain ${text}`, values);
    const plan = rows.map((row) => row['QUERY PLAN']).join('\n');
    expect(plan).not.toMatch(/Seq Scan on person\b/);
  }

  it('never reads everybody, of 100,000', async () => {
    await company.sql.query('alter table person disable trigger person_inserted; drop index person_words');
    await company.sql.query(
      `insert into person (id, email, employee_number, display_name, sort_name, status, attribute_sources)
       select gen_random_uuid(), 'crowd' || n || '@big.example', 'C' || n, name, name, case when n % 50 = 0 then 'left' else 'active' end,
         case when n % 1000 = 0 then '{"title": "scim"}' else '{"title": "import"}' end::jsonb
       from (select n, (array['Anna', 'Bruno', 'Carla', 'Dario'])[n % 4 + 1] || ' ' || n as name from generate_series(1, 100000) n) x`,
    );
    await company.sql.query('create index person_words on person using gin (person_words(display_name, preferred_name, given_name, family_name, email, employee_number) gin_trgm_ops)');
    await company.sql.query('vacuum analyze person');
    const lists: Omit<PeopleAdminRequest, 'first'>[] = [{}, { query: 'anna' }, { query: 'a' }, { query: 'bruno c4441' }, { query: 'crowd77777' }, { query: 'nobodyhasthis' }, { status: 'left' }, { status: 'left', query: 'carla' }, { source: 'scim' }, { source: 'import', status: 'active' }, { role: 'auditor' }];
    for (const filter of lists) {
      const { text, values } = peopleAdminStatement({ first: 50, ...filter });
      await expectNoScan(text, values);
    }
    await expectNoScan(PEOPLE_COUNTS, []);
  }, 120_000);
});
