import { IconChecks } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../shell/i18n/format';
import { Columns } from '../../shell/layout/columns';
import { usePageTitle } from '../../shell/page-title';
import { Failed, Waiting } from '../../shell/page-states';
import { Button } from '../../ui/button';
import { EmptyCourt } from '../../ui/empty-court';
import { Segmented } from '../../ui/segmented';
import { Sheet } from '../../ui/sheet';
import { SkeletonRows } from '../../ui/skeleton';
import { byDay, daysAgo } from './by-day';
import { NotificationRow } from './notification-row';
import { useUnreadCount } from './unread-count';
import { useMarkRead } from './use-mark-read';
import { useNotifications } from './use-notifications';
import styles from './notifications-page.module.css';

/** Everything the viewer was told, day by day. */
export default function NotificationsPage() {
  const { t } = useTranslation(['notifications', 'shell']);
  const [unreadOnly, setUnreadOnly] = useState(false);
  const count = useUnreadCount();
  const { list, items, error, retry, more } = useNotifications(unreadOnly);
  const { markRead, markAllRead } = useMarkRead();
  usePageTitle(t('shell:nav.notifications'));
  return (
    <Columns>
      <div className={styles.head}>
        <h1>{t('shell:nav.notifications')}</h1>
        <div className={styles.acts}>
          <Segmented
            label={t('show')}
            value={unreadOnly ? 'unread' : 'all'}
            options={[{ value: 'all', label: t('all') }, { value: 'unread', label: t('unreadOnly') }]}
            onChange={(value) => setUnreadOnly(value === 'unread')}
          />
          {count > 0 && (
            <Button tone="ghost" size="small" onClick={() => void markAllRead(items)}>
              <IconChecks aria-hidden="true" />
              {t('markAll')}
            </Button>
          )}
        </div>
      </div>
      <Sheet className={styles.sheet}>
        {!list && error && <Failed error={error} onRetry={retry} />}
        {!list && !error && <Waiting><div className={styles.waiting}><SkeletonRows count={6} /></div></Waiting>}
        {list && items.length === 0 && (
          <EmptyCourt scene="garden" title={unreadOnly ? t('emptyUnread') : t('empty')} actions={unreadOnly && <Button onClick={() => setUnreadOnly(false)}>{t('showAll')}</Button>}>
            {unreadOnly ? t('emptyUnreadText') : t('emptyText')}
          </EmptyCourt>
        )}
        {byDay(items).map(({ day, items: ofDay }) => (
          <section key={day}>
            <h2 className={styles.day}><Day iso={ofDay[0]?.createdAt ?? ''} /></h2>
            <ul>
              {ofDay.map((item) => (
                <NotificationRow key={item.id} item={item} onRead={() => markRead(item)} />
              ))}
            </ul>
          </section>
        ))}
        {more && <div className={styles.more}><Button onClick={more}>{t('older')}</Button></div>}
      </Sheet>
    </Columns>
  );
}

function Day({ iso }: { iso: string }) {
  const { t } = useTranslation('notifications');
  const { today, date } = useFormat();
  const past = daysAgo(iso);
  if (past === 0) return t('today');
  if (past === 1) return t('yesterday');
  return past < 300 ? today(new Date(iso)) : date(iso);
}
