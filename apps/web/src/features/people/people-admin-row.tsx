import { useTranslation } from 'react-i18next';
import type { AdministeredLineFragment } from '../../generated/graphql';
import { useFormat } from '../../shell/i18n/format';
import { Badge } from '../../ui/badge';
import { Face } from '../../ui/face';
import { FoldRow } from '../../ui/fold-table';
import { roleName } from '../identity/role-texts';
import { PeopleAdminDetails } from './people-admin-details';
import styles from './people-admin-table.module.css';

/** One person on a line, and all that an administrator may know and do below when it is open. */
export function PeopleAdminRow({ line: { person, status, leftAt, roles, sources }, isOpen, onToggle }: { line: AdministeredLineFragment; isOpen: boolean; onToggle: () => void }) {
  const { t } = useTranslation('peopleAdmin');
  const { t: names } = useTranslation('roles');
  const { list, date } = useFormat();
  const from = [...new Set(sources.map(({ source }) => t(`source.${source}`)))];
  return (
    <FoldRow
      label={t('showDetails', { person: person.displayName })}
      isOpen={isOpen}
      onToggle={onToggle}
      cells={
        <>
          <td>
            <span className={styles.who}>
              <Face person={person} size={36} />
              <span>
                <b>{person.displayName}</b>
                <small>{[person.title, person.department].filter(Boolean).join(' · ')}</small>
              </span>
            </span>
          </td>
          <td className={styles.known}>
            {person.email ?? <span className={styles.faint}>{t('noEmail')}</span>}
            {person.employeeNumber && <small>{t('number', { number: person.employeeNumber })}</small>}
          </td>
          <td>{list(roles.map((role) => roleName(role, names)))}</td>
          <td className={styles.faint}>{list(from)}</td>
          <td>
            {status === 'LEFT' ? <Badge>{leftAt ? t('leftOn', { date: date(leftAt) }) : t('status.LEFT')}</Badge> : <Badge tone="ok">{t('status.ACTIVE')}</Badge>}
          </td>
        </>
      }
      details={() => <td colSpan={6}><PeopleAdminDetails id={person.id} /></td>}
    />
  );
}
