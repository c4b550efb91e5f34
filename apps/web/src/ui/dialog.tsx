import { useId, useLayoutEffect, useRef, type ReactNode } from 'react';
import { IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { IconButton } from './button';
import styles from './dialog.module.css';

/**
 * A modal dialog on the browser's own <dialog>: it traps focus, makes the rest inert and gives focus back.
 * Escape and a click beside it close it; the element marked data-autofocus has the focus. A bottom sheet on phones.
 */
export function Dialog({ title, onClose, children, actions, wide, flush, closable = true }: {
  title: string;
  onClose: () => void;
  children: ReactNode;
  actions?: ReactNode;
  wide?: boolean;
  /** The content brings its own padding. */
  flush?: boolean;
  closable?: boolean;
}) {
  const { t } = useTranslation('shell');
  const ref = useRef<HTMLDialogElement>(null);
  const heading = useId();
  // In the same frame as it opens and goes: a key pressed right after must not meet the page in between.
  useLayoutEffect(() => {
    const dialog = ref.current;
    const before = document.activeElement;
    if (dialog && !dialog.open) dialog.showModal();
    dialog?.querySelector<HTMLElement>('[data-autofocus]')?.focus();
    return () => {
      dialog?.close();
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);
  return (
    <dialog
      ref={ref}
      className={`${styles.dialog} ${wide ? styles.wide : ''}`}
      aria-labelledby={heading}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onClick={(event) => event.target === event.currentTarget && onClose()}
    >
      <div className={styles.head}>
        <h2 id={heading}>{title}</h2>
        {closable && (
          <IconButton small label={t('close')} onClick={onClose}>
            <IconX />
          </IconButton>
        )}
      </div>
      <div className={flush ? styles.flush : styles.body}>{children}</div>
      {actions && <div className={styles.foot}>{actions}</div>}
    </dialog>
  );
}
