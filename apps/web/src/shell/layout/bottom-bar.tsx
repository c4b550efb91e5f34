import { IconHome, IconLayoutGrid, IconPencil, IconUser, IconUsers } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'react-router-dom';
import { openNewPost } from '../../features/posts/new-post-state';
import { PageLink } from '../../ui/page-link';
import { useViewer } from '../viewer';
import styles from './bottom-bar.module.css';

/** The four places and the arched Write of a phone. */
export function BottomBar() {
  const { t } = useTranslation('shell');
  const { pathname } = useLocation();
  const viewer = useViewer();
  const me = `/people/${viewer.id}`;
  return (
    <nav className={styles.bar} aria-label={t('nav.main')}>
      <Place to="/" current={pathname === '/'} icon={<IconHome />}>{t('nav.home')}</Place>
      <Place to="/groups" current={pathname.startsWith('/groups')} icon={<IconLayoutGrid />}>{t('nav.groups')}</Place>
      <button type="button" className={styles.write} onClick={() => openNewPost()}>
        <IconPencil aria-hidden="true" />
        {t('nav.write')}
      </button>
      <Place to="/people" current={pathname.startsWith('/people') && pathname !== me} icon={<IconUsers />}>{t('nav.people')}</Place>
      <Place to={me} current={pathname === me} icon={<IconUser />}>{t('nav.you')}</Place>
    </nav>
  );
}

function Place({ to, current, icon, children }: { to: string; current: boolean; icon: ReactNode; children: ReactNode }) {
  return (
    <PageLink to={to} className={styles.link} aria-current={current ? 'page' : undefined}>
      {icon}
      {children}
    </PageLink>
  );
}
