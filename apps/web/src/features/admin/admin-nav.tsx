import { IconArrowLeft } from '@tabler/icons-react';
import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'react-router-dom';
import { useViewerSettings } from '../../shell/viewer';
import { PageLink } from '../../ui/page-link';
import { useTabsInSight } from '../../ui/tabs-in-sight';
import { sectionsFor } from './sections';
import styles from './admin-nav.module.css';

/** The sections of the administration that the viewer may enter: a column beside the page, a row above it on narrow screens. */
export default function AdminNav() {
  const { t } = useTranslation('admin');
  const { pathname } = useLocation();
  const { permissions } = useViewerSettings();
  const row = useTabsInSight<HTMLDivElement>(pathname);
  return (
    <nav className={styles.nav} aria-label={t('title')}>
      <PageLink to="/" className={`${styles.link} ${styles.back}`}>
        <IconArrowLeft aria-hidden="true" />
        {t('back')}
      </PageLink>
      <h2 className={styles.title}>{t('title')}</h2>
      <div ref={row} className={styles.sections}>
        {sectionsFor(permissions).map(({ path, name, Icon, Waiting }) => (
          <PageLink key={path} to={`/admin/${path}`} className={styles.link} aria-current={pathname.split('/')[2] === path ? 'page' : undefined}>
            <Icon aria-hidden="true" />
            {t(`sections.${name}`)}
            {Waiting && <Suspense><Waiting /></Suspense>}
          </PageLink>
        ))}
      </div>
    </nav>
  );
}
