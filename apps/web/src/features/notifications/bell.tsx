import { IconBell } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'react-router-dom';
import { CountDot } from '../../ui/badge';
import { PageLink } from '../../ui/page-link';
import { useUnreadCount } from './unread-count';
import styles from './bell.module.css';

/** The way to the notifications, with how many are unread; the number is told politely when it grows. */
export function Bell() {
  const { t } = useTranslation('shell');
  const { pathname } = useLocation();
  const count = useUnreadCount();
  const label = count ? t('nav.notificationsUnread', { count }) : t('nav.notifications');
  return (
    <PageLink to="/notifications" className={styles.bell} aria-label={label} title={label} aria-current={pathname === '/notifications' ? 'page' : undefined}>
      <IconBell />
      {count > 0 && <CountDot className={styles.dot}>{count > 99 ? '99+' : count}</CountDot>}
    </PageLink>
  );
}
