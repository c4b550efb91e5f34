import { IconKeyboard, IconLogout, IconMenu2, IconPencilPlus, IconSearch, IconSettings, IconShieldHalf, IconUser } from '@tabler/icons-react';
import { lazy, Suspense, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Bell } from '../../features/notifications/bell';
import { openNewPost } from '../../features/posts/new-post-state';
import { Key } from '../../ui/badge';
import { IconButton } from '../../ui/button';
import { Face } from '../../ui/face';
import { Mark } from '../../ui/mark';
import { Menu } from '../../ui/menu';
import { PageLink } from '../../ui/page-link';
import { companyName } from '../company';
import { openPalette } from '../palette/palette-state';
import { mayAdminister, useViewer, useViewerSettings } from '../viewer';
import styles from './top-bar.module.css';

const NavDrawer = lazy(() => import('./nav-drawer'));

/** Transparent on the sky; a surface of its own once the page is scrolled. */
export function TopBar({ onKeys }: { onKeys: () => void }) {
  const { t } = useTranslation(['shell', 'search']);
  const viewer = useViewer();
  const { permissions } = useViewerSettings();
  const [drawer, setDrawer] = useState(false);
  const scrolled = useScrolled();
  const mac = /mac/i.test(navigator.platform);
  return (
    <header className={`${styles.bar} ${scrolled ? styles.scrolled : ''}`}>
      <div className={styles.inner}>
        <div className={styles.start}>
          <IconButton className={styles.menu} label={t('nav.menu')} aria-haspopup="dialog" aria-expanded={drawer} onClick={() => setDrawer(true)}>
            <IconMenu2 />
          </IconButton>
          <PageLink to="/" className={styles.brand}>
            <Mark />
            {t('brand')}
            {companyName() && <span className={styles.company}>{companyName()}</span>}
          </PageLink>
        </div>
        <button type="button" className={styles.find} aria-keyshortcuts="Control+K" onClick={openPalette}>
          <IconSearch aria-hidden="true" />
          <span>{t('search:field')}</span>
          <Key>{mac ? '⌘ K' : 'Ctrl K'}</Key>
        </button>
        <div className={styles.acts}>
          <IconButton className={styles.searchIcon} label={t('search:field')} onClick={openPalette}>
            <IconSearch />
          </IconButton>
          <IconButton className={styles.write} label={t('nav.writePost')} onClick={() => openNewPost()}>
            <IconPencilPlus />
          </IconButton>
          <Bell />
          <Menu
            label={t('nav.you')}
            trigger={(props) => (
              <IconButton {...props} label={t('nav.you')}>
                <Face person={viewer} size={36} />
              </IconButton>
            )}
            parts={[
              { heading: viewer.displayName },
              { label: t('nav.profile'), icon: <IconUser />, to: `/people/${viewer.id}` },
              { label: t('nav.settings'), icon: <IconSettings />, to: '/settings' },
              ...(mayAdminister(permissions) ? [{ label: t('nav.admin'), icon: <IconShieldHalf />, to: '/admin' }] : []),
              { label: t('nav.keys'), icon: <IconKeyboard />, run: onKeys },
              'divider',
              { label: t('nav.signOut'), icon: <IconLogout />, run: () => location.assign('/auth/logout') },
            ]}
          />
        </div>
      </div>
      <Suspense>{drawer && <NavDrawer onClose={() => setDrawer(false)} />}</Suspense>
    </header>
  );
}

function useScrolled(): boolean {
  const [scrolled, setScrolled] = useState(scrollY > 12);
  useEffect(() => {
    const look = () => setScrolled(scrollY > 12);
    addEventListener('scroll', look, { passive: true });
    return () => removeEventListener('scroll', look);
  }, []);
  return scrolled;
}
