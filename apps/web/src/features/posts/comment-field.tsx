import { lazy, Suspense, useImperativeHandle, useRef, useState, type Ref } from 'react';
import { flushSync } from 'react-dom';
import { useTranslation } from 'react-i18next';
import { useViewer } from '../../shell/viewer';
import { Face } from '../../ui/face';
import { readDraft } from './draft-store';
import { loadEditor } from './load-editor';
import styles from './comments.module.css';

const CommentForm = lazy(() => import('./comment-form'));

export interface CommentFieldHandle {
  open: () => void;
}

/** "Write a comment": one quiet line that becomes an editor in place. A kept draft opens it by itself. */
export function CommentField({ postId, parentId = null, replyTo, ref, startOpen, onClose }: {
  postId: string;
  parentId?: string | null;
  replyTo?: string;
  ref?: Ref<CommentFieldHandle>;
  startOpen?: boolean;
  onClose?: () => void;
}) {
  const { t } = useTranslation('posts');
  const viewer = useViewer();
  const place = parentId ? `reply:${parentId}` : `comment:${postId}`;
  const [open, setOpen] = useState(startOpen ?? false);
  const [hasDraft] = useState(() => Boolean(readDraft(viewer.id, place)));
  const row = useRef<HTMLDivElement>(null);
  useImperativeHandle(ref, () => ({ open: () => setOpen(true) }), []);
  const quiet = (
    <button type="button" className={styles.quiet} data-act="write-comment" onPointerEnter={loadEditor} onFocus={loadEditor} onClick={() => setOpen(true)}>
      {hasDraft && !open ? t('comment.draft') : t('comment.placeholder')}
    </button>
  );
  return (
    <div ref={row} className={styles.field}>
      <span className={styles.face}>
        <Face person={viewer} size={32} />
      </span>
      {open ? (
        <Suspense fallback={quiet}>
          <CommentForm
            postId={postId}
            parentId={parentId}
            place={place}
            replyTo={replyTo}
            onClose={() => {
              flushSync(() => setOpen(false));
              row.current?.querySelector('button')?.focus();
              onClose?.();
            }}
          />
        </Suspense>
      ) : (
        quiet
      )}
    </div>
  );
}
