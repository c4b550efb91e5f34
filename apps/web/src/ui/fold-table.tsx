import { IconChevronDown, IconChevronUp } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import styles from './fold-table.module.css';
import { Sheet } from './sheet';

/** A table whose rows open in place; on phones a row becomes an item of a list. The last column holds the buttons. */
export function FoldTable({ className = '', columns, openColumn, children }: { className?: string; columns: string[]; openColumn: string; children: ReactNode }) {
  return (
    <Sheet className={styles.sheet}>
      <table className={`${styles.table} ${className}`}>
        <thead>
          <tr>
            {columns.map((column) => <th key={column} scope="col">{column}</th>)}
            <th scope="col"><span className="at-hidden">{openColumn}</span></th>
          </tr>
        </thead>
        {children}
      </table>
    </Sheet>
  );
}

/** A row: its cells, a button that opens it, and below what there is when it is open. */
export function FoldRow({ cells, label, isOpen, onToggle, details }: { cells: ReactNode; label: string; isOpen: boolean; onToggle: () => void; details: () => ReactNode }) {
  return (
    <tbody data-open={isOpen || undefined}>
      <tr className={styles.line} onClick={onToggle}>
        {cells}
        <td className={styles.open}>
          <button
            type="button"
            aria-expanded={isOpen}
            aria-label={label}
            onClick={(event) => {
              event.stopPropagation();
              onToggle();
            }}
          >
            {isOpen ? <IconChevronUp aria-hidden="true" /> : <IconChevronDown aria-hidden="true" />}
          </button>
        </td>
      </tr>
      {isOpen && <tr className={styles.details}>{details()}</tr>}
    </tbody>
  );
}
