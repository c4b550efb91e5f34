import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { TestCompany } from '../../company.js';
import { ENTERPRISE, GROUP, ScimClient, USER } from '../../factories/scim.js';

const LIST = 'urn:ietf:params:scim:api:messages:2.0:ListResponse';
const SEARCH = 'urn:ietf:params:scim:api:messages:2.0:SearchRequest';

describe('SCIM lists', () => {
  let company: TestCompany;
  let scim: ScimClient;
  const ids: Record<string, string> = {};
  beforeAll(async () => {
    company = await TestCompany.start();
    scim = await ScimClient.for(company);
    const add = async (name: string, user: Record<string, unknown>) => (ids[name] = (await scim.user({ userName: `${name}@x.example`, displayName: name, ...user })).id);
    await add('anna', { externalId: 'Ext-A', title: 'Tour Guide', name: { givenName: 'Anna', familyName: 'O"Brien' }, emails: [{ value: 'anna@work.example', type: 'work', primary: true }, { value: 'Anna@Home.example', type: 'home' }], [ENTERPRISE]: { employeeNumber: 'E1', department: 'Yard' } });
    await add('bert', { title: 'Guide', userType: 'Contractor', emails: [{ value: 'anna@other.example', type: 'home' }, { value: 'bert@work.example', type: 'work' }], phoneNumbers: [{ value: '+1', type: 'mobile' }], [ENTERPRISE]: { manager: { value: ids.anna }, costCenter: '4130' } });
    await add('carl', { active: false, locale: 'fr-FR', name: { familyName: 'Élan' }, addresses: [{ locality: 'Brest', country: 'FR', type: 'work' }] });
    await add('dora', { title: 'guide', nickName: 'Dé', roles: [{ value: 'r1' }] });
    await scim.post('/Groups', { displayName: 'Guides', members: [{ value: ids.anna }, { value: ids.dora }] });
    await company.hire({ name: 'eve', email: 'eve@x.example', title: 'Smith' });
  });
  afterAll(() => company.stop());

  const named = (body: any): string[] => body.Resources.map(({ displayName }: any) => displayName).sort();

  it.each<[string, string[]]>([
    ['userName eq "anna@x.example"', ['anna']],
    ['USERNAME EQ "ANNA@X.EXAMPLE"', ['anna']],
    ['urn:ietf:params:scim:schemas:core:2.0:User:userName eq "anna@x.example"', ['anna']],
    ['userName eq "eve@x.example"', ['eve']],
    ['userName ne "anna@x.example"', ['bert', 'carl', 'dora', 'eve']],
    ['userName sw "AN"', ['anna']],
    ['userName ew "@X.example" and userName co "er"', ['bert']],
    ['userName co "%"', []],
    ['userName gt "carl@x.example"', ['dora', 'eve']],
    ['userName ge "carl@x.example" and userName le "dora@x.example"', ['carl', 'dora']],
    ['userName lt "b"', ['anna']],
    ['externalId eq "Ext-A"', ['anna']],
    ['externalId eq "ext-a"', []],
    ['externalId co "xt-"', ['anna']],
    ['externalId sw "ext"', []],
    ['userName co "%"', []],
    ['displayName ew "NA"', ['anna']],
    ['displayName sw "d_ra"', []],
    ['emails co "HOME.example"', ['anna']],
    ['emails[type eq "work" and value co "home"]', []],
    ['externalId pr', ['anna']],
    ['not (externalId pr)', ['bert', 'carl', 'dora', 'eve']],
    ['externalId ne "Ext-A"', ['bert', 'carl', 'dora', 'eve']],
    ['externalId eq null', ['bert', 'carl', 'dora', 'eve']],
    ['title eq "GUIDE"', ['bert', 'dora']],
    ['title pr and not (title eq "guide")', ['anna', 'eve']],
    ['title co "guide" and userType ne "Contractor"', ['anna', 'dora']],
    ['title eq "smith" or title eq "guide" and active eq true', ['bert', 'dora', 'eve']],
    ['(title eq "smith" or title eq "guide") and userType eq "contractor"', ['bert']],
    ['not (title co "guide" or active eq false)', ['eve']],
    ['active eq false', ['carl']],
    ['active eq "False"', ['carl']],
    ['active ne false and title pr', ['anna', 'bert', 'dora', 'eve']],
    ['name.familyName eq "o\\"brien"', ['anna']],
    ['name.familyName eq "\\u00c9lan"', ['carl']],
    ['name.familyName sw "é"', ['carl']],
    ['name.givenName pr', ['anna']],
    ['nickName eq "dé"', ['dora']],
    ['locale ew "FR"', ['carl']],
    ['emails eq "anna@work.example"', ['anna']],
    ['emails.value eq "ANNA@home.example"', ['anna']],
    ['emails.value sw "anna@"', ['anna', 'bert']],
    ['emails[type eq "work" and value sw "anna"]', ['anna']],
    ['emails[type eq "home" and value eq "anna@other.example"]', ['bert']],
    ['emails[type eq "work" and value eq "anna@other.example"]', []],
    ['emails[type eq "work"].value eq "bert@work.example"', ['bert']],
    ['emails[type eq "home"].value eq "bert@work.example"', []],
    ['emails[primary eq true]', ['anna', 'eve']],
    ['emails[not (type eq "work")]', ['anna', 'bert']],
    ['emails pr', ['anna', 'bert', 'eve']],
    ['not (emails[type eq "home"])', ['carl', 'dora', 'eve']],
    ['phoneNumbers[type eq "mobile" and value pr]', ['bert']],
    ['addresses[locality eq "brest" and country eq "FR"]', ['carl']],
    ['roles.value eq "r1"', ['dora']],
    ['groups.display eq "guides"', ['anna', 'dora']],
    [`${ENTERPRISE}:department eq "yard"`, ['anna']],
    [`${ENTERPRISE}:employeeNumber eq "E1"`, ['anna']],
    [`${ENTERPRISE}:costCenter pr`, ['bert']],
    [`${ENTERPRISE}:manager.displayName eq "Anna"`, ['bert']],
    ['meta.lastModified gt "2020-01-01T00:00:00Z" and title eq "smith"', ['eve']],
    ['meta.created lt "2020-01-01T00:00:00Z"', []],
    ['meta.created ge "2020-01-01"', ['anna', 'bert', 'carl', 'dora', 'eve']],
    ['meta.resourceType eq "User" and id pr', ['anna', 'bert', 'carl', 'dora', 'eve']],
    [`schemas eq "${ENTERPRISE}"`, ['anna', 'bert']],
    [`schemas ne "${ENTERPRISE}"`, ['anna', 'bert', 'carl', 'dora', 'eve']],
    [`not (schemas eq "${ENTERPRISE}") and schemas eq "${USER}"`, ['carl', 'dora', 'eve']],
    ['schemas sw "urn:example:"', []],
    ['id eq "nonsense"', []],
  ])('find by %s', async (filter, expected) => {
    const { status, body } = await scim.find(filter);
    expect([status, body.Resources && named(body)]).toEqual([200, expected]);
    expect(body).toMatchObject({ schemas: [LIST], totalResults: expected.length, startIndex: 1, itemsPerPage: expected.length });
  });

  it('find by ids of people, managers and groups', async () => {
    expect(named((await scim.find(`id eq "${ids.anna}"`)).body)).toEqual(['anna']);
    expect(named((await scim.find(`${ENTERPRISE}:manager.value eq "${ids.anna}"`)).body)).toEqual(['bert']);
    const [group] = (await scim.find('displayName eq "GUIDES"', '', 'Groups')).body.Resources;
    expect(named((await scim.find(`groups.value eq "${group.id}"`)).body)).toEqual(['anna', 'dora']);
    expect((await scim.find(`id eq "${group.id}" and members eq "${ids.dora}"`, '&excludedAttributes=members', 'Groups')).body.Resources).toEqual([expect.not.objectContaining({ members: expect.anything() })]);
    expect((await scim.find(`schemas eq "${GROUP}" and schemas pr`, '', 'Groups')).body.totalResults).toBe(1);
    expect((await scim.find(`members[value eq "${ids.bert}"]`, '', 'Groups')).body.totalResults).toBe(0);
  });

  it.each([
    'userName', 'userName eq', 'userName eq bert', 'userName eq "x', 'userName is "x"', '(userName pr', 'userName pr)', 'userName pr and', 'not userName pr',
    'userName pr userName pr', 'emails[type eq "work"', 'emails[]', 'shoeSize eq "1"', 'userName.first eq "x"', 'active gt true', 'active eq "maybe"', 'userName gt null',
    'meta.created gt "yesterday"', 'meta.created co "2020"', 'title[value eq "x"]', 'emails[shoe eq "x"]', 'password eq "x"', "userName eq 'x'", 'userName eq "\\x"', 'userName eq "a\\u0000"',
    `${'('.repeat(30)}userName pr${')'.repeat(30)}`, 'x'.repeat(5_000),
  ])('refuse the filter %s', async (filter) => {
    const { status, body } = await scim.find(filter);
    expect([status, body.scimType]).toEqual([400, 'invalidFilter']);
  });

  it('come in pages with the whole number (RFC 7644 section 3.4.2.4)', async () => {
    const page = async (query: string) => {
      const { body } = await scim.get(`/Users?${query}`);
      return [body.totalResults, body.startIndex, body.itemsPerPage, body.Resources.map(({ displayName }: any) => displayName)];
    };
    expect(await page('sortBy=displayName&startIndex=2&count=2')).toEqual([5, 2, 2, ['bert', 'carl']]);
    expect(await page('sortBy=displayName&startIndex=0&count=1')).toEqual([5, 1, 1, ['anna']]);
    expect(await page('startIndex=6')).toEqual([5, 6, 0, []]);
    expect(await page('count=0')).toEqual([5, 1, 0, []]);
    expect(await page('count=-3')).toEqual([5, 1, 0, []]);
    expect((await page('count=100000')).slice(0, 3)).toEqual([5, 1, 5]);
    const seen = [];
    for (let startIndex = 1; startIndex <= 5; startIndex += 1) seen.push(...((await page(`startIndex=${startIndex}&count=1`))[3] as string[]));
    expect(seen.sort()).toEqual(['anna', 'bert', 'carl', 'dora', 'eve']);
    for (const query of ['count=ten', 'startIndex=1.5', 'sortBy=shoeSize', 'sortBy=title&sortOrder=up', 'filter=id%20pr&filter=id%20pr']) expect((await scim.get(`/Users?${query}`)).status).toBe(400);
  });

  it.each<[string, string[]]>([
    ['sortBy=userName&sortOrder=descending', ['eve', 'dora', 'carl', 'bert', 'anna']],
    ['sortBy=name.familyName', ['carl', 'anna', 'bert', 'dora', 'eve']],
    ['sortBy=name.familyName&sortOrder=descending', ['bert', 'dora', 'eve', 'anna', 'carl']],
    ['sortBy=emails&count=2', ['anna', 'bert']],
    ['sortBy=meta.created&count=4', ['anna', 'bert', 'carl', 'dora']],
  ])('are sorted by %s', async (query, expected) => {
    const { body } = await scim.get(`/Users?${query}`);
    const names = body.Resources.map(({ displayName }: any) => displayName);
    expect(names.slice(0, expected.length)).toEqual(expected);
  });

  it('have the attributes that are asked for (RFC 7644 section 3.9)', async () => {
    const only = async (query: string) => (await scim.get(`/Users/${ids.anna}?${query}`)).body;
    const always = { schemas: expect.anything(), id: ids.anna };
    expect(await only('attributes=userName,EMAILS.type,name.familyName')).toEqual({ ...always, userName: 'anna@x.example', name: { familyName: 'O"Brien' }, emails: [{ type: 'work' }, { type: 'home' }] });
    expect(await only(`attributes=${ENTERPRISE}:department`)).toEqual({ ...always, [ENTERPRISE]: { department: 'Yard' } });
    expect(await only(`attributes=${ENTERPRISE}`)).toEqual({ ...always, [ENTERPRISE]: { department: 'Yard', employeeNumber: 'E1' } });
    expect(await only('attributes=groups')).toEqual({ ...always, groups: [expect.objectContaining({ display: 'Guides', type: 'direct' })] });
    const less = await only(`excludedAttributes=emails,id,meta.location,${ENTERPRISE}:department,groups`);
    expect(less).toMatchObject({ id: ids.anna, [ENTERPRISE]: { employeeNumber: 'E1' }, meta: { resourceType: 'User' } });
    expect([less.emails, less.meta.location, less.groups, less[ENTERPRISE].department]).toEqual([undefined, undefined, undefined, undefined]);
    const list = (await scim.find('title eq "smith"', '&attributes=displayName')).body.Resources;
    expect(list).toEqual([{ schemas: expect.anything(), id: expect.any(String), displayName: 'eve' }]);
    expect((await scim.post('/Users?attributes=id', { userName: 'later@x.example', active: false })).body).toEqual({ schemas: expect.anything(), id: expect.any(String) });
    await company.sql.query(`delete from person where email = 'later@x.example'`);
  });

  it('are also asked for by POST (RFC 7644 section 3.4.3)', async () => {
    const { status, body } = await scim.post('/Users/.search', { schemas: [SEARCH], filter: 'title eq "guide"', sortBy: 'displayName', startIndex: 2, count: 1, attributes: ['displayName'] });
    expect([status, body.totalResults, body.Resources]).toEqual([200, 2, [{ schemas: expect.anything(), id: ids.dora, displayName: 'dora' }]]);
    expect((await scim.post('/Users/.search', { filter: 'id pr' })).body.scimType).toBe('invalidSyntax');
  });

  it('are discovered (RFC 7644 section 4)', async () => {
    const config = (await scim.get('/ServiceProviderConfig')).body;
    expect(config).toMatchObject({ patch: { supported: true }, bulk: { supported: true, maxOperations: 1000, maxPayloadSize: 1048576 }, filter: { supported: true, maxResults: 200 }, sort: { supported: true }, etag: { supported: true }, changePassword: { supported: false } });
    const types = (await scim.get('/ResourceTypes')).body;
    expect(types).toMatchObject({ schemas: [LIST], totalResults: 2, Resources: [{ id: 'User', endpoint: '/Users', schemaExtensions: [{ schema: ENTERPRISE, required: false }] }, { id: 'Group', endpoint: '/Groups' }] });
    expect((await scim.get('/ResourceTypes/Group')).body).toEqual(types.Resources[1]);
    const schemas = (await scim.get('/Schemas')).body;
    expect(schemas.Resources.map(({ id }: any) => id)).toEqual(['urn:ietf:params:scim:schemas:core:2.0:User', ENTERPRISE, 'urn:ietf:params:scim:schemas:core:2.0:Group']);
    expect((await scim.get(`/Schemas/${ENTERPRISE}`)).body).toEqual(schemas.Resources[1]);
    for (const { attributes } of schemas.Resources) {
      for (const attribute of attributes) expect(attribute).toMatchObject({ name: expect.any(String), type: expect.any(String), multiValued: expect.any(Boolean), required: expect.any(Boolean), caseExact: expect.any(Boolean), mutability: expect.any(String), returned: expect.any(String), uniqueness: expect.any(String) });
    }
    expect([(await scim.get('/Schemas/urn:nothing')).status, (await scim.get('/Schemas?filter=id%20pr')).status, (await scim.post('/Schemas', {})).status]).toEqual([404, 403, 405]);
  });

  it('take an index where identity providers look for one person among very many', async () => {
    await company.sql.query(
      `insert into person (id, email, employee_number, display_name, sort_name) select gen_random_uuid(), 'p' || n || '@many.example', 'M' || n, 'P ' || n, 'P ' || n from generate_series(1, 20000) n`,
    );
    await company.sql.query(`insert into scim_user (person_id, user_name) select id, email from person where email like '%@many.example'`);
    const integration = (await company.sql.query(`select id from integration`)).rows[0].id;
    await company.sql.query(`insert into scim_external_user (person_id, integration_id, external_id) select id, $1, employee_number from person where email like '%@many.example'`, [integration]);
    await company.sql.query('vacuum analyze person, scim_user, scim_external_user, people_set_member');
    const { FilterCompiler } = await import('../../../libs/provisioning/scim/filter/compile-filter.js');
    const { parseFilter } = await import('../../../libs/provisioning/scim/filter/parse-filter.js');
    const { userType } = await import('../../../libs/provisioning/scim/schema/resource-type.js');
    const { IS_USER, userSearch, USERS } = await import('../../../libs/provisioning/scim/users/user-columns.repository.js');
    for (const filter of ['userName eq "p77@many.example"', 'externalId eq "M77"', 'emails eq "p77@many.example"', 'emails[type eq "work"].value eq "p77@many.example"', `id eq "${ids.anna}"`, `${ENTERPRISE}:employeeNumber eq "M77"`, `${ENTERPRISE}:manager.value eq "${ids.anna}"`,
      'userName co "7777@many"', 'userName sw "p7777@"', 'userName ew "p7777@many.example"', 'displayName co "P 7777"', 'displayName sw "p 7777"', 'displayName ew " 17777"', 'emails co "7777@many" and displayName eq "P 7777"',
      'emails.value sw "p7777@"', 'emails[type eq "work" and value ew "p7777@many.example"]', 'externalId co "M17777"', 'externalId sw "M7777"', 'externalId ew "M7777"']) {
      const compiler = new FilterCompiler(userType, userSearch, [integration]);
      const where = compiler.compile(parseFilter(filter));
      const { rows } = await company.sql.query(`explain select p.id from ${USERS} where ${IS_USER} and ${where}`, compiler.values as unknown[]);
      const plan = rows.map((row) => row['QUERY PLAN']).join('\n');
      expect(`${filter}\n${plan}`).not.toMatch(/Seq Scan on (person|scim_user|scim_external_user)\b/);
      const { totalResults } = (await scim.find(filter)).body;
      expect(filter.includes(' eq ') ? totalResults === 1 : totalResults >= 1 && totalResults <= 11).toBe(true);
    }
  });
});
