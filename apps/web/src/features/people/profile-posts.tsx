import { useQuery } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { ProfilePostsDocument, type PersonProfileFragment } from '../../generated/graphql';
import { Failed, Waiting } from '../../shell/page-states';
import { EmptyCourt } from '../../ui/empty-court';
import { Sheet } from '../../ui/sheet';
import { SkeletonPosts } from '../../ui/skeleton';
import { Stream } from '../posts/stream';

/** What somebody wrote for everyone, newest first. */
export function ProfilePosts({ person }: { person: PersonProfileFragment }) {
  const { t } = useTranslation('people');
  const { data, error, refetch, fetchMore } = useQuery(ProfilePostsDocument, { variables: { id: person.id } });
  const posts = data?.person?.posts;
  return (
    <Sheet>
      {!posts && error && <Failed error={error} onRetry={() => void refetch()} />}
      {!posts && !error && <Waiting><SkeletonPosts count={2} /></Waiting>}
      {posts && (
        <Stream
          label={t('profile.postsOf', { person: person.displayName })}
          posts={posts.edges.map(({ node }) => node)}
          hasMore={posts.pageInfo.hasNextPage}
          loadMore={() => fetchMore({ variables: { after: posts.pageInfo.endCursor } })}
          end={posts.edges.length ? null : <EmptyCourt scene="garden" title={t('profile.noPosts')}>{person.viewerBlocks ? t('profile.noPostsBlocked') : t('profile.noPostsText')}</EmptyCourt>}
        />
      )}
    </Sheet>
  );
}
