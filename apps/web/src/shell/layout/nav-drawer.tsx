import { IconX } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '../../ui/button';
import { MainNav } from './main-nav';
import styles from './nav-drawer.module.css';

/** The navigation of a tablet, behind the menu button. */
export default function NavDrawer({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('shell');
  const ref = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    ref.current?.showModal();
  }, []);
  return (
    <dialog ref={ref} className={styles.drawer} aria-label={t('nav.menu')} onClose={onClose} onClick={(event) => event.target === event.currentTarget && onClose()}>
      <div className={styles.head}>
        <IconButton label={t('close')} onClick={onClose}>
          <IconX />
        </IconButton>
      </div>
      <MainNav onLeave={onClose} />
    </dialog>
  );
}
