import { Marked, type Token, type Tokens } from 'marked';

export interface MentionToken {
  type: 'mention';
  raw: string;
  id: string;
}

const marked = new Marked({
  gfm: true,
  breaks: true,
  extensions: [
    {
      name: 'mention',
      level: 'inline',
      start: (source) => {
        const at = source.indexOf('@[');
        return at < 0 ? undefined : at;
      },
      tokenizer: (source) => {
        const match = /^@\[([A-Za-z0-9_-]{1,128})\]/.exec(source);
        return match ? { type: 'mention', raw: match[0], id: match[1] } : undefined;
      },
    },
  ],
});

/** The parts of a Markdown text. Raw HTML comes out as tokens of type "html" and is shown as the text it is. */
export function markdownTokens(body: string): (Token | MentionToken)[] {
  return marked.lexer(body);
}

const SAFE = new Set(['http:', 'https:', 'mailto:', 'tel:']);

/** The address a link may lead to: web, mail, telephone or inside this app; null for anything else. */
export function safeAddress(href: string, origin: string): { href: string; inside: boolean } | null {
  let url: URL;
  try {
    url = new URL(href, origin);
  } catch {
    return null;
  }
  if (!SAFE.has(url.protocol)) return null;
  const inside = url.origin === origin && !/^\/(auth|graphql|scim|files)\b/.test(url.pathname);
  return { href: inside ? url.pathname + url.search + url.hash : url.href, inside };
}

export type { Token, Tokens };
