import { useQuery, useSubscription } from '@apollo/client/react';
import { useEffect } from 'react';
import { UnreadNotificationCountChangedDocument, UnreadNotificationCountDocument } from '../../generated/graphql';
import { client } from '../../shell/api/client';
import { onReconnect } from '../../shell/api/live';
import { told } from './when-told';

/** How many notifications are unread, live; asked anew after the socket was cut. */
export function useUnreadCount(): number {
  const { data, refetch } = useQuery(UnreadNotificationCountDocument, { fetchPolicy: 'cache-first' });
  useSubscription(UnreadNotificationCountChangedDocument, {
    onData: ({ data: { data: change } }) => {
      if (!change) return;
      const before = client.cache.readQuery({ query: UnreadNotificationCountDocument })?.unreadNotificationCount ?? 0;
      setUnreadCount(change.unreadNotificationCountChanged);
      // Another "asks to join" may lie in the notification that was unread already: the number stays, the news is there.
      if (change.unreadNotificationCountChanged >= Math.max(1, before)) told();
    },
    ignoreResults: true,
  });
  useEffect(() => onReconnect(() => void refetch().catch(() => undefined)), [refetch]);
  return data?.unreadNotificationCount ?? 0;
}

/** Writes the number the server told into the cache, where the bell and the page read it. */
export function setUnreadCount(unreadNotificationCount: number): void {
  client.cache.writeQuery({ query: UnreadNotificationCountDocument, data: { unreadNotificationCount } });
}
