import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AuditLineFragment } from '../../generated/graphql';
import { FoldTable } from '../../ui/fold-table';
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
    <FoldTable className={styles.table} columns={[t('column.time', { zone }), t('column.who'), t('column.did'), t('column.what'), t('column.from')]} openColumn={t('column.details')}>
      {entries.map((entry) => (
        <AuditRow key={entry.id} entry={entry} isOpen={open.has(entry.id) !== (opened === entry.id)} onToggle={() => toggle(entry.id)} />
      ))}
    </FoldTable>
  );
}
