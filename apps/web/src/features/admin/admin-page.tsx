import type { ReactNode } from 'react';
import { usePageTitle } from '../../shell/page-title';
import styles from './admin-page.module.css';

/** A page of the administration: what it is for, what one can do here, and what there is. */
export function AdminPage({ title, lead, actions, children }: { title: string; lead?: string; actions?: ReactNode; children: ReactNode }) {
  usePageTitle(title);
  return (
    <div className={styles.page}>
      <div className={styles.head}>
        <div>
          <h1>{title}</h1>
          {lead && <p>{lead}</p>}
        </div>
        {actions && <div className={styles.actions}>{actions}</div>}
      </div>
      {children}
    </div>
  );
}
