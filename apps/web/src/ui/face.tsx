import { useState, type ReactNode } from 'react';
import { initials, pairOf } from './initials';
import styles from './face.module.css';

export interface FacePerson {
  id: string;
  displayName: string;
  avatarUrl?: string | null;
  isActive?: boolean;
}

/** A person, always round: their photograph or their initials. Decorative, the name stands beside it. */
export function Face({ person, size = 44 }: { person: FacePerson; size?: 24 | 32 | 36 | 40 | 44 | 56 | 72 | 120 }) {
  const [broken, setBroken] = useState(false);
  const left = person.isActive === false;
  const ground = left ? styles.left : `at-pair-${pairOf(person.id)}`;
  return (
    <span className={`${styles.face} ${styles[`s${size}`]} ${ground}`} aria-hidden="true" data-initials={initials(person.displayName)}>
      {person.avatarUrl && !broken && !left && <img src={person.avatarUrl} alt="" width={size} height={size} loading="lazy" decoding="async" onError={() => setBroken(true)} />}
    </span>
  );
}

/** Faces that overlap, first in front. */
export function FaceStack({ children }: { children: ReactNode }) {
  return <span className={styles.stack}>{children}</span>;
}
