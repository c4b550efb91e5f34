import { describe, expect, it } from '@jest/globals';
import { Configuration } from '../../platform/config/configuration.js';
import type { PersonRecord } from '../person-record.js';
import { foundEntry } from './ldap-directory.js';
import { changedAt, groupOf, idOf, personOf } from './ldap-entry.js';
import { type LdapSettings, ldapSettings } from './ldap-settings.js';

const settings = (environment: Record<string, string> = {}): LdapSettings => ldapSettings(Configuration.load({ LDAP_URL: 'ldaps://ad.corp.example', ...environment }))!;
const read = (entry: Parameters<typeof foundEntry>[0], environment: Record<string, string> = {}): PersonRecord => {
  const record = personOf(foundEntry(entry), 1, settings(environment), (_line, problem) => { throw new Error(problem); });
  return (record as { person: PersonRecord }).person;
};

/** As Active Directory answers: attributes that were asked for and are not there come as empty lists. */
const NOOR = {
  dn: 'CN=van der Meulen\\, Noor,OU=Rotterdam,DC=corp,DC=example',
  objectClass: ['top', 'person', 'organizationalPerson', 'user'],
  objectGUID: Buffer.from('0123456789abcdef0123456789abcdef', 'hex'),
  whenChanged: '20261122033000.0Z',
  sAMAccountName: 'NMEULEN',
  displayName: 'Noor van der Meulen',
  givenName: 'Noor',
  sn: 'van der Meulen',
  mail: 'noor@corp.example',
  employeeID: '4711',
  title: 'Demand planner',
  department: 'Planning',
  physicalDeliveryOfficeName: 'Rotterdam',
  userAccountControl: '512',
  manager: 'cn=Boss\\, The, ou=Rotterdam, dc=corp, dc=example',
  thumbnailPhoto: [],
  mobile: [],
};

describe('an entry of Active Directory', () => {
  it('is a person, found again by its objectGUID', () => {
    const person = read(NOOR);
    expect(person).toMatchObject({
      email: 'noor@corp.example', employeeNumber: '4711', isActive: true, photo: null,
      fields: { displayName: 'Noor van der Meulen', title: 'Demand planner', department: 'Planning', location: 'Rotterdam', phone: null },
      manager: { by: 'dn', value: 'cn=boss\\, the,ou=rotterdam,dc=corp,dc=example' },
      entry: { id: '0123456789abcdef0123456789abcdef', dn: 'cn=van der meulen\\, noor,ou=rotterdam,dc=corp,dc=example', uid: 'nmeulen' },
    });
    expect(changedAt(foundEntry(NOOR))).toBe('20261122033000Z');
  });

  it.each([['512', true], ['514', false], ['66048', true], ['66050', false]])('with userAccountControl %s is active: %s', (userAccountControl, isActive) => {
    expect(read({ ...NOOR, userAccountControl }).isActive).toBe(isActive);
  });

  it('says that there is nothing where it holds nothing, but of what is not asked for it says nothing', () => {
    const { title: _title, manager: _manager, ...less } = NOOR;
    expect(read(less)).toMatchObject({ manager: null, fields: { title: null } });
    expect(read(less).fields).not.toHaveProperty('startDate');
    expect(read(less, { LDAP_PHOTOS: 'off' })).not.toHaveProperty('photo');
  });

  it('is read from other attributes when it is configured so, in any case', () => {
    const mapped = { LDAP_ATTRIBUTES: 'title = jobTitle|Title, department=company, startDate=hireDate' };
    const person = read({ ...NOOR, jobTitle: 'Planner', company: 'Brévent', hireDate: '2026-01-31' }, mapped);
    expect(person.fields).toMatchObject({ title: 'Planner', department: 'Brévent', startDate: '2026-01-31' });
    expect(read({ ...NOOR, company: [] }, mapped).fields).toMatchObject({ title: 'Demand planner', department: null, startDate: null });
    expect(() => Configuration.load({ LDAP_ATTRIBUTES: 'shoeSize=shoes' })).toThrow('LDAP_ATTRIBUTES');
    expect(() => Configuration.load({ LDAP_ATTRIBUTES: 'title' })).toThrow('LDAP_ATTRIBUTES');
  });

  it('gives members whose list comes in pieces', () => {
    const found = foundEntry({ dn: 'CN=All,DC=corp,DC=example', objectClass: ['group'], cn: 'All', 'member;range=0-1': ['CN=A,DC=corp,DC=example', 'CN=B,DC=corp,DC=example'] });
    expect(groupOf(found, 1, () => undefined)).toMatchObject({ group: { name: 'All', members: [{ by: 'dn', value: 'cn=a,dc=corp,dc=example' }, { by: 'dn', value: 'cn=b,dc=corp,dc=example' }] } });
  });

  it.each([
    ['a name that nobody sees', { cn: '\u200b' }, 'all'],
    ['a name that turns the text around', { cn: 'All\u202e' }, 'all'],
    ['nothing that can be shown', { dn: 'CN=\u202e,DC=corp', cn: '\u202e' }, 'CN=,DC=corp'],
  ])('is a group with %s, which is reported', (_what, entry, name) => {
    const problems: string[] = [];
    const found = foundEntry({ dn: 'CN=All,DC=corp,DC=example', objectClass: ['group'], ...entry });
    expect(groupOf(found, 7, (line, problem) => problems.push(`${line} ${problem}`))).toMatchObject({ group: { name } });
    expect(problems[0]).toMatch(/^\d+ cn .*The name is left out\.$/);
  });

  it('is a person without the fields that no profile may hold, each reported', () => {
    const problems: string[] = [];
    const person = (entry: object) => personOf(foundEntry({ ...NOOR, ...entry }), 1, settings(), (_line, problem) => problems.push(problem)) as { person: PersonRecord } | null;
    expect(person({ displayName: '\u202eevil', title: '\u2060' })!.person.fields).not.toHaveProperty('displayName');
    expect(person({ mail: 'not-an-email' })).toBeNull();
    expect(problems).toEqual([expect.stringMatching(/^displayName .*left out/), expect.stringMatching(/^title .*left out/), 'The e-mail address is none. The person is left out.']);
  });
});

describe('an entry of another directory', () => {
  it('is found again by its entryUUID, or by its name when there is nothing better', () => {
    expect(idOf(foundEntry({ dn: 'uid=a,dc=x', entryUUID: 'AB-CD', objectGUID: [] }))).toBe('ab-cd');
    expect(idOf(foundEntry({ dn: 'UID=A, dc=x' }))).toBe('uid=a,dc=x');
  });

  it('that does not say when it changed says so', () => {
    expect(changedAt(foundEntry({ dn: 'uid=a,dc=x' }))).toBe('');
    expect(changedAt(foundEntry({ dn: 'uid=a,dc=x', modifyTimestamp: '20260101000000Z' }))).toBe('20260101000000Z');
  });
});
