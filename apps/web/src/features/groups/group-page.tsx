import { useMutation, useQuery } from '@apollo/client/react';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router-dom';
import { GroupDocument, VisitGroupDocument } from '../../generated/graphql';
import { failureOf } from '../../shell/api/failure';
import { Columns } from '../../shell/layout/columns';
import { usePageTitle } from '../../shell/page-title';
import { ClosedDoorPage, FailedPage, Waiting } from '../../shell/page-states';
import { EmptyCourt } from '../../ui/empty-court';
import { Sheet } from '../../ui/sheet';
import { useWhenTold } from '../notifications/when-told';
import { SkeletonBar, SkeletonPosts } from '../../ui/skeleton';
import { GroupAbout } from './group-about';
import { GroupHeader } from './group-header';
import { GroupMembers } from './group-members';
import { GroupPosts } from './group-posts';
import { GroupRail } from './group-rail';
import { GroupRequests } from './group-requests';
import styles from './group-page.module.css';

const TABS = ['posts', 'members', 'about', 'requests'] as const;
export type GroupTab = (typeof TABS)[number];

/** A group: its cover, who it is for, and its tabs. Only what the viewer may see is offered. */
export default function GroupPage() {
  const { t } = useTranslation('groups');
  const { groupId = '', tab = 'posts' } = useParams();
  const { data, error, refetch } = useQuery(GroupDocument, { variables: { id: groupId } });
  const group = data?.group;
  usePageTitle(group?.name);
  useWhenTold(refetch);
  useVisit(groupId, group?.viewerMembership?.status === 'MEMBER');

  if (data?.group === null || (error && !group && failureOf(error).code === 'NOT_FOUND')) return <ClosedDoorPage />;
  if (!group && error) return <FailedPage error={error} onRetry={() => void refetch()} />;
  if (!group) return <Waiting><SkeletonBar width="100%" height={188} /><div className={styles.body}><Sheet><SkeletonPosts /></Sheet></div></Waiting>;
  const known = (TABS as readonly string[]).includes(tab) && (tab !== 'requests' || group.viewerCan.moderate);
  if (!known) return <ClosedDoorPage />;
  return (
    <>
      <GroupHeader group={group} tab={tab as GroupTab} />
      <div className={styles.body}>
        <Columns rail={<GroupRail group={group} tab={tab as GroupTab} />}>
          <h2 className="at-hidden">{t(`tab.${tab as GroupTab}`)}</h2>
          {tab === 'about' && <GroupAbout group={group} />}
          {tab !== 'about' && !group.viewerCan.read && <Sheet><EmptyCourt scene="doors" title={t('closedTitle')}>{t('closedText')}</EmptyCourt></Sheet>}
          {tab === 'posts' && group.viewerCan.read && <GroupPosts group={group} />}
          {tab === 'members' && group.viewerCan.read && <GroupMembers group={group} />}
          {tab === 'requests' && <GroupRequests group={group} />}
        </Columns>
      </div>
    </>
  );
}

/** Tells the server that the member has been here, so that "new" starts over. */
function useVisit(groupId: string, member: boolean): void {
  const [visit] = useMutation(VisitGroupDocument, { onError: () => undefined });
  useEffect(() => {
    if (member) void visit({ variables: { input: { groupId } } });
  }, [groupId, member, visit]);
}
