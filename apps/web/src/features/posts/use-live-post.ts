import { useEffect } from 'react';
import { PostChangedDocument } from '../../generated/graphql';
import { client } from '../../shell/api/client';
import { evictPost } from './post-actions';

/**
 * Hears of changes of posts: what changed lies in the cache before onChange runs. A post that is gone,
 * or no longer open to the viewer, leaves the page.
 */
export function listenToPost(postId: string, onChange?: () => void, onGone?: () => void): () => void {
  const subscription = client.subscribe({ query: PostChangedDocument, variables: { postId } }).subscribe({
    next: ({ data }) => {
      if (!data) return;
      if (data.postChanged) onChange?.();
      else {
        evictPost(postId);
        onGone?.();
      }
    },
    error: () => undefined,
  });
  return () => subscription.unsubscribe();
}

/** Listens to the posts of a stream that are in view. */
export function useLivePosts(container: React.RefObject<HTMLElement | null>, ids: string): void {
  useEffect(() => {
    const root = container.current;
    if (!root) return;
    const heard = new Map<string, () => void>();
    const watch = new IntersectionObserver(
      (entries) => {
        for (const { target, isIntersecting } of entries) {
          const id = (target as HTMLElement).dataset.post ?? '';
          if (isIntersecting && !heard.has(id)) heard.set(id, listenToPost(id));
          else if (!isIntersecting) {
            heard.get(id)?.();
            heard.delete(id);
          }
        }
      },
      { rootMargin: '200px' },
    );
    root.querySelectorAll<HTMLElement>('[data-post]').forEach((article) => !article.dataset.post?.startsWith('pending:') && watch.observe(article));
    return () => {
      watch.disconnect();
      heard.forEach((stop) => stop());
    };
  }, [container, ids]);
}
