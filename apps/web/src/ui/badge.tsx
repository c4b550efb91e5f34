import type { ReactNode } from 'react';
import styles from './badge.module.css';

/** A short word about a thing: tint and ink of one colour. */
export function Badge({ tone, children }: { tone?: 'ok' | 'sun' | 'lake' | 'clay' | 'plum'; children: ReactNode }) {
  return <span className={`${styles.badge} ${tone ? styles[tone] : ''}`}>{children}</span>;
}

/** How many things are new, in the yellow that means just that. */
export function CountDot({ children, className }: { children: ReactNode; className?: string }) {
  return <span className={`${styles.count} ${className ?? ''}`}>{children}</span>;
}

/** A key of the keyboard. */
export function Key({ children, className }: { children: ReactNode; className?: string }) {
  return <kbd className={`${styles.kbd} ${className ?? ''}`}>{children}</kbd>;
}
