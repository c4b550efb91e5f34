import { useEffect, useState, useSyncExternalStore } from 'react';
import { closeToast, currentToast, subscribeToasts, takeToastAction } from './toast-store';
import styles from './toasts.module.css';

const STAY = 6_000;
const STAY_WITH_ACTION = 10_000;

/** The one toast: 6 s, 10 s with an action, as long as it is hovered or focused. Ctrl+Z takes its action. */
export function Toasts() {
  const shown = useSyncExternalStore(subscribeToasts, currentToast);
  const [held, setHeld] = useState(false);

  useEffect(() => {
    if (!shown || held) return;
    const timer = setTimeout(() => closeToast(shown.id), shown.action ? STAY_WITH_ACTION : STAY);
    return () => clearTimeout(timer);
  }, [shown, held]);

  useEffect(() => {
    const undo = (event: KeyboardEvent) => {
      const writing = event.target instanceof HTMLElement && (event.target.isContentEditable || /^(INPUT|TEXTAREA)$/.test(event.target.tagName));
      if (!writing && event.key.toLowerCase() === 'z' && (event.ctrlKey || event.metaKey) && !event.shiftKey && takeToastAction()) event.preventDefault();
    };
    addEventListener('keydown', undo);
    return () => removeEventListener('keydown', undo);
  }, []);

  return (
    <div className={styles.region} role="status" aria-live="polite">
      {shown && (
        <div
          key={shown.id}
          className={`${styles.toast} ${shown.action ? '' : styles.plain}`}
          onPointerEnter={() => setHeld(true)}
          onPointerLeave={() => setHeld(false)}
          onFocus={() => setHeld(true)}
          onBlur={() => setHeld(false)}
        >
          <span>{shown.message}</span>
          {shown.action && (
            <button type="button" onClick={() => { setHeld(false); takeToastAction(); }}>{shown.action.label}</button>
          )}
        </div>
      )}
    </div>
  );
}
