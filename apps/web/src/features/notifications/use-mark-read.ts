import { useMutation } from '@apollo/client/react';
import { MarkNotificationsReadDocument, UnreadNotificationCountDocument } from '../../generated/graphql';
import { client } from '../../shell/api/client';
import { useSayFailure } from '../../shell/api/say-failure';

interface Markable {
  id: string;
  readAt?: string | null;
}

/** Marks notifications as read, one or all; it shows in the same frame, the bell too. */
export function useMarkRead() {
  const sayFailure = useSayFailure();
  const [mark] = useMutation(MarkNotificationsReadDocument, {
    onError: sayFailure,
    update: (cache, { data }) => {
      if (data) cache.writeQuery({ query: UnreadNotificationCountDocument, data: { unreadNotificationCount: data.markNotificationsRead.unreadNotificationCount } });
    },
  });
  const send = (input: { ids?: string[]; all?: boolean }, shown: readonly Markable[]) => {
    const fresh = shown.filter(({ readAt }) => !readAt);
    const unread = client.cache.readQuery({ query: UnreadNotificationCountDocument })?.unreadNotificationCount ?? 0;
    return mark({
      variables: { input },
      optimisticResponse: {
        markNotificationsRead: {
          __typename: 'MarkNotificationsReadPayload',
          unreadNotificationCount: input.all ? 0 : Math.max(0, unread - fresh.length),
          notifications: fresh.map(({ id }) => ({ __typename: 'Notification', id, readAt: new Date().toISOString() })),
        },
      },
    });
  };
  return {
    markRead: (item: Markable) => {
      if (!item.readAt) void send({ ids: [item.id] }, [item]);
    },
    markAllRead: async (shown: readonly Markable[]) => {
      const result = await send({ all: true }, shown);
      if (!result?.data) return;
      // The server marks more than this page shows, and names no more than it has to.
      const readAt = new Date().toISOString();
      for (const { id } of shown) client.cache.modify({ id: `Notification:${id}`, fields: { readAt: (before) => before ?? readAt } });
    },
  };
}
