import { useQuery } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { ProfileReportsDocument, type PersonProfileFragment } from '../../generated/graphql';
import { useFormat } from '../../shell/i18n/format';
import { Failed, Waiting } from '../../shell/page-states';
import { Button } from '../../ui/button';
import { EmptyCourt } from '../../ui/empty-court';
import { Sheet } from '../../ui/sheet';
import { SkeletonRows } from '../../ui/skeleton';
import { PersonRow } from './person-row';
import styles from './profile-lists.module.css';

/** Everyone who reports directly to somebody. */
export function ProfileReports({ person }: { person: PersonProfileFragment }) {
  const { t } = useTranslation(['people', 'shell']);
  const { number } = useFormat();
  const { data, error, refetch, fetchMore } = useQuery(ProfileReportsDocument, { variables: { id: person.id } });
  const reports = data?.person?.reports;
  if (reports?.edges.length === 0) return <Sheet><EmptyCourt scene="garden" title={t('profile.noReports', { person: person.displayName })} /></Sheet>;
  return (
    <Sheet padded>
      {!reports && error && <Failed error={error} onRetry={() => void refetch()} />}
      {!reports && !error && <Waiting><SkeletonRows /></Waiting>}
      <ul>
        {reports?.edges.map(({ node }) => (
          <li key={node.id} className={styles.row}>
            <PersonRow person={node} size={44} />
            {node.reportCount > 0 && <span className={styles.count}>{t('reportCount', { count: node.reportCount, formatted: number(node.reportCount) })}</span>}
          </li>
        ))}
      </ul>
      {reports?.pageInfo.hasNextPage && <Button className={styles.more} onClick={() => void fetchMore({ variables: { after: reports.pageInfo.endCursor } })}>{t('shell:more')}</Button>}
    </Sheet>
  );
}
