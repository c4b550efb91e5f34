import type { JSONContent } from '@tiptap/core';
import { markdownTokens, safeAddress, type MentionToken, type Token, type Tokens } from '../markdown';

type Marks = { type: string; attrs?: Record<string, unknown> }[];

/** An editor document of a Markdown text, for editing it again. What the editor does not know stays as text. */
export function fromMarkdown(body: string, names: ReadonlyMap<string, string>): JSONContent {
  const content = blocks(markdownTokens(body), names);
  return { type: 'doc', content: content.length ? content : [{ type: 'paragraph' }] };
}

function blocks(tokens: readonly (Token | MentionToken)[], names: ReadonlyMap<string, string>): JSONContent[] {
  return tokens.flatMap((token): JSONContent[] => {
    switch (token.type) {
      case 'paragraph': return [{ type: 'paragraph', content: inline((token as Tokens.Paragraph).tokens, names, []) }];
      case 'text': return [{ type: 'paragraph', content: inline((token as Tokens.Text).tokens ?? [token as Token], names, []) }];
      case 'heading': return [{ type: 'paragraph', content: inline((token as Tokens.Heading).tokens, names, [{ type: 'bold' }]) }];
      case 'code': return [{ type: 'codeBlock', attrs: { language: (token as Tokens.Code).lang || null }, content: text((token as Tokens.Code).text, []) }];
      case 'blockquote': return [{ type: 'blockquote', content: blocks((token as Tokens.Blockquote).tokens, names) }];
      case 'hr': return [{ type: 'horizontalRule' }];
      case 'list': return [listOf(token as Tokens.List, names)];
      case 'space': case 'def': return [];
      default: return [{ type: 'paragraph', content: text(token.raw.trimEnd(), []) }];
    }
  });
}

function listOf(list: Tokens.List, names: ReadonlyMap<string, string>): JSONContent {
  const content = list.items.map((item) => ({ type: 'listItem', content: orEmpty(blocks(item.tokens, names)) }));
  return list.ordered ? { type: 'orderedList', attrs: { start: Number(list.start) || 1 }, content } : { type: 'bulletList', content };
}

function orEmpty(content: JSONContent[]): JSONContent[] {
  return content[0]?.type === 'paragraph' ? content : [{ type: 'paragraph' }, ...content];
}

function inline(tokens: readonly (Token | MentionToken)[], names: ReadonlyMap<string, string>, marks: Marks): JSONContent[] {
  return tokens.flatMap((token): JSONContent[] => {
    const inner = (mark: Marks[number]) => inline('tokens' in token ? (token.tokens ?? []) : [], names, [...marks, mark]);
    switch (token.type) {
      case 'strong': return inner({ type: 'bold' });
      case 'em': return inner({ type: 'italic' });
      case 'del': return inner({ type: 'strike' });
      case 'codespan': return text((token as Tokens.Codespan).text, [...marks, { type: 'code' }]);
      case 'br': return [{ type: 'hardBreak' }];
      case 'link': {
        const address = safeAddress((token as Tokens.Link).href, 'http://inside.invalid');
        return address && !address.inside ? inner({ type: 'link', attrs: { href: address.href } }) : text(token.raw, marks);
      }
      case 'mention': {
        const { id, raw } = token as MentionToken;
        const label = names.get(id);
        return label ? [{ type: 'mention', attrs: { id, label } }] : text(raw, marks);
      }
      case 'escape': return text((token as Tokens.Escape).text, marks);
      case 'text': return 'tokens' in token && token.tokens ? inline(token.tokens, names, marks) : text((token as Tokens.Text).text, marks);
      default: return text(token.raw, marks);
    }
  });
}

function text(value: string, marks: Marks): JSONContent[] {
  return value ? [{ type: 'text', text: value, ...(marks.length ? { marks } : {}) }] : [];
}
