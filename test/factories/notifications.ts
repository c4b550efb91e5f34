import type { TestPerson } from '../company.js';

/** What a test asks of a notification. */
export interface TestNotification {
  id: string;
  kind: string;
  readAt: string | null;
  actors: { id: string; displayName: string }[];
  actorCount: number;
  subject: { __typename: string; id: string } | null;
  reason: string;
  text: string;
  url: string;
}

export const NOTIFICATION = 'id kind readAt createdAt actors { id displayName } actorCount subject { __typename id } reason text url';

/** A person's notifications, newest first. */
export async function notificationsOf(person: TestPerson, unreadOnly = false): Promise<TestNotification[]> {
  const data = await person.ask(`query($unreadOnly: Boolean!) { notifications(first: 100, unreadOnly: $unreadOnly) { nodes { ${NOTIFICATION} } } }`, { unreadOnly });
  return data.notifications.nodes;
}

/** The number on a person's bell. */
export async function badgeOf(person: TestPerson): Promise<number> {
  return (await person.ask('{ unreadNotificationCount }')).unreadNotificationCount;
}

/** Marks some, or all, as read. */
export async function markRead(person: TestPerson, ids: string[] | 'all'): Promise<{ unreadNotificationCount: number; notifications: TestNotification[] }> {
  const input = ids === 'all' ? { all: true } : { ids };
  const data = await person.ask(`mutation($input: MarkNotificationsReadInput!) { markNotificationsRead(input: $input) { unreadNotificationCount notifications { ${NOTIFICATION} } } }`, { input });
  return data.markNotificationsRead;
}
