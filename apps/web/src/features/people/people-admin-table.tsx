import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AdministeredLineFragment } from '../../generated/graphql';
import { FoldTable } from '../../ui/fold-table';
import { PeopleAdminRow } from './people-admin-row';
import styles from './people-admin-table.module.css';

/** People by name; each row opens in place. On phones a row becomes a list item of its own. */
export function PeopleAdminTable({ people }: { people: AdministeredLineFragment[] }) {
  const { t } = useTranslation('peopleAdmin');
  const [open, setOpen] = useState<string | null>(null);
  return (
    <FoldTable className={styles.table} columns={[t('column.person'), t('column.known'), t('column.roles'), t('column.sources'), t('column.status')]} openColumn={t('column.details')}>
      {people.map((one) => (
        <PeopleAdminRow key={one.person.id} line={one} isOpen={open === one.person.id} onToggle={() => setOpen((before) => (before === one.person.id ? null : one.person.id))} />
      ))}
    </FoldTable>
  );
}
