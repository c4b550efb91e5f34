import { Marked, type Token, type Tokens } from 'marked';
import { parseGlobalId } from '../platform/graphql/global-id.js';

const MENTION = /^@\[([A-Za-z0-9_-]{23})\]/;
/** More than fifty quotes or lists opened one in another, at the start of a line. */
const DEEP = /^(?:[ \t]*(?:>|(?:[-*+]|\d{1,9}[.)])(?=[ \t]))){51}/m;
const MENTIONS = /@\[[A-Za-z0-9_-]{23}\]/g;

/** CommonMark with `@[personId]` as a token of its own, so that neither emphasis nor code is mistaken for one. */
const markdown = new Marked({
  gfm: true,
  extensions: [
    {
      name: 'mention',
      level: 'inline',
      start(source) {
        const at = source.indexOf('@[');
        return at < 0 ? undefined : at;
      },
      tokenizer(source) {
        const match = MENTION.exec(source);
        const id = match && parseGlobalId(match[1]!);
        return id?.type === 'Person' ? { type: 'mention', raw: match![0], person: id.uuid } : undefined;
      },
    },
  ],
  hooks: { emStrongMask: (source) => source.replace(MENTIONS, (mention) => 'm'.repeat(mention.length)) },
});

/** Whether quotes and lists are nested so deep that parsers, ours and the readers', would give up. */
export function nestsTooDeep(body: string): boolean {
  return DEEP.test(body);
}

/** The people a text mentions outside code, as raw ids in order of appearance, each once. */
export function mentionsIn(body: string): string[] {
  if (!body.includes('@[')) return [];
  const people = new Set<string>();
  walk(markdown.lexer(body), (token) => {
    if (token.type === 'mention') people.add((token as Tokens.Generic).person as string);
  });
  return [...people];
}

/**
 * A text without its marks: what search, notifications and previews show. Raw HTML stays as it was written.
 *
 * @param nameOf the name of a mentioned person; null leaves the mention as it was written
 */
export function plainText(body: string, nameOf: (personId: string) => string | null): string {
  return blocks(markdown.lexer(body), nameOf).join('\n').trim();
}

function blocks(tokens: Token[], nameOf: (personId: string) => string | null): string[] {
  return tokens.flatMap((token): string[] => {
    switch (token.type) {
      case 'space':
      case 'hr':
      case 'def':
        return [];
      case 'blockquote':
        return blocks(token.tokens ?? [], nameOf);
      case 'list':
        return (token as Tokens.List).items.flatMap((item) => blocks(item.tokens, nameOf));
      case 'table':
        return [(token as Tokens.Table).header, ...(token as Tokens.Table).rows].map((row) => row.map((cell) => inline(cell.tokens, nameOf)).join(' '));
      case 'code':
        return [(token as Tokens.Code).text];
      default:
        return [inline([token], nameOf)];
    }
  });
}

function inline(tokens: Token[], nameOf: (personId: string) => string | null): string {
  return tokens
    .map((token): string => {
      if (token.type === 'mention') return nameOf((token as Tokens.Generic).person as string) ?? token.raw;
      if (token.type === 'br') return '\n';
      if (token.type === 'html') return token.raw;
      if (token.type === 'checkbox') return '';
      if ('tokens' in token && token.tokens) return inline(token.tokens, nameOf);
      return 'text' in token ? (token.text as string) : token.raw;
    })
    .join('');
}

function walk(tokens: Token[], visit: (token: Token) => void): void {
  for (const token of tokens) {
    visit(token);
    if (token.type === 'list') (token as Tokens.List).items.forEach((item) => walk(item.tokens, visit));
    else if (token.type === 'table') [(token as Tokens.Table).header, ...(token as Tokens.Table).rows].flat().forEach((cell) => walk(cell.tokens, visit));
    else if ('tokens' in token && token.tokens) walk(token.tokens, visit);
  }
}
