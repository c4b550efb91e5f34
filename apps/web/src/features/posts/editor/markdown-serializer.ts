import type { Node } from '@tiptap/pm/model';
import { MarkdownSerializer } from 'prosemirror-markdown';

const serializer = new MarkdownSerializer(
  {
    paragraph(state, node) {
      state.renderInline(node);
      state.closeBlock(node);
    },
    text(state, node) {
      state.text(node.text ?? '');
    },
    mention(state, node) {
      state.write(`@[${String(node.attrs.id)}]`);
    },
    hardBreak(state, node, parent, index) {
      for (let at = index + 1; at < parent.childCount; at++) {
        if (parent.child(at).type !== node.type) {
          state.write('\\\n');
          return;
        }
      }
    },
    heading(state, node) {
      state.write(`${state.repeat('#', Number(node.attrs.level))} `);
      state.renderInline(node, false);
      state.closeBlock(node);
    },
    bulletList(state, node) {
      state.renderList(node, '  ', () => '- ');
    },
    orderedList(state, node) {
      const start = Number(node.attrs.start ?? 1);
      state.renderList(node, '   ', (index) => `${start + index}. `);
    },
    listItem(state, node) {
      state.renderContent(node);
    },
    blockquote(state, node) {
      state.wrapBlock('> ', null, node, () => state.renderContent(node));
    },
    codeBlock(state, node) {
      const longest = Math.max(2, ...(node.textContent.match(/`{3,}/g) ?? []).map((ticks) => ticks.length));
      const fence = '`'.repeat(longest + 1);
      state.write(`${fence}${String(node.attrs.language ?? '')}\n`);
      state.text(node.textContent, false);
      state.write('\n');
      state.write(fence);
      state.closeBlock(node);
    },
    horizontalRule(state, node) {
      state.write('---');
      state.closeBlock(node);
    },
  },
  {
    bold: { open: '**', close: '**', mixable: true, expelEnclosingWhitespace: true },
    italic: { open: '*', close: '*', mixable: true, expelEnclosingWhitespace: true },
    strike: { open: '~~', close: '~~', mixable: true, expelEnclosingWhitespace: true },
    code: {
      open: (_state, _mark, parent, index) => ticks(parent.child(index), -1),
      close: (_state, _mark, parent, index) => ticks(parent.child(index - 1), 1),
      escape: false,
    },
    link: {
      open: () => '[',
      close: (_state, mark) => `](${String(mark.attrs.href).replace(/[()\\<> ]/g, (character) => encodeURIComponent(character).replace(/[()]/g, '\\$&'))})`,
    },
  },
);

function ticks(node: Node, side: number): string {
  const longest = Math.max(0, ...(node.text?.match(/`+/g) ?? []).map((run) => run.length));
  const fence = '`'.repeat(longest + 1);
  return longest === 0 ? fence : side < 0 ? `${fence} ` : ` ${fence}`;
}

/** Who is mentioned in the editor: name by person id. */
export function mentionNames(doc: Node): Record<string, string> {
  const names: Record<string, string> = {};
  doc.descendants((node) => {
    if (node.type.name === 'mention') names[String(node.attrs.id)] = String(node.attrs.label);
  });
  return names;
}

/** The Markdown of what stands in the editor; mentions as @[personId]. */
export function toMarkdown(doc: Node): string {
  return serializer.serialize(doc, { tightLists: true }).trim();
}
