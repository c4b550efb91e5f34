import { useQuery } from '@apollo/client/react';
import { IconDots, IconHome, IconLayoutGrid, IconUsers } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'react-router-dom';
import { NavGroupsDocument } from '../../generated/graphql';
import { Arch } from '../../ui/arch';
import { PageLink } from '../../ui/page-link';
import styles from './main-nav.module.css';

/** The places of the app and the person's own groups. */
export function MainNav({ onLeave }: { onLeave?: () => void }) {
  const { t } = useTranslation('shell');
  const { pathname } = useLocation();
  const { data } = useQuery(NavGroupsDocument);
  const groups = data?.groups.edges.map(({ node }) => node).filter((group) => !group.isArchived) ?? [];
  const ownGroup = groups.some((group) => pathname.startsWith(`/groups/${group.id}`));
  return (
    <nav className={styles.nav} aria-label={t('nav.main')} onClick={onLeave}>
      <Place to="/" current={pathname === '/'} icon={<IconHome />}>{t('nav.home')}</Place>
      <Place to="/groups" current={pathname.startsWith('/groups') && !ownGroup} icon={<IconLayoutGrid />}>{t('nav.groups')}</Place>
      <Place to="/people" current={pathname.startsWith('/people')} icon={<IconUsers />}>{t('nav.people')}</Place>
      {groups.length > 0 && <h2 className={styles.title}>{t('nav.yourGroups')}</h2>}
      {groups.map((group) => (
        <PageLink key={group.id} to={`/groups/${group.id}`} className={styles.link} aria-current={pathname.startsWith(`/groups/${group.id}`) ? 'page' : undefined}>
          <Arch group={group} size={26} />
          <span className={styles.name} title={group.name}>{group.name}</span>
          {group.newPostCount > 0 && (
            <span className={styles.count}>
              <span aria-hidden="true">{group.newPostCount > 98 ? '99+' : group.newPostCount}</span>
              <span className="at-hidden">{t('nav.newIn', { count: group.newPostCount })}</span>
            </span>
          )}
        </PageLink>
      ))}
      {groups.length > 0 && (
        <PageLink to="/groups" className={`${styles.link} ${styles.quiet}`}>
          <IconDots aria-hidden="true" />
          {t('nav.allGroups')}
        </PageLink>
      )}
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
