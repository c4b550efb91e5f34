import { useMutation, useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DirectoryGroupsDocument, LinkDirectoryGroupDocument, type DirectoryGroupRowFragment } from '../../generated/graphql';
import { useSayFailure } from '../../shell/api/say-failure';
import { useFormat } from '../../shell/i18n/format';
import { Failed } from '../../shell/page-states';
import { toast } from '../../shell/toasts/toast-store';
import { Arch } from '../../ui/arch';
import { Button } from '../../ui/button';
import { PageLink } from '../../ui/page-link';
import { Sheet } from '../../ui/sheet';
import { FollowDialog } from './follow-dialog';
import styles from './directory-groups.module.css';

/** The groups that identity providers keep over SCIM, and the company groups that follow them. */
export function DirectoryGroups() {
  const { t } = useTranslation('provisioning');
  const { data, error, refetch, fetchMore } = useQuery(DirectoryGroupsDocument, { fetchPolicy: 'cache-and-network' });
  const [following, setFollowing] = useState<DirectoryGroupRowFragment | null>(null);
  const found = data?.directoryGroups;
  const more = () =>
    fetchMore({
      variables: { after: found?.pageInfo.endCursor },
      updateQuery: (before, { fetchMoreResult: next }) => ({ directoryGroups: { ...next.directoryGroups, nodes: [...before.directoryGroups.nodes, ...next.directoryGroups.nodes] } }),
    });
  if (!found) return error ? <Failed error={error} onRetry={() => void refetch()} /> : null;
  return (
    <Sheet padded card className={styles.sheet}>
      <h2>{t('groups.title')}</h2>
      <p className={styles.lead}>{t('groups.lead')}</p>
      {found.nodes.length === 0 && <p className={styles.none}>{t('groups.none')}</p>}
      <ul aria-label={t('groups.label')}>
        {found.nodes.map((node) => <Row key={node.id} set={node} onFollow={() => setFollowing(node)} />)}
      </ul>
      {found.pageInfo.hasNextPage && <Button className={styles.more} onClick={() => void more()}>{t('groups.more')}</Button>}
      {following && <FollowDialog set={following} onClose={() => setFollowing(null)} />}
    </Sheet>
  );
}

function Row({ set, onFollow }: { set: DirectoryGroupRowFragment; onFollow: () => void }) {
  const { t } = useTranslation('provisioning');
  const { number } = useFormat();
  const sayFailure = useSayFailure();
  const [link, { loading }] = useMutation(LinkDirectoryGroupDocument, { onError: sayFailure });
  const { name, group } = set;
  const unlink = async () => {
    const result = await link({ variables: { input: { directoryGroupId: set.id, groupId: null } } });
    if (result?.data) toast({ message: t('groups.unlinked', { name }) });
  };
  return (
    <li className={styles.row}>
      <span className={styles.name}>
        <b>{name}</b>
        <small>{t('groups.members', { count: set.memberCount, formatted: number(set.memberCount) })}</small>
      </span>
      <span className={styles.by}>
        {group ? (
          <>
            {t('groups.followedBy')} <Arch group={group} size={26} /> <PageLink to={`/groups/${group.id}`} className="at-link">{group.name}</PageLink>
          </>
        ) : (
          t(set.isFollowed ? 'groups.followedHidden' : 'groups.notFollowed')
        )}
      </span>
      {set.isFollowed ? (
        <Button size="small" tone="ghost" busy={loading} aria-label={group ? t('groups.unlinkFor', { name, group: group.name }) : t('groups.unlinkHidden', { name })} onClick={() => void unlink()}>{t('groups.unlink')}</Button>
      ) : (
        <Button size="small" aria-label={t('groups.followFor', { name })} onClick={onFollow}>{t('groups.follow')}</Button>
      )}
    </li>
  );
}
