import { useEditorState, type Editor } from '@tiptap/react';
import { IconAt, IconBlockquote, IconBold, IconCode, IconItalic, IconLink, IconList, IconListNumbers, type Icon } from '@tabler/icons-react';
import { useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/button';
import { safeAddress } from '../markdown';
import styles from './toolbar.module.css';

/** The tools of the editor: a toolbar with one tab stop, arrows move in it. */
export function Toolbar({ editor, compact }: { editor: Editor; compact?: boolean }) {
  const { t } = useTranslation('posts');
  const [linking, setLinking] = useState(false);
  const on = useEditorState({
    editor,
    selector: ({ editor: now }) => ({
      bold: now.isActive('bold'), italic: now.isActive('italic'), link: now.isActive('link'), bulletList: now.isActive('bulletList'),
      orderedList: now.isActive('orderedList'), blockquote: now.isActive('blockquote'), codeBlock: now.isActive('codeBlock'),
    }),
  });
  const chain = () => editor.chain().focus();
  const link = () => (on.link ? chain().extendMarkRange('link').unsetLink().run() : setLinking(true));
  const tools: { name: string; Icon: Icon; pressed?: boolean; run: () => void; second?: boolean }[] = [
    { name: t('tool.bold'), Icon: IconBold, pressed: on.bold, run: () => chain().toggleBold().run() },
    { name: t('tool.italic'), Icon: IconItalic, pressed: on.italic, run: () => chain().toggleItalic().run() },
    { name: t('tool.link'), Icon: IconLink, pressed: on.link, run: link },
    { name: t('tool.list'), Icon: IconList, pressed: on.bulletList, run: () => chain().toggleBulletList().run() },
    { name: t('tool.numbered'), Icon: IconListNumbers, pressed: on.orderedList, run: () => chain().toggleOrderedList().run(), second: true },
    { name: t('tool.quote'), Icon: IconBlockquote, pressed: on.blockquote, run: () => chain().toggleBlockquote().run(), second: true },
    { name: t('tool.code'), Icon: IconCode, pressed: on.codeBlock, run: () => chain().toggleCodeBlock().run(), second: true },
    { name: t('tool.mention'), Icon: IconAt, run: () => chain().insertContent(needsSpace(editor) ? ' @' : '@').run() },
  ];
  if (linking) return <LinkForm editor={editor} onDone={() => setLinking(false)} />;
  return (
    <div className={`${styles.tools} ${compact ? styles.compact : ''}`} role="toolbar" aria-label={t('tool.label')} onKeyDown={moveFocus}>
      {tools.map(({ name, Icon, pressed, run, second }, index) => (
        <button key={name} type="button" className={`${styles.tool} ${second ? styles.second : ''}`} aria-label={name} title={name} aria-pressed={pressed} tabIndex={index === 0 ? 0 : -1} onPointerDown={(event) => event.preventDefault()} onClick={run}>
          <Icon aria-hidden="true" />
        </button>
      ))}
    </div>
  );
}

function needsSpace(editor: Editor): boolean {
  const { $from } = editor.state.selection;
  return $from.parentOffset > 0 && !/\s$/.test($from.parent.textBetween(0, $from.parentOffset, undefined, '\ufffc'));
}

function moveFocus(event: KeyboardEvent<HTMLDivElement>): void {
  const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
  if (!step) return;
  event.preventDefault();
  const buttons = [...event.currentTarget.querySelectorAll('button')].filter((button) => button.offsetParent !== null);
  buttons[(buttons.indexOf(document.activeElement as HTMLButtonElement) + step + buttons.length) % buttons.length]?.focus();
}

function LinkForm({ editor, onDone }: { editor: Editor; onDone: () => void }) {
  const { t } = useTranslation(['posts', 'shell']);
  const [address, setAddress] = useState('');
  const [problem, setProblem] = useState(false);
  const apply = () => {
    const typed = address.trim();
    const safe = safeAddress(/^[a-z][a-z0-9+.-]*:/i.test(typed) || typed.startsWith('/') ? typed : `https://${typed}`, location.origin);
    if (!typed || !safe) return setProblem(true);
    const href = safe.inside ? new URL(safe.href, location.origin).href : safe.href;
    if (editor.state.selection.empty) editor.chain().focus().insertContent([{ type: 'text', text: typed, marks: [{ type: 'link', attrs: { href } }] }, { type: 'text', text: ' ' }]).run();
    else editor.chain().focus().extendMarkRange('link').setLink({ href }).run();
    onDone();
  };
  const keys = (event: KeyboardEvent) => {
    if (event.key === 'Enter') apply();
    else if (event.key === 'Escape') {
      onDone();
      editor.commands.focus();
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div className={styles.linkForm} onKeyDown={keys}>
      <input autoFocus type="url" inputMode="url" value={address} placeholder="https://" aria-label={t('tool.address')} aria-invalid={problem} onChange={(event) => { setAddress(event.target.value); setProblem(false); }} />
      <Button size="small" tone="tint" onClick={apply}>{t('tool.linkVerb')}</Button>
      <Button size="small" tone="ghost" onClick={onDone}>{t('shell:cancel')}</Button>
      {problem && <p className={styles.problem} role="alert">{t('tool.badAddress')}</p>}
    </div>
  );
}
