import { Placeholder } from '@tiptap/extensions';
import { EditorContent, useEditor, type Editor } from '@tiptap/react';
import StarterKit from '@tiptap/starter-kit';
import { useEffect, useRef } from 'react';
import { cspNonce } from '../../../ui/csp-nonce';
import { safeAddress } from '../markdown';
import { focusOnceShown } from './focus-once-shown';
import { fromMarkdown } from './from-markdown';
import { mentionNames, toMarkdown } from './markdown-serializer';
import { PeopleMention } from './mention';
import styles from './markdown-editor.module.css';

/**
 * TipTap that reads and gives Markdown.
 * Ctrl/Cmd+Enter submits; Escape cancels unless the mention list is open.
 */
export function MarkdownEditor({ initial, names, label, placeholder, autoFocus, describedBy, onReady, onChange, onSubmit, onEscape }: {
  initial: string;
  names?: Record<string, string>;
  label: string;
  placeholder: string;
  autoFocus?: boolean;
  describedBy?: string;
  onReady: (editor: Editor) => void;
  onChange: (markdown: string, names: Record<string, string>) => void;
  onSubmit: () => void;
  onEscape: () => void;
}) {
  const latest = useRef({ onChange, onSubmit, onEscape });
  useEffect(() => {
    latest.current = { onChange, onSubmit, onEscape };
  });
  const editor = useEditor({
    extensions: [
      StarterKit.configure({
        heading: false,
        underline: false,
        link: { openOnClick: false, autolink: true, defaultProtocol: 'https', isAllowedUri: (href) => safeAddress(href, location.origin) !== null },
      }),
      Placeholder.configure({ placeholder }),
      PeopleMention,
    ],
    content: fromMarkdown(initial, new Map(Object.entries(names ?? {}))),
    injectNonce: cspNonce(),
    editorProps: {
      attributes: { role: 'textbox', 'aria-multiline': 'true', 'aria-label': label, dir: 'auto', ...(describedBy ? { 'aria-describedby': describedBy } : {}) },
      handleKeyDown: (_view, event) => {
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
          latest.current.onSubmit();
          return true;
        }
        if (event.key === 'Escape' && !event.defaultPrevented) {
          event.preventDefault();
          event.stopPropagation();
          latest.current.onEscape();
          return true;
        }
        return false;
      },
    },
    onUpdate: ({ editor: now }) => latest.current.onChange(toMarkdown(now.state.doc), mentionNames(now.state.doc)),
  });
  useEffect(() => {
    if (editor) onReady(editor);
    // The parent wants the editor once; a new onReady is not a new editor.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [editor]);
  useEffect(() => {
    if (!editor || !autoFocus) return undefined;
    return focusOnceShown(editor);
  }, [editor, autoFocus]);
  return <EditorContent editor={editor} className={styles.editor} />;
}
