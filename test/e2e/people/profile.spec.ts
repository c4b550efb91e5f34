import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { TestCompany, type TestPerson } from '../../company.js';

const UPDATE = 'mutation ($input: UpdateProfileInput!) { updateProfile(input: $input) { clientMutationId person { preferredName phone about } } }';
const SETTINGS = 'locale theme shortcuts roles permissions';
const SAVE = `mutation ($input: UpdateSettingsInput!) { updateSettings(input: $input) { viewerSettings { ${SETTINGS} } } }`;

describe('my profile', () => {
  let company: TestCompany;
  let ana: TestPerson;

  beforeAll(async () => {
    company = await TestCompany.start();
    ana = await company.hire({ name: 'Ana' });
  });
  afterAll(() => company.stop());

  it('changes what is given, keeps what is absent, clears what is null or blank', async () => {
    const update = async (input: object) => (await ana.ask(UPDATE, { input })).updateProfile.person;
    expect(await update({ preferredName: '  Anni ', phone: '+33 (0)2 98-00 ext. 12', about: 'Ships.\n\nBoats.' })).toEqual({ preferredName: 'Anni', phone: '+33 (0)2 98-00 ext. 12', about: 'Ships.\n\nBoats.' });
    expect(await update({ phone: null })).toEqual({ preferredName: 'Anni', phone: null, about: 'Ships.\n\nBoats.' });
    expect(await update({ about: '   ', preferredName: null })).toEqual({ preferredName: null, phone: null, about: null });
    expect(await update({})).toEqual({ preferredName: null, phone: null, about: null });
  });

  it('is written once by clientMutationId', async () => {
    await ana.ask(UPDATE, { input: { about: 'one', clientMutationId: 'p1' } });
    await ana.ask(UPDATE, { input: { about: 'two' } });
    expect((await ana.ask(UPDATE, { input: { about: 'one', clientMutationId: 'p1' } })).updateProfile).toEqual({ clientMutationId: 'p1', person: { preferredName: null, phone: null, about: 'two' } });
    expect((await ana.send(UPDATE, { input: { about: 'three', clientMutationId: 'p1' } })).code).toBe('CONFLICT');
  });

  it.each([
    ['about', 'x'.repeat(2_001)],
    ['preferredName', 'a\u202eb'],
    ['preferredName', 'x'.repeat(81)],
    ['preferredName', 'a\u0000b'],
    ['about', 'z' + '\u0301'.repeat(30)],
    ['phone', 'call me'],
    ['phone', '<script>'],
    ['phone', '1'.repeat(41)],
  ])('refuses %s: %j', async (field, value) => {
    const answer = await ana.send(UPDATE, { input: { [field]: value } });
    expect([answer.code, answer.errors![0]!.extensions.fields![0]!.field]).toEqual(['INVALID_INPUT', field]);
  });

  it('has settings with defaults, saved one by one', async () => {
    expect((await ana.ask(`{ viewerSettings { ${SETTINGS} } }`)).viewerSettings).toEqual({ locale: 'EN', theme: 'SYSTEM', shortcuts: true, roles: ['employee'], permissions: [] });
    await ana.ask(SAVE, { input: { theme: 'DARK' } });
    expect((await ana.ask(SAVE, { input: { locale: 'FR', shortcuts: false } })).updateSettings.viewerSettings).toMatchObject({ locale: 'FR', theme: 'DARK', shortcuts: false });
    expect((await ana.send(SAVE, { input: { locale: 'DE' } })).code).toBe('INVALID_INPUT');
  });

  it('tells roles and what they allow', async () => {
    const comms = await company.hire({ roles: ['communications', 'auditor'] });
    const owner = await company.hire({ roles: ['owner'] });
    expect((await comms.ask('{ viewerSettings { roles permissions } }')).viewerSettings).toEqual({ roles: ['employee', 'auditor', 'communications'], permissions: ['announcements.publish', 'audit.read'] });
    expect((await owner.ask('{ viewerSettings { permissions } }')).viewerSettings.permissions).toEqual(expect.arrayContaining(['announcements.publish', 'roles.grant', 'people.import']));
  });
});

describe('photos', () => {
  let company: TestCompany;
  let ana: TestPerson;
  let url: string;
  const bytes = Buffer.from('ffd8ffe000104a464946', 'hex');

  beforeAll(async () => {
    company = await TestCompany.start();
    ana = await company.hire();
    await company.sql.query(`insert into person_photo (person_id, sha256, media_type, bytes) values ($1, $2, 'image/jpeg', $3)`, [ana.uuid, createHash('sha256').update(bytes).digest(), bytes]);
    url = (await ana.ask('{ viewer { avatarUrl } }')).viewer.avatarUrl;
  });
  afterAll(() => company.stop());

  const get = (path: string, headers: Record<string, string> = { cookie: ana.cookie }) => fetch(company.url + path, { headers });

  it('are served for good under their version', async () => {
    expect(url).toBe(`/files/people/${ana.id}/photo?v=${createHash('sha256').update(bytes).digest('hex').slice(0, 16)}`);
    const response = await get(url);
    expect([response.status, response.headers.get('content-type'), response.headers.get('cache-control'), response.headers.get('x-content-type-options')])
      .toEqual([200, 'image/jpeg', 'private, max-age=31536000, immutable', 'nosniff']);
    expect(Buffer.from(await response.arrayBuffer())).toEqual(bytes);
    expect((await get(url, { cookie: ana.cookie, 'if-none-match': response.headers.get('etag')! })).status).toBe(304);
  });

  it('are not kept under an old version or none', async () => {
    for (const path of [url.replace(/v=.*/, 'v=0123456789abcdef'), url.replace(/\?.*/, ''), url.replace(/v=.*/, 'v=')]) {
      expect((await get(path)).headers.get('cache-control')).toBe('private, no-cache');
    }
  });

  it('are not there for strangers, for people without one, and for ids of anything else', async () => {
    const ben = await company.hire();
    expect((await get(url, {})).status).toBe(401);
    const missing = await Promise.all([ben.id, 'nonsense', 'a'.repeat(23)].map((id) => get(`/files/people/${id}/photo`)));
    expect(missing.map((response) => response.status)).toEqual([404, 404, 404]);
    expect(new Set(await Promise.all(missing.map((response) => response.text()))).size).toBe(1);
    await company.sql.query(`update person set status = 'erased' where id = $1`, [ana.uuid]);
    expect((await get(url, { cookie: ben.cookie })).status).toBe(404);
  });
});
