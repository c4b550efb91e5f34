import { describe, expect, it } from '@jest/globals';
import { safeReturnTo } from './return-to.js';

describe('the page to return to after sign-in', () => {
  it.each([
    ['/', '/'],
    ['/groups/abc', '/groups/abc'],
    ['/people?query=Zo%C3%AB&x=1', '/people?query=Zo%C3%AB&x=1'],
    ['/posts/1#comment-2', '/posts/1#comment-2'],
    ['/a/../people', '/people'],
    ['/search?next=https://elsewhere.example', '/search?next=https://elsewhere.example'],
    ['/authors', '/authors'],
    ['/auth/confirmed', '/auth/confirmed'],
  ])('keeps %s as %s', (wanted, kept) => {
    expect(safeReturnTo(wanted)).toBe(kept);
  });

  it.each([
    '//evil.example',
    '/\\evil.example',
    '\\/evil.example',
    '/\t/evil.example',
    '/\n/evil.example',
    '/.//evil.example',
    '/x/..//evil.example',
    '/%2e//evil.example',
    'https://evil.example',
    'javascript:alert(1)',
    'evil.example',
    ' /people',
    '',
    '/\u0000',
    '/auth/logout',
    '/auth/confirmed/x',
    '/auth/link',
    '/AUTH/logout',
    '/x/../auth/saml/login',
    '/graphql',
    `/${'a'.repeat(2_001)}`,
    undefined,
    null,
    ['/people'],
    { toString: () => '/people' },
  ])('goes home instead of to %j', (path) => {
    expect(safeReturnTo(path)).toBe('/');
  });
});
