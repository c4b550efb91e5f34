import type { ReactNode } from 'react';
import styles from './empty-court.module.css';

export type CourtScene = 'doors' | 'broken' | 'garden';

/** A small drawing, one sentence of fact, one action: for what is empty, closed, failed or at its end. */
export function EmptyCourt({ scene, title, children, actions, level = 2 }: {
  scene: CourtScene;
  title: string;
  children?: ReactNode;
  actions?: ReactNode;
  level?: 1 | 2;
}) {
  const Heading = level === 1 ? 'h1' : 'h2';
  return (
    <div className={styles.court}>
      <Drawing scene={scene} />
      <Heading>{title}</Heading>
      {children && <div>{typeof children === 'string' ? <p>{children}</p> : children}</div>}
      {actions && <div className={styles.actions}>{actions}</div>}
    </div>
  );
}

function Drawing({ scene }: { scene: CourtScene }) {
  if (scene === 'doors')
    return (
      <svg width="132" height="120" viewBox="0 0 132 120" aria-hidden="true">
        <rect className={styles.ground} y="104" width="132" height="4" rx="2" />
        <path className={styles.closed} d="M8 104V44a16 16 0 0 1 32 0v60z" />
        <path className={styles.door} d="M50 104V44a16 16 0 0 1 32 0v60z" />
        <path className={styles.closed} d="M92 104V44a16 16 0 0 1 32 0v60z" />
        <path className={styles.seam} d="M66 32v72" />
        <circle className={styles.knob} cx="61" cy="72" r="2.5" />
        <circle className={styles.knob} cx="71" cy="72" r="2.5" />
      </svg>
    );
  if (scene === 'broken')
    return (
      <svg width="132" height="120" viewBox="0 0 132 120" aria-hidden="true">
        <rect className={styles.ground} y="104" width="132" height="4" rx="2" />
        <path className={styles.broken} d="M38 104V52a28 28 0 0 1 40-25M94 104V62" />
        <path className={styles.shard} d="M84 36l9 4M88 47l6 8" />
        <rect className={styles.stone} x="78" y="94" width="12" height="9" rx="2" transform="rotate(18 84 98)" />
        <circle className={styles.sun} cx="66" cy="62" r="9" />
      </svg>
    );
  return (
    <svg width="150" height="112" viewBox="0 0 150 112" aria-hidden="true">
      <rect className={styles.ground} y="98" width="150" height="4" rx="2" />
      <path className={styles.lit} d="M43 98V54a32 32 0 0 1 64 0v44z" />
      <circle className={styles.sun} cx="75" cy="54" r="11" />
      <path className={styles.leaf} d="M75 98c-3-14-14-16-16-28 11 3 15 12 16 28zm0 0c1-15 9-18 14-26 2 13-5 18-14 26z" />
    </svg>
  );
}
