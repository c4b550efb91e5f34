import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { TestPerson } from '../../company.js';
import { Browser } from '../../factories/browser.js';
import { SignInStage } from '../../factories/identity.js';
import { PartnerIdp, requestXml } from '../../factories/partner-idp.js';

const SIGN_ON = `{ signOn { serviceProvider { entityId acsUrl sloUrl signingCertificate encryptionCertificate } providers {
  id name entityId version isEnabled isConfigured metadataSource signOn { binding url } certificates { fingerprint validTo } warnings lastSignInAt
  rules { matchBy createsPeople mailDomains attributes { field attribute } }
  lastAssertion { nameId person { displayName } } lastTest { nameId attributes { name values } reads { field value readFrom } person { displayName } wouldCreate refusal } } } }`;
const mutation = (name: string) => `mutation ($input: ${name === 'addIdentityProvider' ? 'AddIdentityProviderInput' : name === 'removeIdentityProvider' ? 'IdentityProviderInput' : `${name[0]!.toUpperCase()}${name.slice(1)}Input`}!) { ${name}(input: $input) { ${name === 'removeIdentityProvider' ? 'removedProviderId' : 'identityProvider { id name isEnabled rules { matchBy mailDomains createsPeople } }'} } }`;
const ADD = mutation('addIdentityProvider');
const CHANGE = mutation('changeIdentityProvider');
const SWITCH = mutation('switchIdentityProvider');
const REPLACE = mutation('replaceProviderMetadata');
const REMOVE = mutation('removeIdentityProvider');
const CONFIRM = 'mutation ($input: ConfirmIdentityProviderInput!) { confirmIdentityProvider(input: $input) { identityProvider { warnings } } }';

describe('identity providers, as administrators run them', () => {
  let stage: SignInStage;
  let partner: PartnerIdp;
  let admin: TestPerson;
  let employee: TestPerson;
  let demoId: string;
  let partnerId: string;

  beforeAll(async () => {
    stage = await SignInStage.start();
    partner = await PartnerIdp.start(stage);
    admin = await stage.company.hire({ name: 'Ada Admin', roles: ['it_admin'] });
    employee = await stage.company.hire({ name: 'Eva Employee', email: 'eva@test.example' });
    await stage.signIn(new Browser(), employee.uuid);
    demoId = (await admin.ask(SIGN_ON)).signOn.providers[0].id;
    partnerId = (await admin.ask(ADD, { input: { name: 'Partner', metadataXml: await partner.metadata() } })).addIdentityProvider.identityProvider.id;
  });
  afterAll(async () => {
    await partner.stop();
    await stage.stop();
  });

  const providers = async () => (await admin.ask(SIGN_ON)).signOn.providers as any[];
  const provider = async (id: string) => (await providers()).find((each) => each.id === id);
  const change = (input: object) => admin.ask(CHANGE, { input: { providerId: partnerId, ...input } });
  const turn = (providerId: string, isEnabled: boolean) => admin.send(SWITCH, { input: { providerId, isEnabled } });
  const through = `/auth/saml/login?provider=`;
  const uuidOf = (globalId: string) => Buffer.from(globalId, 'base64url').toString('hex').slice(2).replace(/(.{8})(.{4})(.{4})(.{4})(.{12})/, '$1-$2-$3-$4-$5');
  const signIn = (says: Parameters<PartnerIdp['signIn']>[2], browser = new Browser(), alter?: (xml: string) => string) => partner.signIn(browser, through + uuidOf(partnerId), says, alter);
  const audited = async (action: string) => (await stage.company.sql.query<{ body: string }>('select body from audit_entry where action = $1 order by id', [action])).rows.map(({ body }) => JSON.parse(body) as any);

  it('are nobody else’s business', async () => {
    const asked = [[SIGN_ON, {}], [ADD, { metadataUrl: 'https://idp.example' }], [CHANGE, { providerId: partnerId }], [SWITCH, { providerId: partnerId, isEnabled: true }], [REPLACE, { providerId: partnerId }], [REMOVE, { providerId: partnerId }], [CONFIRM, { providerId: partnerId, version: '' }]] as const;
    for (const [query, input] of asked) expect((await employee.send(query, { input })).code).toBe('FORBIDDEN');
    const answer = await fetch(`${stage.company.url}/auth/saml/test?provider=${partnerId}`, { redirect: 'manual', headers: { cookie: employee.cookie } });
    expect(answer.status).toBe(403);
  });

  it('are listed with what to copy, where they come from and when somebody last signed in', async () => {
    const { serviceProvider, providers: [configured] } = (await admin.ask(SIGN_ON)).signOn;
    expect(serviceProvider).toEqual({
      entityId: `${stage.company.url}/auth/saml/metadata`,
      acsUrl: `${stage.company.url}/auth/saml/acs`,
      sloUrl: `${stage.company.url}/auth/saml/slo`,
      signingCertificate: expect.stringMatching(/^-----BEGIN CERTIFICATE/),
      encryptionCertificate: expect.stringMatching(/^-----BEGIN CERTIFICATE/),
    });
    expect(configured).toMatchObject({ entityId: stage.idp.entityId, isEnabled: true, isConfigured: true, metadataSource: stage.idp.entityId, warnings: [], lastSignInAt: expect.any(String), lastAssertion: { nameId: employee.uuid, person: { displayName: 'Eva Employee' } } });
    expect(configured.rules.matchBy).toEqual(['EMAIL', 'EMPLOYEE_NUMBER']);
    expect(configured.certificates).toEqual([{ fingerprint: expect.stringMatching(/^([0-9A-F]{2}:){31}[0-9A-F]{2}$/), validTo: expect.any(String) }]);
  });

  it('are told the missing one of our two certificates, where only one was ever needed', async () => {
    const before = (await admin.ask(SIGN_ON)).signOn.serviceProvider;
    await stage.company.sql.query(`delete from service_provider_key where purpose = 'encryption'`);
    const { signingCertificate, encryptionCertificate } = (await admin.ask(SIGN_ON)).signOn.serviceProvider;
    expect(signingCertificate).toBe(before.signingCertificate);
    expect(encryptionCertificate).toMatch(/^-----BEGIN CERTIFICATE/);
    expect(encryptionCertificate).not.toBe(before.encryptionCertificate);
  });

  it.each<[string, () => Promise<object> | object, RegExp]>([
    ['that is no metadata', () => ({ metadataXml: '<html/>' }), /0 identity providers/],
    ['that is past its end', async () => ({ metadataXml: (await partner.metadata()).replace('entityID=', 'validUntil="2020-01-01T00:00:00Z" entityID=') }), /validUntil/],
    ['that others on the way could change', () => ({ metadataUrl: 'http://idp.example/metadata' }), /https/],
    ['that cannot be had', () => ({ metadataUrl: 'http://localhost:9/metadata' }), /cannot be reached/],
    ['given twice', async () => ({ metadataUrl: 'https://idp.example', metadataXml: await partner.metadata() }), /either/],
    ['not given', () => ({}), /either/],
  ])('are not added by metadata %s', async (_what, input, problem) => {
    const answer = await admin.send(ADD, { input: await input() });
    expect(answer.code).toBe('INVALID_INPUT');
    expect(answer.errors![0]!.extensions.fields![0]!.message).toMatch(problem);
  });

  it('are added once, switched off and finding nobody', async () => {
    expect(await provider(partnerId)).toMatchObject({ name: 'Partner', isEnabled: false, isConfigured: false, rules: { matchBy: [], createsPeople: false } });
    expect((await admin.send(ADD, { input: { metadataXml: await partner.metadata() } })).code).toBe('CONFLICT');
    expect(await audited('identity_provider.added')).toEqual([expect.objectContaining({ actor: expect.objectContaining({ kind: 'system' }) }), expect.objectContaining({ actor: expect.objectContaining({ kind: 'person', id: admin.uuid }), facts: { entityId: partner.idp.entityId, source: 'text' } })]);
  });

  it('that are switched off sign nobody in', async () => {
    // The one that is on gets the request, so the answer is of somebody who was not asked.
    expect((await signIn({ nameId: 'p-1', attributes: { email: 'eva@test.example' } })).status).toBe(403);
  });

  it('are tried without signing anybody in, and what arrived is shown', async () => {
    const browser = new Browser();
    const [name, value] = admin.cookie.split('=') as [string, string];
    browser.plant('127.0.0.1', name, value);
    const end = await partner.signIn(browser, `/auth/saml/test?provider=${partnerId}`, { nameId: 'p-1', attributes: { email: 'eva@test.example', 'x-job': 'Nurse' } });
    expect(end.url).toBe(`${stage.company.url}/admin/sign-in?tested=${partnerId}`);
    expect((await stage.session(browser)).person!.displayName).toBe('Ada Admin');
    expect((await provider(partnerId)).lastTest).toEqual({
      nameId: 'p-1',
      attributes: [{ name: 'email', values: ['eva@test.example'] }, { name: 'x-job', values: ['Nurse'] }],
      reads: [{ field: 'EMAIL', value: 'eva@test.example', readFrom: 'email' }],
      person: null,
      wouldCreate: false,
      refusal: 'no active person has this e-mail address or employee number',
    });
    await change({ matchBy: ['EMAIL'], attributes: [{ field: 'TITLE', attribute: 'X-Job' }] });
    await partner.signIn(browser, `/auth/saml/test?provider=${partnerId}`, { nameId: 'p-1', attributes: { email: 'eva@test.example', 'x-job': 'Nurse' } });
    expect((await provider(partnerId)).lastTest).toMatchObject({ reads: [{ field: 'EMAIL' }, { field: 'TITLE', value: 'Nurse', readFrom: 'x-job' }], person: { displayName: 'Eva Employee' }, refusal: null });
    const { rows } = await stage.company.sql.query(`select 1 from identity_link where name_id = 'p-1'`);
    expect(rows).toEqual([]);
  });

  it('say to the one who tries them why a response was refused', async () => {
    const browser = new Browser();
    browser.plant('127.0.0.1', admin.cookie.split('=')[0]!, admin.cookie.split('=')[1]!);
    const end = await partner.signIn(browser, `/auth/saml/test?provider=${partnerId}`, { nameId: 'p-1' }, (xml) => xml.replace(/<saml:Audience>[^<]*/, '<saml:Audience>http://other'));
    expect(end.status).toBe(403);
    expect(end.html).not.toMatch(/audience/i);
    expect((await provider(partnerId)).lastTest).toMatchObject({ nameId: null, refusal: expect.stringMatching(/audience/i) });
  });

  it('are chosen from once there are several', async () => {
    expect((await turn(partnerId, true)).code).toBeUndefined();
    const choice = await new Browser().open(`${stage.company.url}/auth/saml/login?returnTo=/people`);
    expect([...choice.html.matchAll(/<a class="button quiet" href="([^"]*)">([^<]*)/g)].map(([, href, text]) => [href!.replaceAll('&#38;', '&'), text])).toEqual([
      [`/auth/saml/login?provider=${uuidOf(demoId)}&returnTo=%2Fpeople`, 'localhost'],
      [`/auth/saml/login?provider=${uuidOf(partnerId)}&returnTo=%2Fpeople`, 'Partner'],
    ]);
    const browser = new Browser();
    expect((await signIn({ nameId: 'p-1', attributes: { email: 'Eva@Test.example' } }, browser)).url).toBe(`${stage.company.url}/`);
    expect((await stage.session(browser)).person!.displayName).toBe('Eva Employee');
    expect((await audited('identity_provider.switched_on')).at(-1)).toMatchObject({ actor: { id: admin.uuid }, subject: { kind: 'identity_provider', id: uuidOf(partnerId) } });
  });

  it('never take over the account that an address belongs to', async () => {
    // Linked to p-1 by now.
    expect((await signIn({ nameId: 'p-2', attributes: { email: 'eva@test.example' } })).status).toBe(403);
    const boss = await stage.company.hire({ email: 'boss@test.example', roles: ['owner'] });
    await change({ mailDomains: ['Partner.example', '@partner.example'] });
    expect((await signIn({ nameId: 'p-3', attributes: { email: 'boss@test.example' } })).status).toBe(403);
    await change({ matchBy: [], mailDomains: [] });
    expect((await signIn({ nameId: 'p-3', attributes: { email: 'boss@test.example' } })).status).toBe(403);
    await change({ createsPeople: true });
    expect((await signIn({ nameId: 'p-3', attributes: { email: 'boss@test.example' } })).status).toBe(403);
    const { rows } = await stage.company.sql.query('select 1 from session where person_id = $1 and provider_id is not null', [boss.uuid]);
    expect(rows).toEqual([]);
    expect((await audited('identity_provider.changed')).at(-1).facts).toEqual({ entityId: partner.idp.entityId, changes: { createsPeople: { before: false, after: true } } });
  });

  it('make people who sign in for the first time where they may, with what the assertion says', async () => {
    await change({ createsPeople: true, mailDomains: ['partner.example'], attributes: [{ field: 'TITLE', attribute: 'x-job' }] });
    const noor = { nameId: 'n-1', attributes: { email: 'noor@partner.example', givenName: 'Noor', surname: 'Haddad', department: 'Ward 3', 'x-job': 'Nurse' } };
    expect((await signIn({ nameId: 'n-0', attributes: { email: 'noor@other.example' } })).status).toBe(403);
    const ends = await Promise.all([signIn(noor), signIn(noor), signIn(noor)]);
    expect(ends.map((end) => end.status)).toEqual([200, 200, 200]);
    const found = (await admin.ask('{ people(query: "Noor") { nodes { displayName email title department } } }')).people.nodes;
    expect(found).toEqual([{ displayName: 'Noor Haddad', email: 'noor@partner.example', title: 'Nurse', department: 'Ward 3' }]);
    expect(await audited('person.created')).toHaveLength(1);
  });

  it('keep up to date what an attribute was named for, where no other source has the say', async () => {
    const said = (attributes: Record<string, string>) => signIn({ nameId: 'n-1', attributes: { email: 'noor@partner.example', ...attributes } });
    const noor = async () => (await stage.company.sql.query(`select display_name, title, phone, attribute_sources->>'title' as source from person where email = 'noor@partner.example'`)).rows[0];
    await said({ 'x-job': 'Head nurse', displayName: 'Not named by a rule' });
    expect(await noor()).toEqual({ display_name: 'Noor Haddad', title: 'Head nurse', phone: null, source: 'saml' });
    await stage.company.sql.query(`update person set attribute_sources = attribute_sources || '{"title": "scim"}' where email = 'noor@partner.example'`);
    await said({ 'x-job': 'Surgeon' });
    expect(await noor()).toMatchObject({ title: 'Head nurse', source: 'scim' });
    expect((await audited('person.changed')).map(({ facts }) => facts.fields)).toEqual([['title']]);
  });

  it('revive nobody who left', async () => {
    await stage.company.sql.query(`update person set status = 'left', left_at = now() where email = 'noor@partner.example'`);
    for (const nameId of ['n-1', 'n-9']) expect((await signIn({ nameId, attributes: { email: 'noor@partner.example' } })).status).toBe(403);
    const { rows } = await stage.company.sql.query<{ status: string }>(`select status from person where email = 'noor@partner.example'`);
    expect(rows).toEqual([{ status: 'left' }]);
  });

  it.each([{ mailDomains: ['no domain'] }, { name: ' ' }])('are not changed to %j', async (input) => {
    expect((await admin.send(CHANGE, { input: { providerId: partnerId, ...input } })).code).toBe('INVALID_INPUT');
  });

  it('keep their name when they get other metadata', async () => {
    const other = (await partner.metadata()).replaceAll(partner.idp.entityId, 'http://localhost/other');
    expect((await admin.send(REPLACE, { input: { providerId: partnerId, metadataXml: other } })).code).toBe('INVALID_INPUT');
    expect((await admin.send(REPLACE, { input: { providerId: demoId, metadataXml: await partner.metadata() } })).code).toBe('CONFLICT');
    expect((await admin.send(REPLACE, { input: { providerId: partnerId, metadataUrl: partner.idp.entityId } })).code).toBeUndefined();
    expect((await provider(partnerId)).metadataSource).toBe(partner.idp.entityId);
  });

  describe('are changed only by somebody who has just proved who they are', () => {
    const grow = (person: TestPerson) => stage.company.sql.query(`update session set authenticated_at = now() - interval '1 hour' where person_id = $1`, [person.uuid]);

    it('and the way there is a sign-in that the provider may not answer from memory', async () => {
      const owner = await stage.company.hire({ roles: ['owner'] });
      await grow(owner);
      for (const [query, input] of [[ADD, { metadataXml: '<x/>' }], [CHANGE, { providerId: partnerId, name: 'x' }], [SWITCH, { providerId: partnerId, isEnabled: false }], [REPLACE, { providerId: partnerId, metadataXml: '<x/>' }], [REMOVE, { providerId: partnerId }]] as const) {
        expect((await owner.send(query, { input })).errors![0]!.extensions).toEqual({ code: 'FORBIDDEN', reason: 'REAUTHENTICATE' });
      }
      expect((await owner.send(SIGN_ON)).code).toBeUndefined();
      const browser = new Browser();
      const page = await browser.open(`${stage.company.url}/auth/saml/login?force=1&provider=${uuidOf(demoId)}&returnTo=/admin/sign-in`);
      expect(requestXml(page)).toContain('ForceAuthn="true"');
      const end = await stage.comeBack(browser, await stage.choose(browser, page, owner.uuid));
      expect(end.url).toBe(`${stage.company.url}/admin/sign-in`);
      const answer = await stage.company.post({ query: CHANGE, variables: { input: { providerId: partnerId, name: 'Partner' } } }, { cookie: browser.cookiesFor('127.0.0.1') });
      expect(answer.code).toBeUndefined();
    });

    it('which an old proof does not count as', async () => {
      const old = (xml: string) => xml.replace(/AuthnInstant="[^"]*"/, `AuthnInstant="${new Date(Date.now() - 3_600_000).toISOString()}"`);
      const says = { nameId: 'p-1', attributes: {} };
      expect((await partner.signIn(new Browser(), `${through}${uuidOf(partnerId)}&force=1`, says, old)).status).toBe(403);
      const browser = new Browser();
      expect((await signIn(says, browser, old)).status).toBe(200);
      const { rows } = await stage.company.sql.query<{ minutes: number }>(`select round(extract(epoch from now() - authenticated_at) / 60)::int as minutes from session where person_id = $1 and provider_id is not null order by created_at desc limit 1`, [employee.uuid]);
      expect(rows[0]!.minutes).toBeGreaterThanOrEqual(59);
    });
  });

  it('sign in nobody with more rights than whoever changed them, until an owner confirms them', async () => {
    const owner = await stage.company.hire({ email: 'owner@partner.example', roles: ['owner'] });
    const peer = await stage.company.hire({ email: 'peer@partner.example', roles: ['it_admin'] });
    const auditor = await stage.company.hire({ email: 'auditor@partner.example', roles: ['auditor'] });
    await change({ matchBy: ['EMAIL'], createsPeople: false });
    const asSeen = async () => ({ providerId: partnerId, version: (await provider(partnerId)).version as string });
    const tried = async (who: string) => (await signIn({ nameId: `of-${who}`, attributes: { email: `${who}@partner.example` } })).status;
    expect(await provider(partnerId)).toMatchObject({ warnings: ['AWAITS_OWNER'] });
    expect([await tried('owner'), await tried('auditor'), await tried('peer')]).toEqual([403, 403, 200]);
    const { rows: reasons } = await stage.company.sql.query<{ reason: string }>(`select d.personal::jsonb->>'reason' as reason from audit_entry e join audit_detail d on d.entry_id = e.id where e.action = 'session.refused' order by e.id desc limit 2`);
    expect(reasons).toEqual([{ reason: expect.stringMatching(/an owner has to confirm/) }, { reason: expect.stringMatching(/an owner has to confirm/) }]);
    expect((await admin.send(CONFIRM, { input: await asSeen() })).code).toBe('FORBIDDEN');
    expect((await owner.ask(CONFIRM, { input: await asSeen() })).confirmIdentityProvider.identityProvider.warnings).toEqual([]);
    expect([await tried('owner'), await tried('auditor')]).toEqual([200, 200]);
    expect((await audited('identity_provider.confirmed')).map(({ actor }) => actor.id)).toEqual([owner.uuid]);

    await change({ name: 'Partner', attributes: [] });
    expect(await provider(partnerId)).toMatchObject({ warnings: [] });
    await change({ mailDomains: ['partner.example', 'other.example'] });
    // Whom the provider knows already is not found by any rule.
    expect([await tried('owner'), await tried('auditor')]).toEqual([200, 200]);
    await owner.ask(CONFIRM, { input: await asSeen() });
    expect((await admin.send(REPLACE, { input: { providerId: partnerId, metadataXml: await partner.metadata() } })).code).toBeUndefined();
    expect([await tried('owner'), await tried('auditor'), await tried('peer')]).toEqual([403, 403, 200]);
    expect((await owner.send(CHANGE, { input: { providerId: partnerId, name: 'Partner again' } })).code).toBeUndefined();
    expect(await provider(partnerId)).toMatchObject({ warnings: ['AWAITS_OWNER'] });
    await owner.ask(CONFIRM, { input: await asSeen() });
    const seen = await asSeen();
    await change({ matchBy: ['EMAIL', 'EMPLOYEE_NUMBER'], mailDomains: ['partner.example'] });
    expect((await owner.send(CONFIRM, { input: seen })).code).toBe('CONFLICT');
    await owner.ask(CONFIRM, { input: await asSeen() });
    await change({ matchBy: ['EMPLOYEE_NUMBER', 'EMAIL'] });
    expect(await provider(partnerId)).toMatchObject({ warnings: [] });
    const elsewhere = await stage.company.hire({ email: 'elsewhere@test.example', employeeNumber: 'M-1' });
    expect((await signIn({ nameId: 'of-number', attributes: { email: 'nobody@partner.example', employeeNumber: 'M-1' } })).status).toBe(403);
    await change({ mailDomains: [] });
    expect((await signIn({ nameId: 'of-number', attributes: { employeeNumber: 'M-1' } })).status).toBe(200);
    await owner.ask(CONFIRM, { input: await asSeen() });
    for (const { uuid } of [owner, peer, auditor, elsewhere]) await stage.company.sql.query('delete from person_role where person_id = $1', [uuid]);
  });

  it('give a session that begins before an owner confirms them no more than they may, whatever its person is given later', async () => {
    const roles = async () => (await stage.company.sql.query<{ id: string }>(`insert into role (id, name, permissions) values ('all-of-it', 'All of it', (select array_agg(distinct p) from unnest($1::text[]) p)) returning id`, [['audit.read', 'roles.grant', 'people.read', 'people.edit', 'people.import', 'people.deactivate', 'people.erase', 'signon.manage', 'provisioning.manage', 'tokens.manage', 'system.read', 'announcements.publish', 'reports.decide']])).rows[0]!.id;
    const almighty = await stage.company.hire({ email: 'almighty@partner.example' });
    await stage.company.sql.query('insert into person_role (person_id, role) values ($1, $2)', [almighty.uuid, await roles()]);
    const owner = await stage.company.hire({ email: 'top@partner.example', roles: ['owner'] });
    const rising = await stage.company.hire({ email: 'rising@partner.example' });
    expect((await almighty.send(CHANGE, { input: { providerId: partnerId, matchBy: ['EMAIL'] } })).code).toBeUndefined();
    expect((await signIn({ nameId: 'of-top', attributes: { email: 'top@partner.example' } })).status).toBe(403);

    const browser = new Browser();
    expect((await signIn({ nameId: 'of-rising', attributes: { email: 'rising@partner.example' } }, browser)).status).toBe(200);
    await stage.company.sql.query(`insert into person_role (person_id, role) values ($1, 'owner')`, [rising.uuid]);
    const asked = (query: string, variables: object = {}) => stage.company.post({ query, variables }, { cookie: browser.cookiesFor('127.0.0.1') });
    expect((await asked('{ viewerSettings { roles } }')).data).toEqual({ viewerSettings: { roles: ['employee'] } });
    expect((await asked('mutation($input: GrantRoleInput!) { grantRole(input: $input) { clientMutationId } }', { input: { personId: admin.id, roleId: 'owner' } })).code).toBe('FORBIDDEN');
    expect((await asked(CONFIRM, { input: { providerId: partnerId, version: (await provider(partnerId)).version } })).errors![0]!.extensions).toMatchObject({ code: 'FORBIDDEN' });
    for (const { uuid } of [almighty, owner, rising]) await stage.company.sql.query('delete from person_role where person_id = $1', [uuid]);
  });

  it('always leave a way in', async () => {
    expect((await turn(demoId, false)).code).toBeUndefined();
    expect((await turn(partnerId, false)).code).toBe('CONFLICT');
    expect((await turn(demoId, true)).code).toBeUndefined();
  });

  it('are removed with the sessions that began there, once they are off', async () => {
    const browser = new Browser();
    await signIn({ nameId: 'p-1', attributes: {} }, browser);
    expect((await stage.session(browser)).status).toBe(200);
    const remove = (providerId: string) => admin.send(REMOVE, { input: { providerId } });
    expect((await remove(partnerId)).code).toBe('CONFLICT');
    await turn(partnerId, false);
    expect((await stage.session(browser)).status).toBe(200);
    expect((await remove(demoId)).code).toBe('CONFLICT');
    expect((await remove(partnerId)).code).toBeUndefined();
    expect((await stage.session(browser)).status).toBe(401);
    expect((await remove(partnerId)).code).toBe('NOT_FOUND');
    expect(await providers()).toHaveLength(1);
  });
});
