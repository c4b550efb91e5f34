import { initials } from './initials';
import styles from './arch.module.css';

/** A group, always an arch, in the colour its owner chose. Decorative, the name stands beside it. */
export function Arch({ group, size = 36, className }: { group: { name: string; color: number }; size?: 18 | 26 | 36 | 46 | 92; className?: string }) {
  const letter = [...initials(group.name)][0] ?? '';
  return (
    <span className={`${styles.arch} ${styles[`s${size}`]} at-pair-${group.color} ${className ?? ''}`} aria-hidden="true" data-letter={letter} />
  );
}
