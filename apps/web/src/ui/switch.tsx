import { useId } from 'react';
import styles from './switch.module.css';

/** Something that is on or off, at once. The label stands beside, or is given for those who listen. */
export function Switch({ label, hint, hidden, checked, onChange }: { label: string; hint?: string; hidden?: boolean; checked: boolean; onChange: (checked: boolean) => void }) {
  const id = useId();
  return (
    <label className={styles.switch}>
      <span className={hidden ? 'at-hidden' : styles.text}>
        <span className={styles.label}>{label}</span>
        {hint && <small id={id}>{hint}</small>}
      </span>
      <input type="checkbox" role="switch" checked={checked} aria-label={label} aria-describedby={hint ? id : undefined} onChange={(event) => onChange(event.target.checked)} />
      <span className={styles.track} aria-hidden="true" />
    </label>
  );
}
