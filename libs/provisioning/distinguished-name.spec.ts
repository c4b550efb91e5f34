import { describe, expect, it } from '@jest/globals';
import { normalName, parseDistinguishedName } from './distinguished-name.js';

describe('distinguished names (RFC 4514)', () => {
  it.each([
    ['uid=kvaughan, ou=People, dc=example,dc=com', 'UID=KVaughan,OU=people,dc=example , dc=com'],
    ['cn=Smith\\, Ana,dc=x', 'cn="Smith, Ana",dc=x'],
    ['cn=Smith\\2c Ana,dc=x', 'cn=smith\\, ana,dc=x'],
    ['cn=Luk\\c3\\a1\\c5\\a1,dc=x', 'cn=Lukáš,dc=x'],
    ['cn=a  b,dc=x', 'cn=A B;dc=x'],
  ])('are equal: %s and %s', (one, other) => {
    expect(normalName(one)).toBe(normalName(other));
  });

  it.each([
    ['cn=a\\,cn=b', 'cn=a,cn=b'],
    ['cn=a,dc=x', 'cn=a,dc=y'],
  ])('differ: %s and %s', (one, other) => {
    expect(normalName(one)).not.toBe(normalName(other));
  });

  it('are taken apart, or are none', () => {
    expect(parseDistinguishedName('cn=A+uid=b,dc=x')).toEqual([{ type: 'cn', value: 'a' }, { type: 'uid', value: 'b' }, { type: 'dc', value: 'x' }]);
    for (const text of ['', 'nobody', '=x', 'cn=a,']) expect(parseDistinguishedName(text)).toBeNull();
  });
});
