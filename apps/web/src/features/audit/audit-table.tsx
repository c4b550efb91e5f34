import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AuditLineFragment } from '../../generated/graphql';
import { Sheet } from '../../ui/sheet';
import { AuditRow } from './audit-row';
import { useEntryTime } from './entry-time';
import styles from './audit-table.module.css';

/** The entries, newest first; each opens in place. On phones a row becomes a list item of its own. */
export function AuditTable({ entries, opened }: { entries: AuditLineFragment[]; opened: string | null }) {
  const { t } = useTranslation('audit');
  const { zone } = useEntryTime();
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  const toggle = (id: string) => setOpen((before) => (before.has(id) ? new Set([...before].filter((one) => one !== id)) : new Set(before).add(id)));
  return (
    <Sheet className={styles.sheet}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t('column.time', { zone })}</th>
            <th scope="col">{t('column.who')}</th>
            <th scope="col">{t('column.did')}</th>
            <th scope="col">{t('column.what')}</th>
            <th scope="col">{t('column.from')}</th>
            <th scope="col"><span className="at-hidden">{t('column.details')}</span></th>
          </tr>
        </thead>
        {entries.map((entry) => (
          <AuditRow key={entry.id} entry={entry} isOpen={open.has(entry.id) !== (opened === entry.id)} onToggle={() => toggle(entry.id)} />
        ))}
      </table>
    </Sheet>
  );
}
