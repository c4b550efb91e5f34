import { useQuery } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { ProfileGroupsDocument, type PersonProfileFragment } from '../../generated/graphql';
import { useFormat } from '../../shell/i18n/format';
import { Failed, Waiting } from '../../shell/page-states';
import { Arch } from '../../ui/arch';
import { Button } from '../../ui/button';
import { EmptyCourt } from '../../ui/empty-court';
import { PageLink } from '../../ui/page-link';
import { Sheet } from '../../ui/sheet';
import { SkeletonRows } from '../../ui/skeleton';
import styles from './profile-lists.module.css';

/** The groups somebody is in, as far as the viewer may know of them. */
export function ProfileGroups({ person }: { person: PersonProfileFragment }) {
  const { t } = useTranslation(['people', 'shell', 'search']);
  const { number } = useFormat();
  const { data, error, refetch, fetchMore } = useQuery(ProfileGroupsDocument, { variables: { id: person.id } });
  const groups = data?.person?.groups;
  if (groups?.edges.length === 0) return <Sheet><EmptyCourt scene="doors" title={t('profile.noGroups')}>{t('profile.noGroupsText')}</EmptyCourt></Sheet>;
  return (
    <Sheet padded>
      {!groups && error && <Failed error={error} onRetry={() => void refetch()} />}
      {!groups && !error && <Waiting><SkeletonRows /></Waiting>}
      <ul className={styles.groups}>
        {groups?.edges.map(({ node: group }) => (
          <li key={group.id}>
            <PageLink to={`/groups/${group.id}`} className={styles.group}>
              <Arch group={group} size={46} />
              <span>
                <b>{group.name}</b>
                <small>{t('search:groupNote', { privacy: t(`search:privacy.${group.privacy}`), count: group.memberCount, formatted: number(group.memberCount) })}</small>
              </span>
            </PageLink>
          </li>
        ))}
      </ul>
      {groups?.pageInfo.hasNextPage && <Button className={styles.more} onClick={() => void fetchMore({ variables: { after: groups.pageInfo.endCursor } })}>{t('shell:more')}</Button>}
    </Sheet>
  );
}
