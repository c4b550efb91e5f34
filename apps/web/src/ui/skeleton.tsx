import { useEffect, useState } from 'react';
import styles from './skeleton.module.css';

/** True once waiting took 200 ms, and then for at least 300 ms, so that nothing flashes. */
export function useSlow(waiting: boolean): boolean {
  const [shown, setShown] = useState(false);
  useEffect(() => {
    if (waiting === shown) return;
    const timer = setTimeout(() => setShown(waiting), waiting ? 200 : 300);
    return () => clearTimeout(timer);
  }, [waiting, shown]);
  return shown;
}

export function SkeletonBar({ width, height }: { width: string; height?: number }) {
  return <span className={styles.bar} style={{ width, height }} />;
}

export function SkeletonRound({ size }: { size: number }) {
  return <span className={styles.round} style={{ width: size, height: size }} />;
}

/** Posts to come, in their own shape. */
export function SkeletonPosts({ count = 3 }: { count?: number }) {
  return (
    <div aria-hidden="true">
      {Array.from({ length: count }, (_, index) => (
        <div key={index} className={styles.post}>
          <div className={styles.who}>
            <SkeletonRound size={44} />
            <div className={styles.lines}>
              <SkeletonBar width="34%" />
              <SkeletonBar width="22%" />
            </div>
          </div>
          <SkeletonBar width="92%" />
          <SkeletonBar width={index % 2 ? '58%' : '78%'} />
        </div>
      ))}
    </div>
  );
}

/** Rows of people or groups to come. */
export function SkeletonRows({ count = 4 }: { count?: number }) {
  return (
    <div aria-hidden="true">
      {Array.from({ length: count }, (_, index) => (
        <div key={index} className={styles.who}>
          <SkeletonRound size={40} />
          <div className={styles.lines}>
            <SkeletonBar width="60%" />
            <SkeletonBar width="40%" />
          </div>
        </div>
      ))}
    </div>
  );
}
