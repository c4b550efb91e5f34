import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { TestCompany, type TestPerson } from '../../company.js';
import { ENTERPRISE, GROUP, ScimClient, USER } from '../../factories/scim.js';

const ERROR = 'urn:ietf:params:scim:api:messages:2.0:Error';

describe('SCIM users', () => {
  let company: TestCompany;
  let scim: ScimClient;
  let admin: TestPerson;
  beforeAll(async () => {
    company = await TestCompany.start({ ATRIUM_BRAKE_MINIMUM: '500' });
    scim = await ScimClient.for(company);
    admin = await company.hire({ name: 'Ada Admin', email: 'ada@x.example' });
  });
  afterAll(() => company.stop());

  const person = async (id: string) => (await company.sql.query('select p.*, d.name as department, l.name as location from person p left join department d on d.id = department_id left join location l on l.id = location_id where p.id = $1', [id])).rows[0];
  const audit = async (id: string) => (await company.sql.query<{ action: string; body: string }>('select action, body from audit_entry where subject_id = $1 order by id', [id])).rows.map(({ action, body }) => ({ action, ...JSON.parse(body) }));

  const FULL = {
    schemas: [USER, ENTERPRISE],
    userName: 'bjensen@x.example',
    externalId: '701984',
    name: { formatted: 'Ms. Barbara J Jensen, III', familyName: 'Jensen', givenName: 'Barbara', middleName: 'Jane', honorificPrefix: 'Ms.', honorificSuffix: 'III' },
    displayName: 'Babs Jensen',
    nickName: 'Babs',
    profileUrl: 'https://login.example.com/bjensen',
    title: 'Tour Guide',
    userType: 'Employee',
    preferredLanguage: 'en-US',
    locale: 'en-US',
    timezone: 'America/Los_Angeles',
    active: true,
    emails: [{ value: 'babs@home.example', type: 'home' }, { value: 'bjensen@x.example', type: 'work', primary: true }],
    phoneNumbers: [{ value: '555-555-4444', type: 'mobile' }, { value: '555-555-8377', type: 'work' }],
    addresses: [{ streetAddress: '100 Universal City Plaza', locality: 'Hollywood', region: 'CA', postalCode: '91608', country: 'USA', type: 'work', primary: true }],
    roles: [{ value: 'guide', primary: true }],
    [ENTERPRISE]: { employeeNumber: '701984', costCenter: '4130', organization: 'Universal Studios', division: 'Theme Park', department: 'Tour Operations' },
  };

  it('are created whole and read back as they were sent (RFC 7643 section 8.3)', async () => {
    const made = await scim.post('/Users', { ...FULL, password: 't1meMa$heen', id: 'mine', meta: { created: 'long ago' } }, { 'content-type': 'application/json' });
    expect(made.status).toBe(201);
    expect(made.headers.get('content-type')).toMatch(/^application\/scim\+json/);
    const { id, meta } = made.body;
    expect(made.headers.get('location')).toBe(`${company.url}/scim/v2/Users/${id}`);
    expect(meta).toEqual({ resourceType: 'User', created: expect.any(String), lastModified: expect.any(String), location: made.headers.get('location'), version: made.headers.get('etag') });
    const read = await scim.get(`/Users/${id}`);
    expect(read.body).toEqual(made.body);
    expect(read.headers.get('etag')).toBe(meta.version);
    const byType = (list: { type: string }[]) => [...list].sort((a, b) => (a.type < b.type ? -1 : 1));
    expect({ ...read.body, emails: byType(read.body.emails), phoneNumbers: byType(read.body.phoneNumbers) }).toEqual({ ...FULL, id, meta, emails: byType(FULL.emails), phoneNumbers: byType(FULL.phoneNumbers) });
    expect(JSON.stringify(read.body)).not.toContain('t1me');
    expect(await person(id)).toMatchObject({ email: 'bjensen@x.example', employee_number: '701984', display_name: 'Babs Jensen', sort_name: 'Babs Jensen', phone: '555-555-8377', department: 'Tour Operations', location: 'Hollywood', status: 'active', attribute_sources: expect.objectContaining({ title: 'scim', active: 'scim' }) });
    expect(await audit(id)).toEqual([expect.objectContaining({ action: 'person.created', actor: expect.objectContaining({ kind: 'integration' }), facts: expect.objectContaining({ source: 'scim', active: true }) })]);
    const found = await admin.ask('{ people(query: "Babs Jen") { nodes { displayName department } } }');
    expect(found.people.nodes).toEqual([{ displayName: 'Babs Jensen', department: 'Tour Operations' }]);
  });

  it.each([
    ['a name in two lines', { userName: 'lines', displayName: 'Ana\r\n Lima', addresses: [{ formatted: '1 Quay\nBrest', locality: 'Brest', type: 'work' }] }, { display_name: 'Ana Lima', location: 'Brest' }],
    ['a user name alone', { userName: 'frontline-7' }, { email: null, employee_number: 'frontline-7', display_name: 'frontline-7' }],
    ['a user name that is an address', { userName: 'solo@x.example', name: { givenName: 'So', familyName: 'Lo' } }, { email: 'solo@x.example', employee_number: null, display_name: 'So Lo' }],
    ['names in other cases', { USERNAME: 'cases', Emails: [{ VALUE: 'cases@x.example' }], [ENTERPRISE.toUpperCase()]: { EMPLOYEENUMBER: 'C1' } }, { email: 'cases@x.example', employee_number: 'C1' }],
    ['booleans as texts', { userName: 'texts', active: 'False' }, { status: 'left' }],
    ['one value where a list belongs', { userName: 'one', emails: { value: 'one@x.example' } }, { email: 'one@x.example' }],
    ['what nobody knows', { userName: 'unknown', favouriteColour: 'red', 'urn:example:1.0:User': { shoe: 38 } }, { employee_number: 'unknown' }],
    ['a schema of its own beside, as Entra ID sends for custom attributes', { schemas: ['urn:ietf:params:scim:schemas:extension:Yard:2.0:User', USER.toLowerCase()], userName: 'custom' }, { employee_number: 'custom' }],
    ['nothing in words', { userName: 'nothing', title: '', name: null, emails: [], phoneNumbers: null }, { title: null }],
  ] as [string, object, { employee_number?: string | null }][])('are created with %s', async (_what, body, expected) => {
    const { id } = await scim.user(body as Record<string, unknown>);
    expect(await person(id)).toMatchObject(expected);
    const read = (await scim.get(`/Users/${id}`)).body;
    expect(read.userName).toBe((body as any).userName ?? (body as any).USERNAME);
    // What Atrium makes of the user name is not what the client said.
    if (!('emails' in body) && !('Emails' in body)) expect(read.emails).toBeUndefined();
    if (expected.employee_number !== 'C1') expect(read[ENTERPRISE]).toBeUndefined();
  });

  it.each([
    ['no JSON', '{', 400, 'invalidSyntax'],
    ['no object', '[]', 400, 'invalidSyntax'],
    ['no user name', { displayName: 'x' }, 400, 'invalidValue'],
    ['an empty user name', { userName: ' ' }, 400, 'invalidValue'],
    ['a title that is none', { userName: 'bad', title: { a: 1 } }, 400, 'invalidValue'],
    ['an address that is none', { userName: 'bad', emails: [{ value: 'nowhere' }] }, 400, 'invalidValue'],
    ['two primary values', { userName: 'bad', emails: [{ value: 'a@x.example', primary: true }, { value: 'b@x.example', primary: true }] }, 400, 'invalidValue'],
    ['active that is neither', { userName: 'bad', active: 'perhaps' }, 400, 'invalidValue'],
    ['a manager who is nobody', { userName: 'bad', [ENTERPRISE]: { manager: { value: 'nobody' } } }, 400, 'invalidValue'],
    ['a manager who is nobody, by uuid', { userName: 'bad', [ENTERPRISE]: { manager: { value: '01990000-0000-7000-8000-000000000000' } } }, 400, 'invalidValue'],
    ['no schemas', { schemas: undefined, userName: 'bad' }, 400, 'invalidValue'],
    ['schemas that are no list', { schemas: USER, userName: 'bad' }, 400, 'invalidValue'],
    ['an unknown schema alone', { schemas: ['urn:example:1.0:User'], userName: 'bad' }, 400, 'invalidValue'],
    ['the schema of groups', { schemas: [GROUP], userName: 'bad' }, 400, 'invalidValue'],
    ['control characters', { userName: 'bad\u0000' }, 400, 'invalidValue'],
    ['a name that nobody sees', { userName: 'bad', displayName: '\u200b' }, 400, 'invalidValue'],
    ['a name that turns the text around', { userName: 'bad', name: { familyName: '\u202eevil' } }, 400, 'invalidValue'],
    ['a name under a heap of marks', { userName: 'bad', displayName: `z${'\u0335'.repeat(9)}` }, 400, 'invalidValue'],
    ['a name without end', { userName: 'bad', displayName: 'x'.repeat(201) }, 400, 'invalidValue'],
    ['a taken user name, in any case', { userName: 'BJENSEN@x.example' }, 409, 'uniqueness'],
    ['the user name of somebody whom SCIM did not make', { userName: 'ADA@x.example' }, 409, 'uniqueness'],
    ['a taken address', { userName: 'bad', emails: [{ value: 'Ada@X.example' }] }, 409, 'uniqueness'],
    ['a taken employee number', { userName: 'bad', [ENTERPRISE]: { employeeNumber: '701984' } }, 409, 'uniqueness'],
  ])('are refused with %s', async (_what, body, status, scimType) => {
    const answer = await scim.post('/Users', body);
    expect(answer.body).toEqual({ schemas: [ERROR], status: String(status), scimType, detail: expect.stringMatching(/\.$/) });
    expect(answer.status).toBe(status);
    expect(answer.headers.get('content-type')).toMatch(/^application\/scim\+json/);
    expect((await scim.find('userName eq "bad"')).body.totalResults).toBe(0);
  });

  it('are answered with 413, 415, 404 and 405 in the shape of SCIM', async () => {
    const errors = [
      [await scim.post('/Users', JSON.stringify({ userName: 'x', displayName: 'x'.repeat(1024 * 1024) })), 413],
      [await scim.post('/Users', 'userName=x', { 'content-type': 'application/x-www-form-urlencoded' }), 415],
      [await scim.send('POST', '/Users', JSON.stringify({ schemas: [USER], userName: 'x' }), { 'content-type': 'application/scim+json; charset=latin1' }), 415],
      [await scim.get('/Users/%ff'), 400],
      [await scim.send('POST', '/Users', new Blob([Buffer.from(JSON.stringify({ schemas: [USER], userName: 'x\u00ff\u00fe' }), 'latin1')])), 400],
      [await scim.get('/Users/nobody'), 404],
      [await scim.get('/Users/01990000-0000-7000-8000-000000000000'), 404],
      [await scim.get('/Nonsense'), 404],
      [await scim.get('/Users/a/b'), 404],
      [await scim.get('/'), 404],
      [await scim.delete('/Users'), 405],
      [await scim.post(`/Users/${admin.uuid}`, {}), 405],
    ] as const;
    for (const [answer, status] of errors) expect([answer.status, answer.body]).toEqual([status, expect.objectContaining({ schemas: [ERROR], status: String(status) })]);
    const nobody = await fetch(`${company.url}/scim/v2/Users`, { method: 'POST', body: 'x', headers: { 'content-type': 'text/plain' } });
    expect([nobody.status, nobody.headers.get('www-authenticate')]).toEqual([401, 'Bearer realm="SCIM"']);
    expect(await nobody.json()).toMatchObject({ schemas: [ERROR], status: '401' });
  });

  it('are made once by requests that race', async () => {
    const answers = await Promise.all(Array.from({ length: 6 }, () => scim.post('/Users', { schemas: [USER], userName: 'race@x.example', [ENTERPRISE]: { department: 'Racing' } })));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409, 409, 409, 409]);
    expect((await company.sql.query(`select 1 from person where email = 'race@x.example'`)).rowCount).toBe(1);
  });

  it('are replaced: what is not said is cleared, but nobody leaves by silence', async () => {
    const { id } = await scim.user({ userName: 'replace@x.example', title: 'Welder', nickName: 'Rep', [ENTERPRISE]: { department: 'Yard', costCenter: '1' } });
    const { body, status } = await scim.put(`/Users/${id}`, { schemas: [USER], userName: 'replaced@x.example', displayName: 'Re Placed', emails: [{ value: 'replace@x.example' }] });
    expect(status).toBe(200);
    expect(body).toEqual({ schemas: [USER], id, userName: 'replaced@x.example', displayName: 'Re Placed', active: true, emails: [{ value: 'replace@x.example' }], meta: expect.anything() });
    expect(await person(id)).toMatchObject({ title: null, department: null, email: 'replace@x.example' });
    expect((await scim.put(`/Users/${id}`, { userName: 'ada@x.example' })).status).toBe(409);
    expect((await scim.put(`/Users/${id}`, { displayName: 'x' })).status).toBe(400);
    expect((await scim.send('PUT', `/Users/${id}`, { userName: 'replaced@x.example' })).body).toMatchObject({ status: '400', detail: `schemas must name ${USER}.` });
    expect((await scim.put('/Users/01990000-0000-7000-8000-000000000000', { userName: 'x' })).status).toBe(404);
    expect((await audit(id)).map(({ action, facts }) => [action, facts.fields])).toEqual([['person.created', expect.anything()], ['person.changed', expect.arrayContaining(['title', 'department', 'displayName', 'userName'])]]);
  });

  it('carry entity tags that tell of every change (RFC 7644 section 3.14)', async () => {
    const made = await scim.user({ userName: 'etag@x.example' });
    const path = `/Users/${made.id}`;
    const { version } = made.meta;
    expect((await scim.get(path, { 'if-none-match': version })).status).toBe(304);
    expect((await scim.patch(path, [{ op: 'replace', path: 'title', value: 'A' }], { 'if-match': 'W/"other"' })).status).toBe(412);
    const changed = await scim.patch(path, [{ op: 'replace', path: 'title', value: 'A' }], { 'if-match': version });
    expect([changed.status, changed.body.meta.version === version]).toEqual([200, false]);
    expect((await scim.get(path, { 'if-none-match': version })).status).toBe(200);
    expect((await scim.put(path, { userName: 'etag@x.example' }, { 'if-match': version })).status).toBe(412);
    await company.sql.query(`update person set phone = '+1' where id = $1`, [made.id]);
    expect((await scim.delete(path, { 'if-match': changed.body.meta.version })).status).toBe(412);
    const again = await scim.patch(path, [{ op: 'replace', path: 'title', value: 'A' }], { 'if-match': '*' });
    expect(again.body.meta.lastModified).toBe((await scim.get(path)).body.meta.lastModified);
    expect((await audit(made.id)).length).toBe(2);
    expect((await scim.delete(path, { 'if-match': `"zzz", ${again.body.meta.version}` })).status).toBe(204);
  });

  it('leave by active=false and by DELETE, and come back by active=true and by POST', async () => {
    const { id } = await scim.user({ userName: 'leaver@x.example', displayName: 'Lea Ver' });
    const cookie = await company.signIn(id);
    const session = async () => (await fetch(`${company.url}/auth/session`, { headers: { cookie } })).status;
    expect(await session()).toBe(200);
    expect((await scim.patch(`/Users/${id}`, [{ op: 'Replace', path: 'active', value: 'False' }])).body.active).toBe(false);
    expect(await session()).toBe(401);
    expect((await company.sql.query('select 1 from session where person_id = $1', [id])).rowCount).toBe(0);
    expect((await person(id)).left_at).not.toBeNull();
    expect((await scim.patch(`/Users/${id}`, [{ op: 'replace', value: { active: true } }])).body.active).toBe(true);
    expect([await session(), (await person(id)).status, (await person(id)).left_at]).toEqual([401, 'active', null]);

    expect((await scim.delete(`/Users/${id}`)).status).toBe(204);
    expect((await person(id)).status).toBe('left');
    for (const answer of [await scim.get(`/Users/${id}`), await scim.patch(`/Users/${id}`, [{ op: 'replace', path: 'title', value: 'x' }]), await scim.put(`/Users/${id}`, { userName: 'x' }), await scim.delete(`/Users/${id}`)]) {
      expect(answer.status).toBe(404);
    }
    expect((await scim.find('userName eq "leaver@x.example"')).body.totalResults).toBe(0);
    const answers = await Promise.all([1, 2, 3].map(() => scim.post('/Users', { userName: 'LEAVER@x.example', title: 'Back' })));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409]);
    expect(answers.find(({ status }) => status === 201)!.body).toMatchObject({ id, userName: 'LEAVER@x.example', title: 'Back', active: true });
    expect((await audit(id)).map(({ action }) => action)).toEqual(['person.created', 'person.deactivated', 'person.reactivated', 'person.deactivated', 'person.deleted', 'person.changed', 'person.reactivated']);
  });

  it('are also those whom SCIM did not make, as an identity provider finds and adopts them', async () => {
    const ben = await company.hire({ name: 'Ben Before', email: 'ben@x.example', title: 'Smith', department: 'Yard' });
    const { body } = await scim.find('userName eq "BEN@x.example"');
    expect(body.Resources).toEqual([expect.objectContaining({ id: ben.uuid, userName: 'ben@x.example', title: 'Smith', emails: [{ value: 'ben@x.example', type: 'work', primary: true }], [ENTERPRISE]: { department: 'Yard' } })]);
    const adopted = await scim.patch(`/Users/${ben.uuid}`, [{ op: 'add', path: 'externalId', value: 'ext-ben' }, { op: 'replace', path: 'userName', value: 'ben.before@x.example' }]);
    expect(adopted.body).toMatchObject({ externalId: 'ext-ben', userName: 'ben.before@x.example', emails: [{ value: 'ben@x.example' }] });
    expect((await scim.find('userName eq "ben@x.example"')).body.totalResults).toBe(0);
    expect((await scim.find('externalId eq "ext-ben"')).body.Resources[0].id).toBe(ben.uuid);
  });

  it('are called by each integration as it likes, and seen under its own names only (RFC 7643 section 3.1)', async () => {
    const okta = await ScimClient.for(company, 'Okta');
    const mine = await scim.user({ userName: 'ours@x.example', externalId: 'E-1' });
    const theirs = await okta.user({ userName: 'theirs@x.example', externalId: 'E-1' });
    expect([mine.externalId, theirs.externalId]).toEqual(['E-1', 'E-1']);
    const found = async (client: ScimClient, filter: string) => (await client.find(filter)).body.Resources.map(({ id }: any) => id);
    for (const filter of ['externalId eq "E-1"', 'externalId sw "E-"']) expect([await found(scim, filter), await found(okta, filter)]).toEqual([[mine.id], [theirs.id]]);
    expect((await okta.get(`/Users/${mine.id}`)).body.externalId).toBeUndefined();
    expect((await okta.patch(`/Users/${mine.id}`, [{ op: 'add', path: 'externalId', value: 'E-2' }])).body.externalId).toBe('E-2');
    expect((await scim.get(`/Users/${mine.id}`)).body.externalId).toBe('E-1');
    // The client keeps them apart, or does not: Entra ID sends the mail nickname, which two people may share.
    const again = await scim.user({ userName: 'again@x.example', externalId: 'E-1' });
    expect((await found(scim, 'externalId eq "E-1"')).sort()).toEqual([mine.id, again.id].sort());
    expect((await scim.put(`/Users/${mine.id}`, { userName: 'ours@x.example' })).body.externalId).toBeUndefined();
    expect((await okta.get(`/Users/${mine.id}`)).body.externalId).toBe('E-2');
    // Whoever is deleted is called nothing any more.
    await okta.delete(`/Users/${theirs.id}`);
    expect(await found(okta, 'externalId eq "E-1"')).toEqual([]);
    const [ours, others] = [await scim.post('/Groups', { displayName: 'Ours', externalId: 'G-1' }), await okta.post('/Groups', { displayName: 'Others', externalId: 'G-1' })];
    expect([(await scim.find('externalId eq "G-1"', '', 'Groups')).body.Resources[0].id, (await okta.find('externalId eq "G-1"', '', 'Groups')).body.Resources[0].id]).toEqual([ours.body.id, others.body.id]);
  });

  it('have managers, and never in a circle', async () => {
    const boss = await scim.user({ userName: 'boss@x.example', displayName: 'Bo Ss' });
    const clerk = await scim.user({ userName: 'clerk@x.example', [ENTERPRISE]: { manager: { value: boss.id } } });
    expect(clerk[ENTERPRISE].manager).toEqual({ value: boss.id, $ref: `${company.url}/scim/v2/Users/${boss.id}`, displayName: 'Bo Ss' });
    expect((await scim.find(`${ENTERPRISE}:manager.value eq "${boss.id}"`)).body.Resources.map(({ id }: any) => id)).toEqual([clerk.id]);
    for (const value of [boss.id, clerk.id]) expect((await scim.patch(`/Users/${boss.id}`, [{ op: 'add', path: `${ENTERPRISE}:manager`, value }])).body.scimType).toBe('invalidValue');
    const gone = await scim.patch(`/Users/${clerk.id}`, [{ op: 'remove', path: `${ENTERPRISE}:manager` }]);
    expect(gone.body[ENTERPRISE]).toBeUndefined();
  });

  it('keep what belongs to the person, and what an administrator decided', async () => {
    const { id } = await scim.user({ userName: 'own@x.example', phoneNumbers: [{ value: '+33 1', type: 'work' }] });
    const own = { cookie: await company.signIn(id) };
    const changed = await company.post({ query: 'mutation { updateProfile(input: { phone: "+33 2 98 00 00 00" }) { person { phone } } }' }, own);
    expect(changed.errors).toBeUndefined();
    const patched = await scim.patch(`/Users/${id}`, [{ op: 'replace', path: 'phoneNumbers[type eq "work"].value', value: '+33 3' }, { op: 'replace', path: 'title', value: 'Cook' }]);
    expect(patched.body).toMatchObject({ title: 'Cook', phoneNumbers: [{ value: '+33 2 98 00 00 00', type: 'work' }] });
    const people = await company.hire({ roles: ['people_admin'] });
    const { personId } = { personId: Buffer.from(`01${id.replaceAll('-', '')}`, 'hex').toString('base64url') };
    await people.ask('mutation ($id: ID!) { deactivatePerson(input: { personId: $id }) { clientMutationId } }', { id: personId });
    expect((await scim.patch(`/Users/${id}`, [{ op: 'replace', path: 'active', value: true }])).body.active).toBe(false);
    await company.sql.query(`update person set status = 'erased', email = null, employee_number = null where id = $1`, [id]);
    expect((await company.sql.query('select 1 from scim_user where person_id = $1', [id])).rowCount).toBe(0);
    expect((await scim.get(`/Users/${id}`)).status).toBe(404);
  });

  it('keep the address and the number by which somebody with a role will be found at the first sign-in', async () => {
    const boss = await company.hire({ email: 'chief.auditor@x.example', roles: ['auditor'] });
    const patch = (value: object[]) => scim.patch(`/Users/${boss.uuid}`, value);
    const address = [{ op: 'replace', path: 'emails[type eq "work"].value', value: 'mine@x.example' }];
    for (const operations of [address, [{ op: 'replace', path: `${ENTERPRISE}:employeeNumber`, value: '77' }]]) {
      expect(await patch(operations)).toMatchObject({ status: 400, body: { scimType: 'mutability' } });
    }
    expect((await patch([{ op: 'replace', path: 'title', value: 'Chief' }])).status).toBe(200);
    const provider = await company.sql.query<{ id: string }>(`insert into identity_provider (id, entity_id, name, source, enabled) values (gen_random_uuid(), 'https://idp.example', 'IdP', 'text', false) returning id`);
    await company.sql.query(`insert into identity_link (provider_id, name_id, person_id) values ($1, 'boss', $2)`, [provider.rows[0]!.id, boss.uuid]);
    expect((await patch(address)).status).toBe(200);
    await company.sql.query('delete from identity_link where person_id = $1', [boss.uuid]);
    expect((await patch([{ op: 'replace', path: 'emails[type eq "work"].value', value: 'boss.again@x.example' }])).status).toBe(400);
    await company.sql.query('delete from person_role where person_id = $1', [boss.uuid]);
    expect((await patch([{ op: 'replace', path: 'emails[type eq "work"].value', value: 'boss.again@x.example' }])).status).toBe(200);
  });

  it('are read by themselves at /Me, and by nobody else', async () => {
    expect((await scim.get('/Me')).status).toBe(501);
    const it = await company.hire({ roles: ['it_admin'], name: 'Ida It' });
    const { createApiToken } = await it.ask('mutation { createApiToken(input: { name: "me", scopes: [READ] }) { token } }');
    const me = (method: string, headers: Record<string, string>) => fetch(`${company.url}/scim/v2/Me`, { method, headers });
    const authorization = `Bearer ${createApiToken.token}`;
    expect(await (await me('GET', { authorization })).json()).toMatchObject({ id: it.uuid, displayName: 'Ida It' });
    expect((await me('DELETE', { authorization })).status).toBe(501);
    expect((await me('GET', { cookie: it.cookie })).status).toBe(401);
  });
});
