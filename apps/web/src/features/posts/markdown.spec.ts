import { describe, expect, it } from '@jest/globals';
import { markdownTokens, safeAddress } from './markdown';

const types = (body: string) => markdownTokens(body).flatMap((token) => ('tokens' in token && token.tokens ? token.tokens : [token])).map((token) => token.type);

describe('markdownTokens', () => {
  it('finds mentions, but not inside code', () => {
    expect(types('Hello @[AbC-_1], look')).toEqual(['text', 'mention', 'text']);
    expect(types('`@[AbC]`')).toEqual(['codespan']);
  });

  it('leaves what is not a mention', () => {
    expect(types('me@[x y] @[] @[')).toEqual(['text']);
  });

  it('never treats raw HTML as anything but html tokens', () => {
    expect(types('a <img src=x onerror=alert(1)> b')).toEqual(['text', 'html', 'text']);
    expect(markdownTokens('<script>alert(1)</script>')[0]?.type).toBe('html');
  });
});

describe('safeAddress', () => {
  const origin = 'https://atrium.example';
  it.each(['javascript:alert(1)', ' JaVaScRiPt:alert(1)', 'java\nscript:alert(1)', 'data:text/html,x', 'vbscript:x', 'file:///etc/passwd', 'blob:https://atrium.example/x', 'http://['])('refuses %j', (href) => {
    expect(safeAddress(href, origin)).toBeNull();
  });

  it('keeps links inside the app inside', () => {
    expect(safeAddress('https://atrium.example/posts/1#c', origin)).toEqual({ href: '/posts/1#c', inside: true });
    expect(safeAddress('/people/2', origin)).toEqual({ href: '/people/2', inside: true });
  });

  it('sends signing out and files through the browser', () => {
    expect(safeAddress('/auth/logout', origin)).toMatchObject({ inside: false });
  });

  it('lets web, mail and telephone pass', () => {
    expect(safeAddress('https://example.org/a?b', origin)).toEqual({ href: 'https://example.org/a?b', inside: false });
    expect(safeAddress('mailto:a@b.example', origin)).toMatchObject({ inside: false });
  });
});
