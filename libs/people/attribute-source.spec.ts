import { describe, expect, it } from '@jest/globals';
import { SourceRule } from './attribute-source.port.js';

describe('ownership of attributes', () => {
  const rule = new SourceRule(['scim', 'ldap', 'saml', 'import'], ['phone', 'photo']);

  it('lets the first come, the owner, and whoever ranks higher', () => {
    expect(rule.mayWrite('title', 'import', undefined)).toBe(true);
    expect(rule.mayWrite('title', 'import', 'import')).toBe(true);
    expect(rule.mayWrite('title', 'ldap', 'import')).toBe(true);
    expect(rule.mayWrite('title', 'import', 'ldap')).toBe(false);
    expect(rule.mayWrite('title', 'ldap', 'scim')).toBe(false);
  });

  it('gives a personal attribute to the person once set, and no other', () => {
    expect(rule.mayWrite('phone', 'person', 'ldap')).toBe(true);
    expect(rule.mayWrite('phone', 'scim', 'person')).toBe(false);
    expect(rule.mayWrite('title', 'person', 'import')).toBe(false);
    expect(rule.mayWrite('title', 'import', 'person')).toBe(true);
  });

  it('puts administrators above all, and what is not listed below all', () => {
    expect(rule.mayWrite('active', 'scim', 'admin')).toBe(false);
    expect(rule.mayWrite('phone', 'admin', 'person')).toBe(true);
    const withoutLdap = new SourceRule(['import'], []);
    expect(withoutLdap.mayWrite('title', 'import', 'ldap')).toBe(true);
    expect(withoutLdap.mayWrite('title', 'ldap', 'import')).toBe(false);
    expect(withoutLdap.mayWrite('title', 'scim', 'ldap')).toBe(true);
  });
});
