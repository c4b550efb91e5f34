import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { useTranslation } from 'react-i18next';
import { useViewer } from '../../shell/viewer';
import { Face } from '../../ui/face';
import { Rule } from '../../ui/sheet';
import { readDraft } from './draft-store';
import { loadEditor } from './load-editor';
import { offerInPlace, openNewPost } from './new-post-state';
import { postPlace } from './post-place';
import styles from './composer.module.css';

const PostForm = lazy(() => import('./post-form'));

/** One quiet line at the head of a stream that opens in place; on phones it is a sheet. */
export function Composer({ group }: { group?: { id: string; name: string } }) {
  const { t } = useTranslation('posts');
  const viewer = useViewer();
  const at = postPlace(group?.id);
  const [open, setOpen] = useState(() => Boolean(readDraft(viewer.id, at)));
  const [asked, setAsked] = useState(false);
  useEffect(
    () =>
      offerInPlace(at, () => {
        setAsked(true);
        setOpen(true);
        scrollTo({ top: 0 });
      }),
    [at],
  );
  const start = () => {
    if (matchMedia('(max-width: 767px)').matches) return openNewPost({ groupId: group?.id });
    setAsked(true);
    setOpen(true);
  };
  const place = useRef<HTMLDivElement>(null);
  const close = () => {
    // The editor has the focus; when it goes, the next key would start from the top of the page.
    flushSync(() => setOpen(false));
    place.current?.querySelector('button')?.focus();
  };
  const quiet = (
    <div className={styles.composer}>
      <Face person={viewer} size={40} />
      <button type="button" className={styles.say} onPointerEnter={loadEditor} onFocus={loadEditor} onClick={start}>
        {group ? t('composer.shareWith', { group: group.name }) : t('composer.placeholder')}
      </button>
    </div>
  );
  return (
    <div ref={place} className={group ? undefined : styles.home}>
      {open ? (
        <Suspense fallback={quiet}>
          <div className={styles.open}>
            <PostForm groupId={group?.id} autoFocus={asked} onDone={close} onCancel={close} />
          </div>
        </Suspense>
      ) : (
        quiet
      )}
      <Rule />
    </div>
  );
}
