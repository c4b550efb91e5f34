import { IconArrowBackUp, IconArrowRight, IconArrowsExchange, IconMinus, IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { RunChangeFragment } from '../../generated/graphql';
import { Face } from '../../ui/face';
import { PageLink } from '../../ui/page-link';
import styles from './change-row.module.css';

const TONES = { LEAVE: styles.leaves, RETURN: styles.joins, JOIN: styles.joins, CHANGE: styles.changes };
const ICONS = { LEAVE: IconMinus, RETURN: IconArrowBackUp, JOIN: IconPlus, CHANGE: IconArrowsExchange };
type FieldName = 'email' | 'employeeNumber' | 'displayName' | 'givenName' | 'familyName' | 'title' | 'phone' | 'department' | 'location' | 'startDate' | 'active' | 'photo' | 'manager';

/** One person of a run: what happens, to whom, and the values before and after. */
export function ChangeRow({ change }: { change: RunChangeFragment }) {
  const { t } = useTranslation('provisioning');
  const Icon = ICONS[change.action];
  const { person } = change;
  const name = person?.isErased ? person.displayName : change.name;
  return (
    <li className={styles.row}>
      <span className={`${styles.sign} ${TONES[change.action]}`} role="img" aria-label={t(`action.${change.action}`)}>
        <Icon aria-hidden="true" />
      </span>
      <span className={styles.who}>
        <Face person={person ? { ...person, isActive: true } : { id: change.id, displayName: name }} size={32} />
        {person ? <PageLink to={`/people/${person.id}`}>{name}</PageLink> : <span>{name}</span>}
      </span>
      <span className={styles.what}>
        {change.action === 'JOIN' ? <Arrival change={change} /> : change.fields.map((field) => <Field key={field.name} field={field} />)}
        {change.reason && <span className={styles.muted}>{t(change.reason === 'gone' ? 'reason.gone' : 'reason.disabled')}</span>}
      </span>
      <span className={styles.place}>{change.location}</span>
    </li>
  );
}

function Arrival({ change }: { change: RunChangeFragment }) {
  const said = ['title', 'department'].flatMap((name) => change.fields.find((field) => field.name === name)?.after ?? []);
  return <span className={styles.muted}>{said.join(', ')}</span>;
}

function Field({ field }: { field: RunChangeFragment['fields'][number] }) {
  const { t } = useTranslation('provisioning');
  const isState = field.name === 'active';
  const word = (value: string | null) => (value === null ? t('value.none') : isState ? t(value === 'true' ? 'value.true' : 'value.false') : value);
  return (
    <span className={styles.field}>
      <code>{t(`field.${field.name as FieldName}`)}</code>
      {field.name !== 'photo' && (
        <>
          <del>{word(field.before)}</del>
          <IconArrowRight aria-label={t('value.becomes')} role="img" />
          <ins>{word(field.after)}</ins>
        </>
      )}
    </span>
  );
}
