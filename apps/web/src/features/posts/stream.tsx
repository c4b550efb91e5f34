import { useCallback, useEffect, useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { PostInFeedFragment } from '../../generated/graphql';
import { useShortcuts } from '../../shell/shortcuts';
import { Button } from '../../ui/button';
import { SkeletonPosts } from '../../ui/skeleton';
import type { CommentFieldHandle } from './comment-field';
import { FeedComments } from './feed-comments';
import { PostArticle } from './post-article';
import { placeOf } from './stream-place';
import { useLivePosts } from './use-live-post';
import styles from './stream.module.css';

const AUTOMATIC_PAGES = 3;

/** A stream of posts: keyboard, live counts, further pages, and an end. */
export function Stream({ label, posts, hasMore, loadMore, why, end }: {
  label: string;
  posts: readonly PostInFeedFragment[];
  hasMore: boolean;
  loadMore: () => Promise<unknown>;
  why?: (post: PostInFeedFragment) => ReactNode;
  end?: ReactNode;
}) {
  const { t } = useTranslation('posts');
  const root = useRef<HTMLDivElement>(null);
  const fields = useRef(new Map<string, CommentFieldHandle>());
  useStreamKeys(root, fields);
  useLivePosts(root, posts.map(({ id }) => id).join());
  const more = useMore(hasMore, loadMore);
  return (
    <div ref={root} className={styles.stream}>
      <div role={posts.length ? 'feed' : undefined} aria-label={posts.length ? label : undefined} aria-busy={more.loading}>
        {posts.map((post, index) => (
          <PostArticle key={placeOf(post.id)} post={post} why={why?.(post)} position={{ index: index + 1, size: hasMore ? -1 : posts.length }} onComment={() => fields.current.get(post.id)?.open()}>
            {!post.id.startsWith('pending:') && (
              <FeedComments
                post={post}
                fieldRef={(field) => {
                  if (field) fields.current.set(post.id, field);
                  else fields.current.delete(post.id);
                }}
              />
            )}
          </PostArticle>
        ))}
      </div>
      {more.loading && <SkeletonPosts count={2} />}
      {hasMore && !more.loading && (
        <div className={styles.more} ref={more.sentinel}>
          <Button onClick={() => void more.load()}>{more.failed ? t('tryOlder') : t('older')}</Button>
        </div>
      )}
      {!hasMore && end}
    </div>
  );
}

/** Loads three pages by itself when their place comes near; then the person decides. */
function useMore(hasMore: boolean, loadMore: () => Promise<unknown>) {
  const [loading, setLoading] = useState(false);
  const [failed, setFailed] = useState(false);
  const pages = useRef(1);
  const latest = useRef(loadMore);
  useEffect(() => {
    latest.current = loadMore;
  });
  const load = useCallback(async () => {
    setLoading(true);
    setFailed(false);
    try {
      await latest.current();
      pages.current += 1;
    } catch {
      setFailed(true);
    }
    setLoading(false);
  }, []);
  const sentinel = useCallback(
    (element: HTMLDivElement | null) => {
      if (!element || !hasMore || failed) return;
      const watch = new IntersectionObserver(
        ([entry]) => {
          if (entry?.isIntersecting && pages.current < AUTOMATIC_PAGES) {
            watch.disconnect();
            void load();
          }
        },
        { rootMargin: '600px' },
      );
      watch.observe(element);
      return () => watch.disconnect();
    },
    [hasMore, failed, load],
  );
  return { loading, failed, load, sentinel };
}

function useStreamKeys(root: React.RefObject<HTMLDivElement | null>, fields: React.RefObject<Map<string, CommentFieldHandle>>): void {
  const articles = () => [...(root.current?.querySelectorAll<HTMLElement>('article[data-post]') ?? [])];
  const current = () => (document.activeElement instanceof HTMLElement ? document.activeElement.closest<HTMLElement>('article[data-post]') : null);
  const go = (step: number) => {
    const all = articles();
    const here = current();
    const from = here ? all.indexOf(here) : all.findIndex((article) => article.getBoundingClientRect().top > 70) - (step > 0 ? 1 : 0);
    const next = all[Math.max(0, Math.min(all.length - 1, from + step))];
    next?.focus({ preventScroll: true });
    next?.scrollIntoView({ block: 'start' });
  };
  const press = (act: string) => current()?.querySelector<HTMLElement>(`[data-act="${act}"]`)?.click();
  useShortcuts({
    j: () => go(1),
    k: () => go(-1),
    o: () => current()?.querySelector<HTMLAnchorElement>('a:has(time)')?.click(),
    l: () => press('like'),
    c: () => fields.current.get(current()?.dataset.post ?? '')?.open(),
  });
}
