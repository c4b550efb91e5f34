import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AdministeredLineFragment } from '../../generated/graphql';
import { Sheet } from '../../ui/sheet';
import { PeopleAdminRow } from './people-admin-row';
import styles from './people-admin-table.module.css';

/** People by name; each row opens in place. On phones a row becomes a list item of its own. */
export function PeopleAdminTable({ people }: { people: AdministeredLineFragment[] }) {
  const { t } = useTranslation('peopleAdmin');
  const [open, setOpen] = useState<string | null>(null);
  return (
    <Sheet className={styles.sheet}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t('column.person')}</th>
            <th scope="col">{t('column.known')}</th>
            <th scope="col">{t('column.roles')}</th>
            <th scope="col">{t('column.sources')}</th>
            <th scope="col">{t('column.status')}</th>
            <th scope="col"><span className="at-hidden">{t('column.details')}</span></th>
          </tr>
        </thead>
        {people.map((one) => (
          <PeopleAdminRow key={one.person.id} line={one} isOpen={open === one.person.id} onToggle={() => setOpen((before) => (before === one.person.id ? null : one.person.id))} />
        ))}
      </table>
    </Sheet>
  );
}
