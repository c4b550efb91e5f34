import { Injectable } from '@nestjs/common';
import { notBlockedBy } from '../people/block.visibility.js';
import { Database } from '../platform/database/database.js';
import { isUuid } from '../platform/ids/uuid7.js';
import { type Connection, connection, mapConnection, readPage, toCursor } from '../platform/pagination/keyset.js';
import { administrationOf } from './administration.visibility.js';
import { type NotificationRow, type NotificationView, toNotificationView } from './notification.view.js';
import { causeHolds, notificationSubjectVisible, notificationVisible } from './notification.visibility.js';

/** The badge says "99+" for this many and more. */
export const MOST_COUNTED = 100;

const SELECT = `select n.person_id, n.id, n.kind, n.sort_id, n.read_at, n.post_id, n.comment_id, n.group_id, n.subject_person_id,
    coalesce(who.actor_ids, '{}') as actor_ids, who.actor_count, ${administrationOf('n')} as about,
    case when n.kind = 'REMOVED' then coalesce(
      (select rc.removed_reason from comment rc where rc.post_id = n.post_id and rc.id = n.comment_id),
      (select rp.removed_reason from post rp where rp.id = n.post_id and n.comment_id is null)) end as removed_reason
  from notification n
  cross join lateral (
    select (array_agg(cause.actor_id order by cause.event_id desc) filter (where cause.actor_id is not null and ${notBlockedBy('n.person_id', 'cause.actor_id')}))[1:3] as actor_ids,
      count(cause.actor_id)::int as actor_count, count(*)::int as causes
    from notification_cause cause
    where cause.person_id = n.person_id and cause.notification_id = n.id and ${causeHolds('n', 'cause')}) who
  where who.causes > 0 and ${notificationSubjectVisible('n')}`;

/** Notifications, as far as their person may see at this moment what they are about and what caused them still holds. */
@Injectable()
export class NotificationReader {
  constructor(private readonly database: Database) {}

  /** @throws INVALID_INPUT for an impossible page */
  async list(personId: string, unreadOnly: boolean, page: { first: number; after?: string | null }): Promise<Connection<NotificationView>> {
    const { first, after } = readPage<[string]>(page, [isUuid]);
    const rows = await this.database.query<NotificationRow>(
      `${SELECT} and n.person_id = $1 and ($2::uuid is null or n.sort_id < $2) ${unreadOnly ? 'and n.read_at is null' : ''}
       order by n.sort_id desc limit $3`,
      [personId, after?.[0] ?? null, first + 1],
      unreadOnly ? 'notifications-unread' : 'notifications',
    );
    return mapConnection(connection(rows, first, (row) => toCursor(row.sort_id)), toNotificationView);
  }

  /** These notifications of one person, newest first; the others are left out. */
  async ofPerson(personId: string, ids: readonly string[]): Promise<NotificationView[]> {
    return (await this.each(ids.map((id) => ({ personId, id })))).map(({ notification }) => notification);
  }

  /** Notifications of many people, in one statement; those that their person may not see are left out. */
  async each(wanted: readonly { personId: string; id: string }[]): Promise<{ personId: string; notification: NotificationView }[]> {
    if (wanted.length === 0) return [];
    const rows = await this.database.query<NotificationRow>(
      `${SELECT} and (n.person_id, n.id) in (select * from unnest($1::uuid[], $2::uuid[])) order by n.sort_id desc`,
      [wanted.map((one) => one.personId), wanted.map((one) => one.id)],
      'notifications-each',
    );
    return rows.map((row) => ({ personId: row.person_id, notification: toNotificationView(row) }));
  }

  /** How many unread notifications a person has, exactly, up to {@link MOST_COUNTED}. */
  async unreadCount(personId: string): Promise<number> {
    return (await this.unreadCounts([personId])).get(personId) ?? 0;
  }

  /** {@link unreadCount} of many people, in one statement. */
  async unreadCounts(personIds: readonly string[]): Promise<Map<string, number>> {
    const rows = await this.database.query<{ person_id: string; unread: number }>(
      `select viewer.id as person_id, (select count(*)::int from (
         select from notification n where n.person_id = viewer.id and n.read_at is null and ${notificationVisible('n')}
         order by n.sort_id desc limit ${MOST_COUNTED}) counted) as unread
       from unnest($1::uuid[]) viewer (id)`,
      [personIds],
      'notifications-unread-counts',
    );
    return new Map(rows.map((row) => [row.person_id, row.unread]));
  }
}
