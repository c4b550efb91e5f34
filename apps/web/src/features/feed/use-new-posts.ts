import { useCallback, useEffect, useRef, useState } from 'react';
import { FeedHeadDocument, HomeFeedChangedDocument, type FeedHeadQuery } from '../../generated/graphql';
import { client } from '../../shell/api/client';
import { onReconnect } from '../../shell/api/live';

const PAGE = 20;
const PAUSE = 8_000;

interface News {
  count: number;
  /** The whole first page is new: there are at least this many. */
  more: boolean;
  people: FeedHeadQuery['homeFeed']['nodes'][number]['author'][];
}
const NONE: News = { count: 0, more: false, people: [] };

/**
 * What waits above the posts that are shown. The socket only says that something happened; the number is
 * counted from the head of the feed, so one's own posts and deleted ones are not in it. Looked at no more
 * than every few seconds, a little apart from everybody else's look.
 */
export function useNewPosts(shown: readonly { id: string }[]): News & { clear: () => void } {
  const [news, setNews] = useState<News>(NONE);
  const known = useRef<ReadonlySet<string>>(new Set());
  const lastLook = useRef(0);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const ids = shown.map(({ id }) => id).join();
  useEffect(() => {
    known.current = new Set(ids.split(','));
  }, [ids]);

  const look = useCallback(async () => {
    timer.current = undefined;
    lastLook.current = Date.now();
    const { data } = await client.query({ query: FeedHeadDocument, fetchPolicy: 'no-cache', errorPolicy: 'ignore' }).catch(() => ({ data: null }));
    if (!data) return;
    const heads = data.homeFeed.nodes;
    const firstKnown = heads.findIndex(({ id }) => known.current.has(id));
    const fresh = heads.slice(0, firstKnown < 0 ? heads.length : firstKnown).filter(({ author }) => !author.isViewer);
    const people = [...new Map(fresh.map(({ author }) => [author.id, author])).values()];
    setNews({ count: fresh.length, more: firstKnown < 0 && heads.length === PAGE, people });
  }, []);

  const lookSoon = useCallback(() => {
    if (timer.current) return;
    const wait = Math.max(0, lastLook.current + PAUSE - Date.now()) + 150 + Math.random() * 600;
    timer.current = setTimeout(() => void look(), wait);
  }, [look]);

  useEffect(() => {
    const events = client.subscribe({ query: HomeFeedChangedDocument }).subscribe({ next: lookSoon, error: () => undefined });
    const back = onReconnect(lookSoon);
    return () => {
      events.unsubscribe();
      back();
      clearTimeout(timer.current);
      timer.current = undefined;
    };
  }, [lookSoon]);

  return { ...news, clear: useCallback(() => setNews(NONE), []) };
}
