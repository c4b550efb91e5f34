import { useQuery } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { AdminPersonDocument } from '../../generated/graphql';
import { useFormat } from '../../shell/i18n/format';
import { Failed, Waiting } from '../../shell/page-states';
import { SkeletonRows } from '../../ui/skeleton';
import { deviceOf } from '../identity/device-name';
import { PeopleAdminActions } from './people-admin-actions';
import styles from './people-admin-details.module.css';

/** Who says what of a person, where they are signed in, which programs act as them, and what can be done. */
export function PeopleAdminDetails({ id }: { id: string }) {
  const { t } = useTranslation('peopleAdmin');
  const { ago, full, date } = useFormat();
  const { data, error, refetch } = useQuery(AdminPersonDocument, { variables: { id }, fetchPolicy: 'cache-and-network' });
  const found = data?.adminPerson;
  if (!found) return error ? <Failed error={error} onRetry={() => void refetch()} /> : <Waiting><SkeletonRows count={2} /></Waiting>;
  const device = (agent: string | null | undefined) => {
    const { browser, system } = deviceOf(agent);
    return browser && system ? t('device', { browser, system }) : (browser ?? system ?? t('unknownDevice'));
  };
  return (
    <>
      <div className={styles.columns}>
        <section>
          <h3>{t('sources.title')}</h3>
          {found.sources.length === 0 && <p>{t('sources.none')}</p>}
          <dl>
            {found.sources.map(({ attribute, source }) => (
              <div key={attribute}>
                <dt>{t(`attribute.${attribute as 'email'}`)}</dt>
                <dd>{t(`source.${source}`)}</dd>
              </div>
            ))}
          </dl>
        </section>
        <section>
          <h3>{t('sessions.title')}</h3>
          {found.sessions.length === 0 && <p>{t('sessions.none')}</p>}
          <ul>
            {found.sessions.map((session) => (
              <li key={session.uuid}>
                <b>{device(session.userAgent)}</b>
                <small title={full(session.lastSeenAt)}>{[t('sessions.seen', { when: ago(session.lastSeenAt), date: date(session.createdAt) }), session.ip].filter(Boolean).join(' · ')}</small>
              </li>
            ))}
          </ul>
        </section>
        <section>
          <h3>{t('tokens.title')}</h3>
          {found.tokens.length === 0 && <p>{t('tokens.none')}</p>}
          <ul>
            {found.tokens.map((token) => (
              <li key={token.id}>
                <b>{token.name}</b>
                <small>{token.lastUsedAt ? t('tokens.used', { when: ago(token.lastUsedAt) }) : t('tokens.unused', { date: date(token.createdAt) })}</small>
              </li>
            ))}
          </ul>
        </section>
      </div>
      <PeopleAdminActions line={found} sessions={found.sessions.length} />
    </>
  );
}
