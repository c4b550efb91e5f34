import { useQuery } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { NavGroupsDocument, RailDocument, type RailQuery } from '../../generated/graphql';
import { RailSection } from '../../shell/layout/columns';
import { Arch } from '../../ui/arch';
import { Button } from '../../ui/button';
import { PageLink } from '../../ui/page-link';
import { useDecide } from '../groups/membership-actions';
import { useWhenTold } from '../notifications/when-told';
import { PersonRow } from '../people/person-row';
import { useFollow } from '../people/use-follow';
import styles from './home-rail.module.css';

/** Beside home: who asks to join, what is new in one's groups, whom one may want to follow. */
export function HomeRail() {
  const { data, refetch } = useQuery(RailDocument);
  useWhenTold(refetch);
  return (
    <>
      {data && data.pendingRequests.edges.length > 0 && <Requests requests={data.pendingRequests} />}
      <GroupNews />
      {data && data.peopleToFollow.length > 0 && <ToFollow people={data.peopleToFollow} />}
    </>
  );
}

function Requests({ requests }: { requests: RailQuery['pendingRequests'] }) {
  const { t } = useTranslation('feed');
  const decide = useDecide();
  return (
    <RailSection title={t('rail.requests')}>
      <ul>
        {requests.edges.map(({ node: request }) => (
          <li key={request.person.id + request.group.id}>
            <PersonRow person={request.person} note={t('rail.asks', { group: request.group.name })} />
            <div className={styles.buttons}>
              <Button size="small" tone="tint" aria-label={t('rail.letInWhom', { person: request.person.displayName })} onClick={() => void decide(request, true)}>{t('rail.letIn')}</Button>
              <Button size="small" tone="ghost" aria-label={t('rail.declineWhom', { person: request.person.displayName })} onClick={() => void decide(request, false)}>{t('rail.decline')}</Button>
            </div>
          </li>
        ))}
      </ul>
    </RailSection>
  );
}

function GroupNews() {
  const { t } = useTranslation(['feed', 'shell']);
  const { data } = useQuery(NavGroupsDocument, { fetchPolicy: 'cache-first' });
  const groups = data?.groups.edges.map(({ node }) => node).filter((group) => !group.isArchived) ?? [];
  const news = groups.filter((group) => group.newPostCount > 0);
  const shown = (news.length ? news : groups).slice(0, 4);
  if (!shown.length) return null;
  return (
    <RailSection title={news.length ? t('rail.groupNews') : t('shell:nav.yourGroups')} more={<PageLink to="/groups">{t('rail.allGroups')}</PageLink>}>
      <ul>
        {shown.map((group) => (
          <li key={group.id}>
            <PageLink to={`/groups/${group.id}`} className={styles.group}>
              <Arch group={group} />
              <span className={styles.text}>
                <span className={styles.name}>{group.name}</span>
                <span className={styles.meta}>{group.newPostCount ? t('shell:nav.newIn', { count: group.newPostCount }) : t('rail.nothingNew')}</span>
              </span>
            </PageLink>
          </li>
        ))}
      </ul>
    </RailSection>
  );
}

function ToFollow({ people }: { people: RailQuery['peopleToFollow'] }) {
  const { t } = useTranslation('feed');
  const { follow, unfollow } = useFollow();
  return (
    <RailSection title={t('rail.follow')} more={<PageLink to="/people">{t('rail.allPeople')}</PageLink>}>
      <ul>
        {people.map((person) => (
          <li key={person.id} className={styles.row}>
            <PersonRow person={person} />
            <Button size="small" aria-label={t(person.viewerFollows ? 'rail.followingWhom' : 'rail.followWhom', { person: person.displayName })} onClick={() => void (person.viewerFollows ? unfollow(person) : follow(person))}>
              {person.viewerFollows ? t('rail.following') : t('rail.followVerb')}
            </Button>
          </li>
        ))}
      </ul>
    </RailSection>
  );
}
