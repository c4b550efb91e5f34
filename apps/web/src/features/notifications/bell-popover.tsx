import { IconChecks, IconSettings } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Failed, Waiting } from '../../shell/page-states';
import { Button } from '../../ui/button';
import { PageLink } from '../../ui/page-link';
import { SkeletonRows } from '../../ui/skeleton';
import { NotificationRow } from './notification-row';
import { useMarkRead } from './use-mark-read';
import { useNotifications } from './use-notifications';
import styles from './bell-popover.module.css';

const SHOWN = 8;

/** The newest notifications under the bell. Escape, a click elsewhere or leaving it with the focus closes it. */
export default function BellPopover({ count, onClose }: { count: number; onClose: (refocus: boolean) => void }) {
  const { t } = useTranslation(['notifications', 'shell']);
  const { list, items, error, retry } = useNotifications(false);
  const { markRead, markAllRead } = useMarkRead();
  const panel = useRef<HTMLElement>(null);
  useEffect(() => panel.current?.focus({ preventScroll: true }), []);
  useEffect(() => {
    const away = (event: PointerEvent) => {
      if (event.target instanceof Element && !panel.current?.parentElement?.contains(event.target)) onClose(false);
    };
    addEventListener('pointerdown', away);
    return () => removeEventListener('pointerdown', away);
  }, [onClose]);
  return (
    <section
      ref={panel}
      role="dialog"
      tabIndex={-1}
      aria-label={t('shell:nav.notifications')}
      className={styles.panel}
      onKeyDown={(event) => event.key === 'Escape' && onClose(true)}
      onBlur={(event) => event.relatedTarget instanceof Element && !panel.current?.parentElement?.contains(event.relatedTarget) && onClose(false)}
    >
      <div className={styles.head}>
        <h2>{t('shell:nav.notifications')}</h2>
        {count > 0 && (
          <Button tone="ghost" size="small" onClick={() => void markAllRead(items)}>
            <IconChecks aria-hidden="true" />
            {t('markAll')}
          </Button>
        )}
      </div>
      <div className={styles.list}>
        {!list && error && <Failed error={error} onRetry={retry} />}
        {!list && !error && <Waiting><div className={styles.say}><SkeletonRows /></div></Waiting>}
        {list && items.length === 0 && <p className={styles.say}>{t('emptyText')}</p>}
        <ul>
          {items.slice(0, SHOWN).map((item) => (
            <NotificationRow key={item.id} item={item} onRead={() => markRead(item)} onOpen={() => onClose(false)} />
          ))}
        </ul>
      </div>
      <div className={styles.foot}>
        <PageLink to="/notifications" className="at-link" onClick={() => onClose(false)}>{t('seeAll')}</PageLink>
        <PageLink to="/settings" className={styles.settings} onClick={() => onClose(false)}>
          <IconSettings aria-hidden="true" />
          {t('shell:nav.settings')}
        </PageLink>
      </div>
    </section>
  );
}
