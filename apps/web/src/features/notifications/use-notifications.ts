import { useQuery, useSubscription } from '@apollo/client/react';
import { useEffect } from 'react';
import { NotificationAddedDocument, NotificationsDocument } from '../../generated/graphql';
import { client } from '../../shell/api/client';
import { onReconnect } from '../../shell/api/live';

/** What the viewer is told, newest first, live: what arrives comes on top, and after a cut of the socket it is asked anew. */
export function useNotifications(unreadOnly: boolean) {
  const { data, previousData, error, refetch, fetchMore } = useQuery(NotificationsDocument, { variables: { unreadOnly } });
  useSubscription(NotificationAddedDocument, {
    ignoreResults: true,
    onData: ({ data: { data: told } }) => {
      if (!told) return;
      const node = told.notificationAdded;
      client.cache.updateQuery({ query: NotificationsDocument, variables: { unreadOnly } }, (before) =>
        before && { ...before, notifications: { ...before.notifications, edges: [{ __typename: 'NotificationEdge' as const, cursor: '', node }, ...before.notifications.edges.filter((edge) => edge.node.id !== node.id)] } },
      );
    },
  });
  useEffect(() => onReconnect(() => void refetch().catch(() => undefined)), [refetch]);
  const list = data?.notifications ?? previousData?.notifications;
  return {
    list,
    items: list?.edges.map(({ node }) => node) ?? [],
    error,
    retry: () => void refetch().catch(() => undefined),
    more: list?.pageInfo.hasNextPage ? () => void fetchMore({ variables: { after: list.pageInfo.endCursor } }) : undefined,
  };
}
