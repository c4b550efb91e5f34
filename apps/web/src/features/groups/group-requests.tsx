import { useQuery } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { GroupRequestsDocument, type GroupPageFragment } from '../../generated/graphql';
import { useFormat } from '../../shell/i18n/format';
import { Failed, Waiting } from '../../shell/page-states';
import { Button } from '../../ui/button';
import { EmptyCourt } from '../../ui/empty-court';
import { Sheet } from '../../ui/sheet';
import { SkeletonRows } from '../../ui/skeleton';
import { jobAndPlace } from '../people/job-and-place';
import { PersonRow } from '../people/person-row';
import { useDecide } from './membership-actions';
import styles from './group-members.module.css';

/** Who asks to join, for those who decide. */
export function GroupRequests({ group }: { group: GroupPageFragment }) {
  const { t } = useTranslation(['groups', 'feed', 'shell']);
  const { ago } = useFormat();
  const decide = useDecide();
  const { data, error, refetch, fetchMore } = useQuery(GroupRequestsDocument, { variables: { id: group.id } });
  const requests = data?.group?.membershipRequests;
  if (requests?.edges.length === 0) return <Sheet><EmptyCourt scene="garden" title={t('noRequests')}>{t('noRequestsText')}</EmptyCourt></Sheet>;
  return (
    <Sheet padded>
      {!requests && error && <Failed error={error} onRetry={() => void refetch()} />}
      {!requests && !error && <Waiting><SkeletonRows /></Waiting>}
      <ul>
        {requests?.edges.map(({ node }) => (
          <li key={node.person.id} className={`${styles.row} ${styles.request}`}>
            <PersonRow person={node.person} note={[jobAndPlace(node.person), ago(node.requestedAt)].filter(Boolean).join(' · ')} />
            <div className={styles.buttons}>
              <Button size="small" tone="tint" aria-label={t('feed:rail.letInWhom', { person: node.person.displayName })} onClick={() => void decide(node, true)}>{t('feed:rail.letIn')}</Button>
              <Button size="small" tone="ghost" aria-label={t('feed:rail.declineWhom', { person: node.person.displayName })} onClick={() => void decide(node, false)}>{t('feed:rail.decline')}</Button>
            </div>
          </li>
        ))}
      </ul>
      {requests?.pageInfo.hasNextPage && <Button className={styles.more} onClick={() => void fetchMore({ variables: { after: requests.pageInfo.endCursor } })}>{t('shell:more')}</Button>}
    </Sheet>
  );
}
