import { useQuery } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router-dom';
import { ProfileDocument } from '../../generated/graphql';
import { failureOf } from '../../shell/api/failure';
import { usePageTitle } from '../../shell/page-title';
import { ClosedDoorPage, FailedPage, Waiting } from '../../shell/page-states';
import { Sheet } from '../../ui/sheet';
import { SkeletonBar, SkeletonPosts, SkeletonRound, useSlow } from '../../ui/skeleton';
import { Tabs } from '../../ui/tabs';
import { OrgChart } from './org-chart';
import { ProfileCard } from './profile-card';
import { ProfileGroups } from './profile-groups';
import { ProfilePosts } from './profile-posts';
import { ProfileReports } from './profile-reports';
import styles from './profile-page.module.css';

const TABS = ['posts', 'groups', 'reports'] as const;

/** Somebody: how to reach them, where they sit in the company, what they write for everyone. */
export default function ProfilePage() {
  const { t } = useTranslation('people');
  const { personId = '', tab = 'posts' } = useParams();
  const { data, previousData, error, loading, refetch } = useQuery(ProfileDocument, { variables: { id: personId } });
  // While one walks the org chart, the person before stays for the moment that the next one takes.
  const slow = useSlow(loading && !data);
  const person = data?.person ?? (data || slow || error ? null : previousData?.person);
  usePageTitle(person?.displayName);
  if (data?.person === null || (error && !person && failureOf(error).code === 'NOT_FOUND')) return <ClosedDoorPage />;
  if (!person && error) return <FailedPage error={error} onRetry={() => void refetch()} />;
  if (!person) return <Waiting><ProfileSkeleton /></Waiting>;
  const current = TABS.find((one) => one === tab);
  if (!current) return <ClosedDoorPage />;
  const at = (name: string) => `/people/${person.id}${name === 'posts' ? '' : `/${name}`}`;
  return (
    <div className={styles.page}>
      <ProfileCard person={person} />
      <div className={styles.main}>
        <OrgChart person={person} />
        <Tabs
          className={styles.tabs}
          label={t('profile.tabs')}
          tabs={TABS.filter((name) => name !== 'reports' || person.reportCount > 0).map((name) => ({ to: at(name), label: t(`profile.tab.${name}`), current: name === current, count: name === 'reports' ? person.reportCount : undefined }))}
        />
        <h2 className="at-hidden">{t(`profile.tab.${current}`)}</h2>
        {current === 'posts' && <ProfilePosts key={person.id} person={person} />}
        {current === 'groups' && <ProfileGroups key={person.id} person={person} />}
        {current === 'reports' && <ProfileReports key={person.id} person={person} />}
      </div>
    </div>
  );
}

function ProfileSkeleton() {
  return (
    <div className={styles.page} aria-hidden="true">
      <div className={styles.waiting}>
        <SkeletonRound size={120} />
        <SkeletonBar width="80%" height={26} />
        <SkeletonBar width="60%" />
        <SkeletonBar width="70%" />
      </div>
      <Sheet><SkeletonPosts /></Sheet>
    </div>
  );
}
