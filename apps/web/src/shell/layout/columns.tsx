import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './columns.module.css';

/** A stream with a rail beside it; below 1200 px the rail comes under the stream, or goes when it is an extra. */
export function Columns({ children, rail, railExtra }: { children: ReactNode; rail?: ReactNode; railExtra?: boolean }) {
  const { t } = useTranslation('shell');
  return (
    <div className={styles.columns}>
      <div className={styles.wide}>{children}</div>
      {rail && (
        <aside className={`${styles.rail} ${railExtra ? styles.railHidden : ''}`} aria-label={t('nav.rail')} tabIndex={-1}>
          {rail}
        </aside>
      )}
    </div>
  );
}

/** One open section of the rail. */
export function RailSection({ title, more, children }: { title: string; more?: ReactNode; children: ReactNode }) {
  return (
    <section className={styles.section}>
      <h2>
        {title}
        {more}
      </h2>
      {children}
    </section>
  );
}
