import type { ReactNode } from 'react';
import { PageLink } from './page-link';
import { useTabsInSight } from './tabs-in-sight';
import styles from './tabs.module.css';

export interface Tab {
  to: string;
  label: string;
  current: boolean;
  count?: ReactNode;
}

/** Tabs for places: each has an address of its own. */
export function Tabs({ label, tabs, className }: { label: string; tabs: Tab[]; className?: string }) {
  const row = useTabsInSight<HTMLElement>(tabs.find((tab) => tab.current)?.to);
  return (
    <nav ref={row} aria-label={label} className={`${styles.tabs} ${className ?? ''}`}>
      {tabs.map((tab) => (
        <PageLink key={tab.to} to={tab.to} replace className={styles.tab} aria-current={tab.current ? 'page' : undefined}>
          {tab.label}
          {tab.count !== undefined && <span className={styles.count}>{tab.count}</span>}
        </PageLink>
      ))}
    </nav>
  );
}
