import type { HTMLAttributes } from 'react';
import styles from './sheet.module.css';

/** The one white floor a stream lies on. On phones it runs edge to edge unless it is a card of its own. */
export function Sheet({ padded, card, className, ...rest }: HTMLAttributes<HTMLElement> & { padded?: boolean; card?: boolean }) {
  return <section {...rest} className={[styles.sheet, padded && styles.padded, !card && styles.edge, className].filter(Boolean).join(' ')} />;
}

/** A hairline between two parts of a sheet. */
export function Rule() {
  return <hr className={styles.rule} />;
}
