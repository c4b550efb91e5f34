import { describe, expect, it } from '@jest/globals';
import { claimsOf } from './claims.js';

const EMAIL = 'urn:oasis:names:tc:SAML:1.1:nameid-format:emailAddress';
const PERSISTENT = 'urn:oasis:names:tc:SAML:2.0:nameid-format:persistent';
const TRANSIENT = 'urn:oasis:names:tc:SAML:2.0:nameid-format:transient';
const UNSPECIFIED = 'urn:oasis:names:tc:SAML:1.1:nameid-format:unspecified';

describe('what a provider says about who signed in', () => {
  it.each(['email', 'Email', 'mail', 'emailAddress', 'http://schemas.xmlsoap.org/ws/2005/05/identity/claims/emailaddress', 'urn:oid:0.9.2342.19200300.100.1.3'])('is an e-mail address under the name %s', (name) => {
    expect(claimsOf({ nameId: 'x', nameIdFormat: PERSISTENT, attributes: { [name]: ['ana@test.example'] } })).toEqual({ nameId: 'x', isLasting: true, fields: { email: 'ana@test.example' }, readFrom: { email: name } });
  });

  it.each(['employeeNumber', 'employeeID', 'urn:oid:2.16.840.1.113730.3.1.3'])('is an employee number under the name %s', (name) => {
    expect(claimsOf({ nameId: 'x', nameIdFormat: PERSISTENT, attributes: { [name]: ['E77'] } }).fields.employeeNumber).toBe('E77');
  });

  it.each([
    [EMAIL, 'ana@test.example', 'ana@test.example', undefined],
    [UNSPECIFIED, 'ana@test.example', 'ana@test.example', undefined],
    [null, 'E77', undefined, 'E77'],
    [PERSISTENT, 'ana@test.example', undefined, undefined],
    [TRANSIENT, 'ana@test.example', undefined, undefined],
  ])('is in a name id of format %s only where that may mean it: %s', (format, nameId, email, employeeNumber) => {
    expect(claimsOf({ nameId, nameIdFormat: format, attributes: {} }).fields).toEqual({ ...(email && { email }), ...(employeeNumber && { employeeNumber }) });
  });

  it('is in the attributes rather than in the name id', () => {
    expect(claimsOf({ nameId: 'old@test.example', nameIdFormat: EMAIL, attributes: { mail: ['ana@test.example'] } }).fields.email).toBe('ana@test.example');
  });

  it('does not last when the name id is transient', () => {
    expect(claimsOf({ nameId: 'x', nameIdFormat: TRANSIENT, attributes: {} }).isLasting).toBe(false);
  });

  it('is nothing when an attribute is empty', () => {
    expect(claimsOf({ nameId: 'x', nameIdFormat: PERSISTENT, attributes: { email: [] } }).fields.email).toBeUndefined();
  });

  it('is nothing when no profile may hold it', () => {
    const attributes = { email: ['not-an-email'], displayName: ['\u202eabc'], givenName: ['\u200b'], familyName: ['  O\u2019Neil\n Jr '], title: ['x'.repeat(201)], phone: ['+1\u0000'] };
    expect(claimsOf({ nameId: 'E77', nameIdFormat: null, attributes }).fields).toEqual({ employeeNumber: 'E77', familyName: 'O\u2019Neil Jr' });
    expect(claimsOf({ nameId: 'a b@c', nameIdFormat: EMAIL, attributes: {} }).fields).toEqual({});
  });

  it('is read from the attribute that the administrators named, and from no other', () => {
    const assertion = { nameId: 'E77', nameIdFormat: null, attributes: { mail: ['other@test.example'], 'x-address': ['ana@test.example'], 'x-empty': [] } };
    expect(claimsOf(assertion, { email: 'X-Address' })).toMatchObject({ fields: { email: 'ana@test.example', employeeNumber: 'E77' }, readFrom: { email: 'x-address', employeeNumber: 'NameID' } });
    expect(claimsOf(assertion, { email: 'x-empty', employeeNumber: 'x-none' }).fields).toEqual({});
    expect(claimsOf({ ...assertion, nameIdFormat: PERSISTENT }, { employeeNumber: 'NameID' }).fields.employeeNumber).toBe('E77');
  });

  it('is a name, a job and a place, as Entra ID sends them', () => {
    const claim = 'http://schemas.xmlsoap.org/ws/2005/05/identity/claims/';
    const attributes = { [`${claim}givenname`]: ['Ana'], [`${claim}surname`]: ['Lopes'], 'http://schemas.microsoft.com/identity/claims/displayname': ['Ana Lopes'], jobTitle: ['Nurse'], department: ['Ward 3'] };
    expect(claimsOf({ nameId: 'x', nameIdFormat: PERSISTENT, attributes }).fields).toEqual({ displayName: 'Ana Lopes', givenName: 'Ana', familyName: 'Lopes', title: 'Nurse', department: 'Ward 3' });
  });
});
