import { IconBell } from '@tabler/icons-react';
import { lazy, Suspense, useCallback, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation, useNavigate } from 'react-router-dom';
import { withTexts } from '../../shell/i18n/i18n';
import { prefetchPage } from '../../shell/prefetch';
import { CountDot } from '../../ui/badge';
import { useUnreadCount } from './unread-count';
import styles from './bell.module.css';

const loadPopover = () => withTexts(['notifications'], import('./bell-popover'));
const BellPopover = lazy(loadPopover);

/**
 * The bell with how many notifications are unread, told politely when the number grows. It opens the newest below
 * itself; on phones, and on the page of notifications, it leads there.
 */
export function Bell() {
  const { t } = useTranslation('shell');
  const { pathname } = useLocation();
  const navigate = useNavigate();
  const count = useUnreadCount();
  const [opened, setOpened] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const close = useCallback((refocus: boolean) => {
    setOpened(false);
    if (refocus) button.current?.focus();
  }, []);
  useEffect(() => setOpened(false), [pathname]);
  const here = pathname === '/notifications';
  const label = count ? t('nav.notificationsUnread', { count }) : t('nav.notifications');
  const ready = () => {
    prefetchPage('/notifications');
    void loadPopover().catch(() => undefined);
  };
  return (
    <span className={styles.anchor}>
      <button
        ref={button}
        type="button"
        className={styles.bell}
        aria-label={label}
        title={label}
        aria-haspopup="dialog"
        aria-expanded={opened}
        aria-current={here ? 'page' : undefined}
        onPointerEnter={ready}
        onFocus={ready}
        onClick={() => (here || matchMedia('(max-width: 767px)').matches ? navigate('/notifications') : setOpened((now) => !now))}
      >
        <IconBell aria-hidden="true" />
        {count > 0 && <CountDot className={styles.dot}>{count > 99 ? '99+' : count}</CountDot>}
      </button>
      <span className="at-hidden" role="status">{count > 0 ? label : ''}</span>
      <Suspense>{opened && <BellPopover count={count} onClose={close} />}</Suspense>
    </span>
  );
}
