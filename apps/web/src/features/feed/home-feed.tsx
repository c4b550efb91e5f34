import { useQuery } from '@apollo/client/react';
import { lazy, Suspense, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { HomeFeedDocument } from '../../generated/graphql';
import { Failed, Waiting } from '../../shell/page-states';
import { useShortcuts } from '../../shell/shortcuts';
import { withTexts } from '../../shell/i18n/i18n';
import { EmptyCourt } from '../../ui/empty-court';
import { NewPostsPill } from '../../ui/new-posts-pill';
import { Sheet } from '../../ui/sheet';
import { SkeletonPosts } from '../../ui/skeleton';
import { Composer } from '../posts/composer';
import { Stream } from '../posts/stream';
import { PostWhy } from './post-why';
import { useNewPosts } from './use-new-posts';

const EmptyHome = lazy(() => withTexts(['discover', 'groups'], import('./empty-home')));

/** The home stream on its sheet: composer, the pill of new posts, posts, and an end. */
export function HomeFeed() {
  const { t } = useTranslation('feed');
  const sheet = useRef<HTMLDivElement>(null);
  const { data, error, refetch, fetchMore } = useQuery(HomeFeedDocument);
  const feed = data?.homeFeed;
  const posts = feed?.edges.map(({ node }) => node) ?? [];
  const news = useNewPosts(posts);
  const showNew = async () => {
    await refetch();
    news.clear();
    scrollTo({ top: 0 });
    requestAnimationFrame(() => sheet.current?.querySelector<HTMLElement>('article[data-post]')?.focus({ preventScroll: true }));
  };
  useShortcuts({ n: () => void (news.count > 0 && showNew()) });
  return (
    <div ref={sheet}>
      <Sheet>
        <div role="status">
          {news.count > 0 && <NewPostsPill text={news.more ? t('newMany', { count: news.count }) : t('new', { count: news.count })} people={news.people} onClick={() => void showNew()} />}
        </div>
        <Composer />
        {!feed && error && <Failed error={error} onRetry={() => void refetch()} />}
        {!feed && !error && <Waiting><SkeletonPosts /></Waiting>}
        {feed && (
          <Stream
            label={t('label')}
            posts={posts}
            hasMore={feed.pageInfo.hasNextPage}
            loadMore={() => fetchMore({ variables: { after: feed.pageInfo.endCursor } })}
            why={(post) => <PostWhy post={post} />}
            end={
              posts.length ? (
                <EmptyCourt scene="garden" title={t('endTitle')}>{t('endText')}</EmptyCourt>
              ) : (
                <Suspense>
                  <EmptyHome onOpened={() => void refetch()} />
                </Suspense>
              )
            }
          />
        )}
      </Sheet>
    </div>
  );
}
