import { useTranslation } from 'react-i18next';
import type { SeenAssertionFieldsFragment } from '../../generated/graphql';
import { useFormat } from '../../shell/i18n/format';
import { PageLink } from '../../ui/page-link';
import styles from './sign-on.module.css';

/** What the last assertion said, how it was read, and what came of it. */
export function Arrived({ seen, isTest, open }: { seen: SeenAssertionFieldsFragment; isTest: boolean; open: boolean }) {
  const { t } = useTranslation('signOn');
  const { ago } = useFormat();
  const read = new Map(seen.reads.map(({ field, readFrom }) => [readFrom, field]));
  const rows = [...(seen.nameId ? [{ name: 'NameID', values: [seen.nameId] }] : []), ...seen.attributes];
  return (
    <details className={styles.arrived} open={open} key={seen.at}>
      <summary>{t(isTest ? 'arrived.test' : 'arrived.signIn', { when: ago(seen.at) })}</summary>
      <p className={seen.refusal ? styles.refused : styles.accepted}>
        {seen.refusal && (
          <>
            {t('arrived.refused')} {t(`refusal.${seen.refusalReason ?? 'OTHER'}`)}
            <small lang="en">{seen.refusal}</small>
          </>
        )}
        {seen.person && (
          <>
            {t('arrived.person')} <PageLink to={`/people/${seen.person.id}`}>{seen.person.displayName}</PageLink>
          </>
        )}
        {seen.wouldCreate && t('arrived.creates')}
      </p>
      {rows.length > 0 && (
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{t('arrived.attribute')}</th>
              <th scope="col">{t('arrived.value')}</th>
              <th scope="col">{t('arrived.readAs')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ name, values }) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                <td>{values.join(', ')}</td>
                <td>{read.has(name) ? t(`field.${read.get(name)!}`) : ''}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </details>
  );
}
