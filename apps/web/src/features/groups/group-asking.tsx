import { useQuery } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { GroupRequestsDocument, type GroupPageFragment } from '../../generated/graphql';
import { Button } from '../../ui/button';
import { PageLink } from '../../ui/page-link';
import { Sheet } from '../../ui/sheet';
import { PersonRow } from '../people/person-row';
import { useDecide } from './membership-actions';
import styles from './group-asking.module.css';

const SHOWN = 3;

/** Beside a group, for those who decide: the first who ask to join. */
export function GroupAsking({ group }: { group: GroupPageFragment }) {
  const { t } = useTranslation(['groups', 'feed']);
  const decide = useDecide();
  const { data } = useQuery(GroupRequestsDocument, { variables: { id: group.id } });
  const requests = data?.group?.membershipRequests;
  const count = requests?.edges.length ?? 0;
  if (!requests || !count) return null;
  return (
    <Sheet card className={styles.asking}>
      <div className={styles.head}>
        <h2>{requests.pageInfo.hasNextPage ? t('askingMany', { count }) : t('asking', { count })}</h2>
        <PageLink to={`/groups/${group.id}/requests`} className="at-link at-small">{t('askingAll')}</PageLink>
      </div>
      <p className={styles.why}>{t('askingWhy')}</p>
      <ul>
        {requests.edges.slice(0, SHOWN).map(({ node }) => (
          <li key={node.person.id}>
            <PersonRow person={node.person} />
            <div className={styles.buttons}>
              <Button size="small" tone="tint" aria-label={t('feed:rail.letInWhom', { person: node.person.displayName })} onClick={() => void decide(node, true)}>{t('feed:rail.letIn')}</Button>
              <Button size="small" tone="ghost" aria-label={t('feed:rail.declineWhom', { person: node.person.displayName })} onClick={() => void decide(node, false)}>{t('feed:rail.decline')}</Button>
            </div>
          </li>
        ))}
      </ul>
    </Sheet>
  );
}
