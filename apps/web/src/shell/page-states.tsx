import { IconCopy } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, ButtonLink } from '../ui/button';
import { EmptyCourt } from '../ui/empty-court';
import { useSlow } from '../ui/skeleton';
import { failureOf } from './api/failure';
import { usePageTitle } from './page-title';
import { openPalette } from './palette/palette-state';
import { toast } from './toasts/toast-store';
import styles from './page-states.module.css';

/** No permission and not found are one page, so that it tells nothing. */
export function ClosedDoorPage() {
  const { t } = useTranslation('shell');
  usePageTitle(t('notFound.title'));
  return (
    <div className={styles.center}>
      <ClosedDoor level={1} />
    </div>
  );
}

function ClosedDoor({ level }: { level: 1 | 2 }) {
  const { t } = useTranslation('shell');
  return (
    <EmptyCourt
      level={level}
      scene="doors"
      title={t('notFound.title')}
      actions={
        <>
          <ButtonLink tone="primary" to="/">{t('notFound.home')}</ButtonLink>
          <Button tone="ghost" onClick={() => openPalette()}>{t('notFound.search')}</Button>
        </>
      }
    >
      {t('notFound.text')}
    </EmptyCourt>
  );
}

/** A whole page that could not be shown. */
export function FailedPage({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  const { t } = useTranslation('shell');
  usePageTitle(t('failure.title'));
  return (
    <div className={styles.center}>
      <Failed error={error} onRetry={onRetry} level={1} />
    </div>
  );
}

/** The code of this page was replaced by a newer version while the window stood open. */
export function RenewedPage() {
  const { t } = useTranslation('shell');
  usePageTitle(t('renewed.title'));
  return (
    <div className={styles.center} role="alert">
      <EmptyCourt level={1} scene="doors" title={t('renewed.title')} actions={<Button tone="primary" onClick={() => location.reload()}>{t('renewed.reload')}</Button>}>
        {t('renewed.text')}
      </EmptyCourt>
    </div>
  );
}

/**
 * A part of a page that could not be shown: our fault, nothing lost, a reference, another try. Where the address asks for
 * what is not there, or for what nothing can be, another try would not help.
 */
export function Failed({ error, onRetry, level = 2 }: { error: unknown; onRetry: () => void; level?: 1 | 2 }) {
  const { t } = useTranslation('shell');
  const { code, reference } = failureOf(error);
  if (code === 'NOT_FOUND' || code === 'INVALID_INPUT') return <ClosedDoor level={level} />;
  const offline = code === 'OFFLINE' || code === 'UNAVAILABLE';
  return (
    <div role="alert">
      <EmptyCourt
        level={level}
        scene="broken"
        title={offline ? t('failure.offlineTitle') : t('failure.title')}
        actions={<Button tone="primary" onClick={onRetry}>{t('retry')}</Button>}
      >
        <p>{offline ? t('failure.offline') : reference ? t('failure.text') : t('failure.textPlain')}</p>
        {reference && <Reference reference={reference} />}
      </EmptyCourt>
    </div>
  );
}

function Reference({ reference }: { reference: string }) {
  const { t } = useTranslation('shell');
  const copy = () => void navigator.clipboard.writeText(reference).then(() => toast({ message: t('failure.copied') }));
  return (
    <button type="button" className={styles.reference} aria-label={t('failure.copyReference', { reference })} onClick={copy}>
      {reference}
      <IconCopy aria-hidden="true" />
    </button>
  );
}

/** The loading state: nothing for 200 ms, then the skeleton, told once to those who listen. */
export function Waiting({ children }: { children: ReactNode }) {
  const { t } = useTranslation('shell');
  const slow = useSlow(true);
  if (!slow) return null;
  return (
    <div aria-busy="true">
      <span className="at-hidden" role="status">{t('loading')}</span>
      {children}
    </div>
  );
}
