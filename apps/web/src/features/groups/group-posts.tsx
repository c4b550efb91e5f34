import { useQuery } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { GroupPostsDocument, type GroupPageFragment } from '../../generated/graphql';
import { Failed, Waiting } from '../../shell/page-states';
import { EmptyCourt } from '../../ui/empty-court';
import { Sheet } from '../../ui/sheet';
import { SkeletonPosts } from '../../ui/skeleton';
import { Composer } from '../posts/composer';
import { Stream } from '../posts/stream';

/** What is written in a group, newest first, and the composer for those who may write. */
export function GroupPosts({ group }: { group: GroupPageFragment }) {
  const { t } = useTranslation('groups');
  const { data, error, refetch, fetchMore } = useQuery(GroupPostsDocument, { variables: { id: group.id } });
  const stream = data?.group?.posts;
  return (
    <Sheet>
      {group.viewerCan.post && !group.isArchived && <Composer key={group.id} group={group} />}
      {!stream && error && <Failed error={error} onRetry={() => void refetch()} />}
      {!stream && !error && <Waiting><SkeletonPosts /></Waiting>}
      {stream && (
        <Stream
          label={t('postsOf', { group: group.name })}
          posts={stream.edges.map(({ node }) => node)}
          hasMore={stream.pageInfo.hasNextPage}
          loadMore={() => fetchMore({ variables: { after: stream.pageInfo.endCursor } })}
          end={stream.edges.length ? null : <EmptyCourt scene="garden" title={t('emptyTitle')}>{group.viewerCan.post ? t('emptyText') : t('emptyTextReader')}</EmptyCourt>}
        />
      )}
    </Sheet>
  );
}
