import type { Editor } from '@tiptap/react';
import { useId, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../shell/i18n/format';
import { Button } from '../../../ui/button';
import { roomFor } from '../graphemes';
import { MarkdownEditor } from './markdown-editor';
import { Toolbar } from './toolbar';
import styles from './write-form.module.css';

/** Editor, tools, how much room is left, whether the draft is kept, and the verb. For posts, comments and edits. */
export function WriteForm({ head, initial, names, label, verb, limit, kept, compact, autoFocus, problem, onChange, onSubmit, onCancel, cancelShown }: {
  head?: ReactNode;
  initial: string;
  names?: Record<string, string>;
  label: string;
  verb: string;
  limit: number;
  kept?: boolean;
  compact?: boolean;
  autoFocus?: boolean;
  problem?: string | null;
  onChange: (markdown: string, names: Record<string, string>) => void;
  onSubmit: (markdown: string) => void;
  onCancel: () => void;
  cancelShown?: boolean;
}) {
  const { t } = useTranslation(['posts', 'shell']);
  const [editor, setEditor] = useState<Editor | null>(null);
  const [body, setBody] = useState(initial);
  const [empty, setEmpty] = useState(false);
  const says = useId();
  const room = roomFor(body, limit);
  const submit = () => {
    if (room.tooLong) return;
    if (!body.trim()) {
      setEmpty(true);
      editor?.commands.focus();
      return;
    }
    onSubmit(body);
  };
  return (
    <div className={`${styles.form} ${compact ? styles.compact : ''}`}>
      {head}
      <div className={styles.text}>
        <MarkdownEditor
          initial={initial}
          names={names}
          label={label}
          placeholder={label}
          autoFocus={autoFocus}
          describedBy={says}
          onReady={setEditor}
          onChange={(markdown, mentioned) => {
            setBody(markdown);
            setEmpty(false);
            onChange(markdown, mentioned);
          }}
          onSubmit={submit}
          onEscape={onCancel}
        />
      </div>
      {problem && <p className={styles.problem} role="alert">{problem}</p>}
      <div className={styles.foot}>
        {editor && <Toolbar editor={editor} compact={compact} />}
        <span id={says} role="status" className={`${styles.say} ${room.tooLong || empty ? styles.over : room.worthSaying ? styles.near : ''}`}>
          <Say empty={empty} left={room.left} worthSaying={room.worthSaying} kept={kept} />
        </span>
        <span className={styles.buttons}>
          {cancelShown && <Button size={compact ? 'small' : 'medium'} tone="ghost" onClick={onCancel}>{t('shell:cancel')}</Button>}
          <Button size={compact ? 'small' : 'medium'} tone="primary" aria-describedby={says} busy={room.tooLong} onClick={submit}>{verb}</Button>
        </span>
      </div>
    </div>
  );
}

function Say({ empty, left, worthSaying, kept }: { empty: boolean; left: number; worthSaying: boolean; kept?: boolean }) {
  const { t } = useTranslation('posts');
  const { number } = useFormat();
  if (empty) return t('emptyText');
  if (left < 0) return t('tooLong', { count: -left, formatted: number(-left) });
  if (worthSaying) return t('left', { count: left, formatted: number(left) });
  return kept ? t('draftKept') : null;
}
