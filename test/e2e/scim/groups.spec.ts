import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { TestCompany } from '../../company.js';
import { GROUP, named, ScimClient } from '../../factories/scim.js';

describe('SCIM groups', () => {
  let company: TestCompany;
  let scim: ScimClient;
  const ids: string[] = [];
  beforeAll(async () => {
    company = await TestCompany.start();
    scim = await ScimClient.for(company, 'Okta');
    for (const name of ['anna', 'bert', 'carl', 'dora']) ids.push((await scim.user({ userName: `${name}@x.example`, displayName: name })).id);
  });
  afterAll(() => company.stop());

  const members = async (id: string): Promise<string[]> => ((await scim.get(`/Groups/${id}`)).body.members ?? []).map(({ display }: any) => display).sort();
  const create = async (displayName: string, of: string[] = []): Promise<string> => (await scim.post('/Groups', { schemas: [GROUP], displayName, members: of.map((value) => ({ value })) })).body.id;

  it('are created, read, replaced and deleted', async () => {
    const made = await scim.post('/Groups', { schemas: [GROUP], displayName: 'Tour Guides', externalId: 'g-1', members: [{ value: ids[0], display: 'whatever' }, { value: ids[1], type: 'User' }] });
    const { id } = made.body;
    expect([made.status, made.headers.get('location'), made.headers.get('etag')]).toEqual([201, `${company.url}/scim/v2/Groups/${id}`, made.body.meta.version]);
    expect(made.body).toMatchObject({ schemas: [GROUP], displayName: 'Tour Guides', externalId: 'g-1', members: [{ value: ids[0], display: 'anna', type: 'User', $ref: `${company.url}/scim/v2/Users/${ids[0]}` }, { value: ids[1] }] });
    expect((await scim.get(`/Groups/${id}`)).body).toEqual(made.body);
    expect((await scim.get(`/Users/${ids[0]}`)).body.groups).toEqual([{ value: id, display: 'Tour Guides', $ref: made.headers.get('location'), type: 'direct' }]);
    const replaced = await scim.put(`/Groups/${id}`, { displayName: 'Guides of Tours', members: [{ value: ids[2] }] });
    expect(replaced.body).toMatchObject({ displayName: 'Guides of Tours', members: [{ display: 'carl' }] });
    expect(replaced.body.externalId).toBeUndefined();
    expect((await scim.delete(`/Groups/${id}`, { 'if-match': made.body.meta.version })).status).toBe(412);
    expect((await scim.delete(`/Groups/${id}`, { 'if-match': replaced.body.meta.version })).status).toBe(204);
    for (const answer of [await scim.get(`/Groups/${id}`), await scim.delete(`/Groups/${id}`), await scim.patch(`/Groups/${id}`, [{ op: 'replace', path: 'displayName', value: 'x' }])]) expect(answer.status).toBe(404);
    const { rows } = await company.sql.query<{ action: string }>('select action from audit_entry where subject_id = $1 order by id', [id]);
    expect(rows.map(({ action }) => action)).toEqual(['people_set.created', 'people_set.changed', 'people_set.changed', 'people_set.deleted']);
  });

  it('are made once by requests that race', async () => {
    const answers = await Promise.all([1, 2, 3, 4].map(() => scim.post('/Groups', { displayName: 'Racers' })));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409, 409]);
    expect((await scim.post('/Groups', { displayName: 'racers' })).body.scimType).toBe('uniqueness');
  });

  it.each<[string, (member: (n: number) => { value: string }) => unknown[], string[]]>([
    ['add one', (m) => [{ op: 'add', path: 'members', value: [m(2)] }], ['anna', 'bert', 'carl']],
    ['add those who are in', (m) => [{ op: 'Add', path: 'members', value: [m(0), m(3)] }], ['anna', 'bert', 'dora']],
    ['add by one object', (m) => [{ op: 'add', path: 'members', value: m(2) }], ['anna', 'bert', 'carl']],
    ['add without a path (Okta)', (m) => [{ op: 'add', value: { members: [m(2), m(3)] } }], ['anna', 'bert', 'carl', 'dora']],
    ['remove by a selection (Okta)', (m) => [{ op: 'remove', path: `members[value eq "${m(0).value}"]` }], ['bert']],
    ['remove by a value (Entra ID)', (m) => [{ op: 'Remove', path: 'members', value: [m(0)] }], ['bert']],
    ['remove several by a selection', (m) => [{ op: 'remove', path: `members[value eq "${m(0).value}" or value eq "${m(1).value}"]` }], []],
    ['remove who is not in', (m) => [{ op: 'remove', path: `members[value eq "${m(3).value}"]` }, { op: 'remove', path: 'members', value: [{ value: 'nobody' }] }], ['anna', 'bert']],
    ['remove all', () => [{ op: 'remove', path: 'members' }], []],
    ['replace all', (m) => [{ op: 'replace', path: 'members', value: [m(1), m(2)] }], ['bert', 'carl']],
    ['replace without a path', (m) => [{ op: 'replace', value: { members: [m(3)] } }], ['dora']],
    ['one after another', (m) => [{ op: 'remove', path: 'members' }, { op: 'add', path: 'members', value: [m(0)] }], ['anna']],
  ])('change their members: %s', async (what, operations, expected) => {
    const id = await create(what, [ids[0]!, ids[1]!]);
    const answer = await scim.patch(`/Groups/${id}`, operations((n) => ({ value: ids[n]! })));
    expect([answer.status, answer.body]).toEqual([204, null]);
    expect(await members(id)).toEqual(expected);
    const version = (await scim.get(`/Groups/${id}`)).body.meta.version;
    expect(answer.headers.get('etag')).toBe(version);
  });

  it('change their names, and answer with what is asked for', async () => {
    const id = await create('Old name', [ids[0]!]);
    const { status, body } = await scim.patch(`/Groups/${id}?attributes=displayName,externalId`, [{ op: 'replace', value: { id, displayName: 'New name' } }, { op: 'add', path: 'externalId', value: 'e' }]);
    expect([status, body]).toEqual([200, { schemas: [GROUP], id, displayName: 'New name', externalId: 'e' }]);
    expect((await scim.patch(`/Groups/${id}`, [{ op: 'replace', path: 'displayName', value: 'Racers' }])).status).toBe(409);
    const { version } = (await scim.get(`/Groups/${id}`)).body.meta;
    await scim.patch(`/Groups/${id}`, [{ op: 'add', path: 'members', value: [{ value: ids[0] }] }]);
    expect((await scim.get(`/Groups/${id}`, { 'if-none-match': version })).status).toBe(304);
    expect((await scim.get(`/Groups/${id}?excludedAttributes=members`)).body.members).toBeUndefined();
  });

  it.each([
    ['no name', { members: [] }, 'invalidValue'],
    ['members who are nobody', { displayName: 'Bad', members: [{ value: '01990000-0000-7000-8000-000000000000' }] }, 'invalidValue'],
    ['groups as members', { displayName: 'Bad', members: [{ value: 'x', type: 'Group' }] }, 'invalidValue'],
    ['members without a value', { displayName: 'Bad', members: [{ type: 'User' }] }, 'invalidValue'],
  ])('are refused with %s', async (_what, body, scimType) => {
    const answer = await scim.post('/Groups', body);
    expect([answer.status, answer.body.scimType]).toEqual([400, scimType]);
    expect((await scim.find('displayName eq "Bad"', '', 'Groups')).body.totalResults).toBe(0);
  });

  it('refuse patches that make no sense, and change nothing', async () => {
    const id = await create('Kept', [ids[0]!]);
    for (const [operations, scimType] of [
      [[{ op: 'remove', path: 'displayName' }], 'mutability'],
      [[{ op: 'replace', path: `members[value eq "${ids[0]}"]`, value: { value: ids[1] } }], 'mutability'],
      [[{ op: 'remove', path: 'members[display eq "anna"]' }], 'invalidFilter'],
      [[{ op: 'remove', path: 'members' }, { op: 'add', path: 'members', value: [{ value: 'nobody' }] }], 'invalidValue'],
      [[{ op: 'add', path: 'owners', value: [] }], 'invalidPath'],
    ] as const) expect((await scim.patch(`/Groups/${id}`, operations)).body.scimType).toBe(scimType);
    expect(await members(id)).toEqual(['anna']);
  });

  describe('in Bulk (RFC 7644 section 3.7)', () => {
    const BULK = 'urn:ietf:params:scim:api:messages:2.0:BulkRequest';
    const bulk = (operations: { method: string; path: string; bulkId?: string; version?: string; data?: unknown }[], more: object = {}) => scim.post('/Bulk', {
        schemas: [BULK],
        Operations: operations.map((operation) => ({ ...operation, ...(operation.data && /^(post|put)$/i.test(operation.method) ? { data: named(operation.path, operation.data) } : {}) })),
        ...more,
      });
    const statuses = (body: any): string[] => body.Operations.map(({ status }: any) => status);

    it('do each operation and say how it went', async () => {
      const { status, body } = await bulk([
        { method: 'POST', path: '/Groups', bulkId: 'team', data: { displayName: 'Bulk team', members: [{ value: 'bulkId:alice' }, { value: ids[0] }] } },
        { method: 'post', path: '/Users', bulkId: 'alice', data: { userName: 'alice', 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User': { manager: { value: 'bulkId:boss' } } } },
        { method: 'POST', path: '/Users', bulkId: 'boss', data: { userName: 'big.boss' } },
        { method: 'PATCH', path: `/Users/${ids[1]}`, data: { schemas: ['urn:ietf:params:scim:api:messages:2.0:PatchOp'], Operations: [{ op: 'replace', path: 'title', value: 'In bulk' }] } },
        { method: 'PUT', path: '/Users/bulkId:boss', data: { userName: 'bigger.boss' } },
        { method: 'POST', path: '/Users', bulkId: 'twice', data: { userName: 'ALICE' } },
        { method: 'DELETE', path: '/Users/bulkId:boss' },
      ]);
      expect([status, body.schemas]).toEqual([200, ['urn:ietf:params:scim:api:messages:2.0:BulkResponse']]);
      expect(statuses(body)).toEqual(['201', '201', '201', '200', '200', '409', '204']);
      expect(body.Operations[0]).toEqual({ method: 'POST', bulkId: 'team', status: '201', location: expect.stringContaining('/scim/v2/Groups/'), version: expect.any(String) });
      expect(body.Operations[5]).toMatchObject({ bulkId: 'twice', response: { scimType: 'uniqueness', status: '409' } });
      expect(body.Operations[5].location).toBeUndefined();
      expect(body.Operations[6]).toEqual({ method: 'DELETE', status: '204', location: body.Operations[2].location });
      const team = body.Operations[0].location.split('/').at(-1);
      expect(await members(team)).toEqual(['alice', 'anna']);
      expect((await scim.get(`/Users/${ids[1]}`)).body.title).toBe('In bulk');
    });

    it('stop after so many errors', async () => {
      const bad = (n: number) => ({ method: 'DELETE', path: `/Users/nobody-${n}` });
      const good = { method: 'POST', path: '/Users', bulkId: 'late', data: { userName: 'too.late' } };
      expect(statuses((await bulk([bad(1), bad(2), good], { failOnErrors: 2 })).body)).toEqual(['404', '404']);
      expect(statuses((await bulk([bad(1), bad(2), good], { failOnErrors: 3 })).body)).toEqual(['404', '404', '201']);
    });

    it.each([
      ['an unknown method', { method: 'GET', path: '/Users/x' }, '400'],
      ['a path elsewhere', { method: 'POST', path: '/Bulk', bulkId: 'b', data: {} }, '400'],
      ['a POST without bulkId', { method: 'POST', path: '/Users', data: { userName: 'no.id' } }, '400'],
      ['no data', { method: 'PUT', path: '/Users/x' }, '400'],
      ['a reference to nothing', { method: 'POST', path: '/Groups', bulkId: 'b', data: { displayName: 'Nope', members: [{ value: 'bulkId:nothing' }] } }, '409'],
      ['a reference to itself', { method: 'POST', path: '/Groups', bulkId: 'b', data: { displayName: 'Nope', members: [{ value: 'bulkId:b' }] } }, '409'],
      ['a path that cannot be read', { method: 'DELETE', path: '/Users/%ff' }, '400'],
      ['no schema', { method: 'PUT', path: '/Users/ID', data: { schemas: [GROUP], userName: 'x' } }, '400'],
      ['nobody', { method: 'DELETE', path: '/Users/nobody' }, '404'],
      ['another version', { method: 'PUT', path: '/Users/ID', version: 'W/"old"', data: { userName: 'x' } }, '412'],
    ])('let an operation fail alone: %s', async (_what, operation, status) => {
      const { body } = await bulk([{ ...operation, path: operation.path.replace('ID', ids[3]!) }, { method: 'PATCH', path: `/Users/${ids[3]}`, data: { schemas: ['urn:ietf:params:scim:api:messages:2.0:PatchOp'], Operations: [{ op: 'add', path: 'title', value: 'x' }] } }]);
      expect(statuses(body)).toEqual([status, '200']);
      expect(body.Operations[0].location).toBe(operation.method === 'POST' ? undefined : `${company.url}/scim/v2${operation.path.replace('ID', ids[3]!)}`);
      expect(body.Operations[0].path).toBeUndefined();
    });

    it('are refused as a whole when too large, ambiguous or no Bulk request', async () => {
      const many = Array.from({ length: 1_001 }, (_, n) => ({ method: 'DELETE', path: `/Users/${n}` }));
      expect((await bulk(many)).status).toBe(413);
      expect((await bulk([{ method: 'POST', path: '/Users', bulkId: 'a', data: { userName: 'x'.repeat(1024 * 1024) } }])).status).toBe(413);
      const twice = { method: 'POST', path: '/Users', bulkId: 'same', data: { userName: 'same' } };
      expect((await bulk([twice, twice])).body.scimType).toBe('invalidValue');
      expect((await scim.post('/Bulk', { Operations: [] })).body.scimType).toBe('invalidSyntax');
      expect((await bulk([], { failOnErrors: 0 })).status).toBe(400);
      expect((await scim.get('/Bulk')).status).toBe(404);
    });
  });

  describe('that a company group follows', () => {
    const LINK = 'mutation ($input: LinkDirectoryGroupInput!) { linkDirectoryGroup(input: $input) { directoryGroup { name memberCount group { name memberCount } } } }';
    const CREATE = 'mutation ($name: String!, $privacy: GroupPrivacy!) { createGroup(input: { name: $name, privacy: $privacy }) { group { id } } }';

    it('has its members, and loses those who are taken out of it', async () => {
      const owner = await company.hire({ name: 'Owner', roles: ['it_admin'] });
      const own: string[] = [];
      for (const name of ['wanda', 'xaver', 'yves']) own.push((await scim.user({ userName: name, displayName: name })).id);
      const set = (await scim.post('/Groups', { displayName: 'Welders', members: [{ value: own[0] }, { value: own[1] }] })).body.id;
      const groupId = (await owner.ask(CREATE, { name: 'The weld shop', privacy: 'SECRET' })).createGroup.group.id;
      const members = async (): Promise<string[]> => (await owner.ask('query ($id: ID!) { group(id: $id) { members(first: 20) { nodes { person { displayName } } } } }', { id: groupId })).group.members.nodes.map(({ person }: any) => person.displayName).sort();

      const other = await company.hire({ roles: ['it_admin'] });
      expect((await other.send(LINK, { input: { directoryGroupId: set, groupId } })).code).toBe('NOT_FOUND');
      const open = (await other.ask(CREATE, { name: 'Of somebody else', privacy: 'OPEN' })).createGroup.group.id;
      expect((await owner.send(LINK, { input: { directoryGroupId: set, groupId: open } })).code).toBe('FORBIDDEN');
      const linked = await owner.ask(LINK, { input: { directoryGroupId: set, groupId } });
      expect(linked.linkDirectoryGroup.directoryGroup).toEqual({ name: 'Welders', memberCount: 2, group: { name: 'The weld shop', memberCount: 3 } });
      expect(await members()).toEqual(['Owner', 'wanda', 'xaver']);

      await scim.patch(`/Groups/${set}`, [{ op: 'add', path: 'members', value: [{ value: own[2] }, { value: owner.uuid }] }, { op: 'remove', path: `members[value eq "${own[0]}"]` }]);
      expect(await members()).toEqual(['Owner', 'xaver', 'yves']);
      await scim.patch(`/Groups/${set}`, [{ op: 'remove', path: 'members' }]);
      expect(await members()).toEqual(['Owner']);
      await scim.patch(`/Groups/${set}`, [{ op: 'add', path: 'members', value: [{ value: own[0] }] }]);
      const list = await other.ask('{ directoryGroups(first: 100) { nodes { name memberCount isFollowed group { name } } } }');
      expect(list.directoryGroups.nodes).toContainEqual({ name: 'Welders', memberCount: 1, isFollowed: true, group: null });
      await owner.ask(LINK, { input: { directoryGroupId: set, groupId: null } });
      await scim.delete(`/Groups/${set}`);
      expect(await members()).toEqual(['Owner', 'wanda']);
      const employee = await company.hire();
      expect((await employee.send('{ directoryGroups { nodes { id } } }')).code).toBe('FORBIDDEN');
    });
  });
});
