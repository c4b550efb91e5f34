import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { TestCompany } from '../../company.js';
import { ENTERPRISE, ScimClient, USER } from '../../factories/scim.js';

/** What each case starts from, and is expected to differ from. */
const START = {
  name: { givenName: 'Barbara', familyName: 'Jensen' },
  displayName: 'Babs',
  title: 'Guide',
  emails: [{ value: 'work@x.example', type: 'work', primary: true }, { value: 'home@x.example', type: 'home' }],
  phoneNumbers: [{ value: '+1', type: 'work' }],
  [ENTERPRISE]: { department: 'Yard', employeeNumber: 'E' },
};

describe('SCIM patches', () => {
  let company: TestCompany;
  let scim: ScimClient;
  let made = 0;
  beforeAll(async () => {
    company = await TestCompany.start({ ATRIUM_BRAKE_MINIMUM: '500' });
    scim = await ScimClient.for(company);
  });
  afterAll(() => company.stop());

  const own = (value: unknown, n: number): any => JSON.parse(JSON.stringify(value).replaceAll('@x.example', `${n}@x.example`).replaceAll('"E"', `"E${n}"`));

  const WORK = { value: 'work@x.example', type: 'work', primary: true };
  const HOME = { value: 'home@x.example', type: 'home' };

  it.each<[string, unknown[], Record<string, unknown>]>([
    // RFC 7644 section 3.5.2.1
    ['add: a single value', [{ op: 'add', path: 'nickName', value: 'B' }], { nickName: 'B' }],
    ['add: replaces a single value', [{ op: 'add', path: 'title', value: 'Cook' }], { title: 'Cook' }],
    ['add: no path', [{ op: 'add', value: { nickName: 'B', emails: [{ value: 'third@x.example', type: 'other' }] } }], { nickName: 'B', emails: [WORK, HOME, { value: 'third@x.example', type: 'other' }] }],
    ['add: what is there already', [{ op: 'add', path: 'emails', value: [{ value: 'home@x.example', type: 'home' }] }], {}],
    ['add: a new primary one', [{ op: 'add', path: 'emails', value: [{ value: 'new@x.example', primary: true }] }], { emails: [{ value: 'new@x.example', primary: true }, { value: 'work@x.example', type: 'work' }, HOME] }],
    ['add: a part of a complex value', [{ op: 'add', path: 'name.middleName', value: 'J' }], { name: { formatted: 'Barbara Jensen', givenName: 'Barbara', familyName: 'Jensen', middleName: 'J' } }],
    // RFC 7644 section 3.5.2.2
    ['remove: a single value', [{ op: 'remove', path: 'title' }], { title: undefined }],
    ['remove: all values', [{ op: 'remove', path: 'phoneNumbers' }], { phoneNumbers: undefined }],
    ['remove: selected values', [{ op: 'remove', path: 'emails[type eq "home"]' }], { emails: [WORK] }],
    ['remove: a part of selected values', [{ op: 'remove', path: 'emails[type eq "work"].primary' }], { emails: [{ value: 'work@x.example', type: 'work' }, HOME] }],
    ['remove: an extension', [{ op: 'remove', path: ENTERPRISE }], { [ENTERPRISE]: undefined, schemas: [USER] }],
    // RFC 7644 section 3.5.2.3
    ['replace: no path', [{ op: 'replace', value: { emails: [HOME], nickName: 'B' } }], { emails: [HOME], nickName: 'B' }],
    ['replace: parts that are not named stay', [{ op: 'replace', path: 'name', value: { familyName: 'Smith' } }], { name: { formatted: 'Barbara Smith', givenName: 'Barbara', familyName: 'Smith' } }],
    ['replace: a list', [{ op: 'replace', path: 'phoneNumbers', value: [{ value: '+2', type: 'mobile' }] }], { phoneNumbers: [{ value: '+2', type: 'mobile' }] }],
    ['replace: selected values', [{ op: 'replace', path: 'emails[type eq "home"]', value: { value: 'cabin@x.example', type: 'home' } }], { emails: [WORK, { value: 'cabin@x.example', type: 'home' }] }],
    ['replace: by value', [{ op: 'replace', path: 'emails[value eq "HOME@x.example"].display', value: 'Home' }], { emails: [WORK, { ...HOME, display: 'Home' }] }],
    ['replace: a new primary one', [{ op: 'replace', path: 'emails[type eq "home"].primary', value: true }], { emails: [{ ...HOME, primary: true }, { value: 'work@x.example', type: 'work' }] }],
    ['one after another', [{ op: 'remove', path: 'title' }, { op: 'add', path: 'title', value: 'A' }, { op: 'replace', path: 'title', value: 'B' }], { title: 'B' }],
    // Entra ID
    ['Entra ID: False', [{ op: 'Replace', path: 'active', value: 'False' }], { active: false }],
    ['Entra ID: one of the addresses', [{ op: 'Replace', path: 'emails[type eq "work"].value', value: 'updated@x.example' }], { emails: [{ ...WORK, value: 'updated@x.example' }, HOME] }],
    ['Entra ID: one that is not there yet', [{ op: 'Add', path: 'phoneNumbers[type eq "mobile"].value', value: '+7' }], { phoneNumbers: [{ value: '+1', type: 'work' }, { value: '+7', type: 'mobile' }] }],
    ['Entra ID: parts of an address that is not there yet', [{ op: 'Add', path: 'addresses[type eq "work"].locality', value: 'Brest' }, { op: 'Add', path: 'addresses[type eq "work"].country', value: 'FR' }], { addresses: [{ type: 'work', locality: 'Brest', country: 'FR' }] }],
    ['Entra ID: the extension, dotted', [{ op: 'Add', path: `${ENTERPRISE}:department`, value: 'Sea' }], { [ENTERPRISE]: { department: 'Sea', employeeNumber: 'E' } }],
    ['Entra ID: add with no path and dotted names', [{ op: 'Add', value: { 'name.givenName': 'Barb', [`${ENTERPRISE}:department`]: 'Sea', active: 'False', 'emails[type eq "home"].value': 'hut@x.example' } }], { active: false, name: { formatted: 'Barb Jensen', givenName: 'Barb', familyName: 'Jensen' }, emails: [WORK, { ...HOME, value: 'hut@x.example' }], [ENTERPRISE]: { department: 'Sea', employeeNumber: 'E' } }],
    ['Entra ID: primary as a text', [{ op: 'Add', path: 'roles', value: [{ value: 'r', primary: 'True' }] }], { roles: [{ value: 'r', primary: true }] }],
    // Okta
    ['Okta: deactivation', [{ op: 'replace', value: { active: false } }], { active: false }],
    ['Okta: an object with the extension', [{ op: 'replace', value: { id: 'x', schemas: ['x'], title: 'Cook', [ENTERPRISE]: { department: 'Sea' } } }], { title: 'Cook', [ENTERPRISE]: { department: 'Sea', employeeNumber: 'E' } }],
    ['Okta: names in other cases', [{ op: 'replace', path: 'DISPLAYNAME', value: 'New' }, { op: 'replace', path: 'NAME.givenname', value: 'Neu' }], { displayName: 'New', name: { formatted: 'Neu Jensen', givenName: 'Neu', familyName: 'Jensen' } }],
    ['a value to remove', [{ op: 'remove', path: 'emails', value: [{ value: 'home@x.example' }] }], { emails: [WORK] }],
    ['what nobody knows, without a path', [{ op: 'add', value: { shoeSize: 38, 'urn:example:User:x': 1, title: 'Cook' } }], { title: 'Cook' }],
    ['a path of the core schema', [{ op: 'replace', path: `${USER}:title`, value: 'Cook' }], { title: 'Cook' }],
  ])('%s', async (_what, operations, expected) => {
    const n = (made += 1);
    const user = await scim.user(own({ userName: `u${n}`, ...START }, n));
    const { status, body } = await scim.patch(`/Users/${user.id}`, own(operations, n));
    const removed = Object.keys(expected).filter((key) => expected[key] === undefined);
    const different = { ...user, ...own(expected, n), meta: expect.anything() };
    for (const key of removed) delete different[key];
    expect(body).toEqual(different);
    expect(status).toBe(200);
    expect((await scim.get(`/Users/${user.id}`)).body).toEqual(body);
  });

  it.each<[string, unknown, string]>([
    ['no operations', [], 'invalidSyntax'],
    ['an operation that is none', [{ op: 'move', path: 'title', value: 'x' }], 'invalidSyntax'],
    ['a path to nowhere', [{ op: 'replace', path: 'shoeSize', value: 1 }], 'invalidPath'],
    ['a part to nowhere', [{ op: 'replace', path: 'name.first', value: 'x' }], 'invalidPath'],
    ['a selection in what is no list', [{ op: 'replace', path: 'title[value eq "x"]', value: 'x' }], 'invalidPath'],
    ['a selection that cannot be read', [{ op: 'replace', path: 'emails[type is "x"].value', value: 'x' }], 'invalidFilter'],
    ['a selection of nothing, to replace', [{ op: 'replace', path: 'emails[type eq "other"].value', value: 'x@x.example' }], 'noTarget'],
    ['a selection of nothing, to remove', [{ op: 'remove', path: 'emails[type eq "other"]' }], 'noTarget'],
    ['remove without a path', [{ op: 'remove' }], 'noTarget'],
    ['add without a value', [{ op: 'add', path: 'title' }], 'invalidValue'],
    ['a text without a path', [{ op: 'add', value: 'x' }], 'invalidValue'],
    ['the id', [{ op: 'replace', path: 'id', value: 'x' }], 'mutability'],
    ['the groups', [{ op: 'add', path: 'groups', value: [{ value: 'x' }] }], 'mutability'],
    ['meta', [{ op: 'replace', path: 'meta.created', value: 'x' }], 'mutability'],
    ['the user name away', [{ op: 'remove', path: 'userName' }], 'mutability'],
    ['an address that is none', [{ op: 'replace', path: 'emails[type eq "work"].value', value: 'nowhere' }], 'invalidValue'],
    ['one of several that fails', [{ op: 'replace', path: 'title', value: 'Kept out' }, { op: 'replace', path: 'active', value: 'perhaps' }], 'invalidValue'],
  ])('refuse %s, and change nothing', async (_what, operations, scimType) => {
    const n = (made += 1);
    const user = await scim.user(own({ userName: `u${n}`, ...START }, n));
    const { status, body } = await scim.patch(`/Users/${user.id}`, operations);
    expect([status, body.scimType]).toEqual([400, scimType]);
    expect((await scim.get(`/Users/${user.id}`)).body).toEqual(user);
  });

  it('take a manager as an object, as a text and by path, as Entra ID and Okta send it', async () => {
    const boss = await scim.user({ userName: 'boss' });
    const { id } = await scim.user({ userName: 'clerk' });
    for (const operation of [
      { op: 'Add', path: `${ENTERPRISE}:manager`, value: boss.id },
      { op: 'add', path: `${ENTERPRISE}:manager`, value: { value: boss.id, displayName: 'ignored' } },
      { op: 'replace', path: `${ENTERPRISE}:manager.value`, value: boss.id },
      { op: 'replace', value: { [ENTERPRISE]: { manager: { value: boss.id } } } },
    ]) {
      const { body } = await scim.patch(`/Users/${id}`, [operation]);
      expect(body[ENTERPRISE]).toEqual({ manager: { value: boss.id, $ref: `${company.url}/scim/v2/Users/${boss.id}`, displayName: 'boss' } });
      expect((await scim.patch(`/Users/${id}`, [{ op: 'remove', path: `${ENTERPRISE}:manager` }])).body[ENTERPRISE]).toBeUndefined();
    }
  });

  it('refuse a body without the schema, and a user name that is taken', async () => {
    const user = await scim.user({ userName: 'schema' });
    expect((await scim.send('PATCH', `/Users/${user.id}`, { Operations: [{ op: 'remove', path: 'title' }] })).body.scimType).toBe('invalidSyntax');
    expect((await scim.patch(`/Users/${user.id}`, [{ op: 'replace', path: 'userName', value: 'BOSS' }])).status).toBe(409);
    expect((await scim.patch(`/Users/${user.id}`, [{ op: 'replace', path: 'userName', value: 'Schema' }])).body.userName).toBe('Schema');
  });
});
