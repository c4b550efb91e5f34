import { describe, expect, it } from '@jest/globals';
import { claimsOf } from './claims.js';

const EMAIL = 'urn:oasis:names:tc:SAML:1.1:nameid-format:emailAddress';
const PERSISTENT = 'urn:oasis:names:tc:SAML:2.0:nameid-format:persistent';
const TRANSIENT = 'urn:oasis:names:tc:SAML:2.0:nameid-format:transient';
const UNSPECIFIED = 'urn:oasis:names:tc:SAML:1.1:nameid-format:unspecified';

describe('what a provider says about who signed in', () => {
  it.each(['email', 'Email', 'mail', 'emailAddress', 'http://schemas.xmlsoap.org/ws/2005/05/identity/claims/emailaddress', 'urn:oid:0.9.2342.19200300.100.1.3'])('is an e-mail address under the name %s', (name) => {
    expect(claimsOf({ nameId: 'x', nameIdFormat: PERSISTENT, attributes: { [name]: ['ana@test.example'] } })).toEqual({ nameId: 'x', isLasting: true, email: 'ana@test.example', employeeNumber: null });
  });

  it.each(['employeeNumber', 'employeeID', 'urn:oid:2.16.840.1.113730.3.1.3'])('is an employee number under the name %s', (name) => {
    expect(claimsOf({ nameId: 'x', nameIdFormat: PERSISTENT, attributes: { [name]: ['E77'] } }).employeeNumber).toBe('E77');
  });

  it.each([
    [EMAIL, 'ana@test.example', 'ana@test.example', null],
    [UNSPECIFIED, 'ana@test.example', 'ana@test.example', null],
    [null, 'E77', null, 'E77'],
    [PERSISTENT, 'ana@test.example', null, null],
    [TRANSIENT, 'ana@test.example', null, null],
  ])('is in a name id of format %s only where that may mean it: %s', (format, nameId, email, employeeNumber) => {
    expect(claimsOf({ nameId, nameIdFormat: format, attributes: {} })).toMatchObject({ email, employeeNumber });
  });

  it('is in the attributes rather than in the name id', () => {
    expect(claimsOf({ nameId: 'old@test.example', nameIdFormat: EMAIL, attributes: { mail: ['ana@test.example'] } }).email).toBe('ana@test.example');
  });

  it('does not last when the name id is transient', () => {
    expect(claimsOf({ nameId: 'x', nameIdFormat: TRANSIENT, attributes: {} }).isLasting).toBe(false);
  });

  it('is nothing when an attribute is empty', () => {
    expect(claimsOf({ nameId: 'x', nameIdFormat: PERSISTENT, attributes: { email: [] } }).email).toBeNull();
  });
});
