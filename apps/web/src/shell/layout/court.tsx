import { lazy, Suspense, useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { Route, Routes, useLocation, useNavigate, useNavigationType } from 'react-router-dom';
import { leavingGroup, subscribeLeaving, askToLeave } from '../../features/groups/leave-state';
import { closeNewPost, newPostRequest, openNewPost, subscribeNewPost } from '../../features/posts/new-post-state';
import { Skylight } from '../../ui/skylight';
import { useSayFailure } from '../api/say-failure';
import { DialogBoundary, PageBoundary } from '../error-boundary';
import { isMissingChunk } from '../missing-chunk';
import { ClosedDoorPage, Waiting } from '../page-states';
import { closePalette, openPalette, paletteOpened, subscribePalette } from '../palette/palette-state';
import { pages } from '../routes';
import { allowSingleKeys, holdShortcuts, listenForShortcuts, useShortcuts } from '../shortcuts';
import { withTexts } from '../i18n/i18n';
import { toast } from '../toasts/toast-store';
import { mayAdminister, useViewerSettings } from '../viewer';
import { SkeletonPosts } from '../../ui/skeleton';
import { Sheet } from '../../ui/sheet';
import { Columns } from './columns';
import { BottomBar } from './bottom-bar';
import { MainNav } from './main-nav';
import { OfflineBar } from './offline-bar';
import { TopBar } from './top-bar';
import styles from './court.module.css';

const NewPost = lazy(() => import('../../features/posts/new-post'));
const loadPalette = () => import('../palette/palette');
const Palette = lazy(loadPalette);
const LeaveDialog = lazy(() => withTexts(['groups'], import('../../features/groups/leave-dialog')));
const AdminNav = lazy(() => withTexts(['admin'], import('../../features/admin/admin-nav')));
const KeyHelp = lazy(() => import('./key-help'));

/** The frame of every page: sky, top bar, navigation, the page itself. */
export function Court() {
  const { t } = useTranslation('shell');
  const location = useLocation();
  const { shortcuts, permissions } = useViewerSettings();
  const [help, setHelp] = useState(false);
  const newPost = useSyncExternalStore(subscribeNewPost, newPostRequest);
  const palette = useSyncExternalStore(subscribePalette, paletteOpened);
  const leaving = useSyncExternalStore(subscribeLeaving, leavingGroup);
  const main = useArrival();
  const sayFailure = useSayFailure();
  useGlobalKeys(() => setHelp(true));
  const closeDialogs = (error: unknown) => {
    closeNewPost();
    closePalette();
    askToLeave(null);
    setHelp(false);
    if (isMissingChunk(error) && navigator.onLine) toast({ message: t('renewed.short'), action: { label: t('renewed.reload'), run: () => window.location.reload() } });
    else sayFailure(error);
  };
  useEffect(() => allowSingleKeys(shortcuts), [shortcuts]);
  // What is typed right after Ctrl+K belongs into the palette, so its code is there before it is asked for.
  useEffect(() => {
    const timer = setTimeout(() => void loadPalette().catch(() => undefined), 3_000);
    return () => clearTimeout(timer);
  }, []);

  return (
    <>
      <a className={styles.skip} href="#content">{t('skip')}</a>
      <Skylight />
      <TopBar onKeys={() => setHelp(true)} />
      <OfflineBar />
      <div className={styles.court}>
        <div className={styles.nav}>
          {location.pathname.startsWith('/admin') && mayAdminister(permissions) ? <Suspense><AdminNav /></Suspense> : <MainNav />}
        </div>
        <main id="content" ref={main} tabIndex={-1} className={styles.main}>
          <PageBoundary at={location.pathname}>
            <Suspense fallback={<Waiting><Columns rail={<span />}><Sheet><SkeletonPosts /></Sheet></Columns></Waiting>}>
              <Routes>
                {pages.map(({ path, Page }) => (
                  <Route key={path} path={path} element={<Page />} />
                ))}
                <Route path="*" element={<ClosedDoorPage />} />
              </Routes>
            </Suspense>
          </PageBoundary>
        </main>
      </div>
      <BottomBar />
      <DialogBoundary at={[Boolean(newPost), palette, Boolean(leaving), help].join()} onError={closeDialogs}>
        <Suspense>
          {newPost && <NewPost groupId={newPost.groupId} />}
          {palette && <Palette onClose={closePalette} onKeys={() => setHelp(true)} />}
          {leaving && <LeaveDialog group={leaving} onClose={() => askToLeave(null)} />}
          {help && <KeyHelp onClose={() => setHelp(false)} />}
        </Suspense>
      </DialogBoundary>
    </>
  );
}

/** A new page starts at its top with the focus on its content; going back returns to where one was. */
function useArrival() {
  const main = useRef<HTMLElement>(null);
  const { pathname, state } = useLocation() as { pathname: string; state: { walk?: boolean } | null };
  const how = useNavigationType();
  const shown = useRef(pathname);
  useEffect(() => {
    // What changes behind the "?" is the same page: nobody loses the field they type in.
    if (shown.current === pathname) return;
    shown.current = pathname;
    // Who walks an org chart stays in it.
    if (how === 'POP' || state?.walk) return;
    if (how === 'PUSH') scrollTo(0, 0);
    main.current?.focus({ preventScroll: true });
  }, [pathname, how, state]);
  return main;
}

function useGlobalKeys(showHelp: () => void): void {
  const navigate = useNavigate();
  useEffect(listenForShortcuts, []);
  useShortcuts({
    '?': showHelp,
    '/': openPalette,
    'g h': () => navigate('/'),
    'g g': () => navigate('/groups'),
    'g p': () => navigate('/people'),
    'g n': () => navigate('/notifications'),
    w: () => {
      holdShortcuts();
      openNewPost();
    },
  }, true);
  useEffect(() => {
    const search = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey) || event.shiftKey || event.altKey) return;
      if (event.target instanceof HTMLElement && event.target.closest('dialog')) return;
      event.preventDefault();
      openPalette();
    };
    addEventListener('keydown', search);
    return () => removeEventListener('keydown', search);
  }, []);
}
