import { useQuery } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { MyGroupsDocument } from '../../generated/graphql';
import { RailSection } from '../../shell/layout/columns';
import { Arch } from '../../ui/arch';
import { Button } from '../../ui/button';
import { Switch } from '../../ui/switch';
import { useMuteGroup } from '../groups/membership-actions';
import styles from './settings-page.module.css';

/** Which of one's groups come to one's home. */
export function HomeGroups() {
  const { t } = useTranslation(['identity', 'shell']);
  const mute = useMuteGroup();
  const { data, fetchMore } = useQuery(MyGroupsDocument, { variables: { query: null } });
  const groups = data?.groups;
  if (!groups?.edges.length) return null;
  return (
    <RailSection title={t('homeGroups')}>
      <p className={styles.text}>{t('homeGroupsText')}</p>
      <ul>
        {groups.edges.map(({ node: group }) => (
          <li key={group.id} className={styles.group}>
            <Arch group={group} />
            <span aria-hidden="true">{group.name}</span>
            <Switch hidden label={t('homeGroup', { group: group.name })} checked={group.viewerMembership?.inFeed ?? false} onChange={(inFeed) => void mute(group, !inFeed)} />
          </li>
        ))}
      </ul>
      {groups.pageInfo.hasNextPage && <Button size="small" onClick={() => void fetchMore({ variables: { after: groups.pageInfo.endCursor } })}>{t('shell:more')}</Button>}
    </RailSection>
  );
}
