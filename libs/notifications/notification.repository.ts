import type { Sql } from '../platform/database/database.js';
import { newId } from '../platform/ids/uuid7.js';
import type { NotificationKind } from './notification.view.js';
import { causeHolds, notificationSubjectVisible } from './notification.visibility.js';

/** One thing to tell one person. */
export interface Telling {
  personId: string;
  kind: NotificationKind;
  /** What happened; told to this person once. */
  causeKey: string;
  /** What is gathered into one notification as long as it is unread; the cause itself unless given. */
  groupKey?: string;
  /** Null: nobody did it. */
  actorId: string | null;
  postId?: string | null;
  commentId?: string | null;
  groupId?: string | null;
  subjectPersonId?: string | null;
  /** What of the administration it is about. */
  aboutId?: string | null;
  /** Tell again when it happens again, as a new request does; the notification of the earlier time ends. */
  again?: boolean;
}

/** A notification that is new or has a new cause. */
export interface Told {
  personId: string;
  notificationId: string;
}

const COLUMNS = 'person_id, id, kind, group_key, cause_key, actor_id, post_id, comment_id, group_id, subject_person_id, again, about_id';

/**
 * Tells people something, in one statement. Left out are: one's own acts, people who left, what the person may not see,
 * what no longer holds, and what was told before.
 *
 * @param eventId the event that tells: orders notifications, and knows a replay from a new time
 */
export async function tell(sql: Sql, eventId: string, tellings: readonly Telling[]): Promise<Told[]> {
  if (tellings.length === 0) return [];
  const rows = await sql.query<{ person_id: string; id: string }>(
    `with wanted as (
       select ${COLUMNS}, $13::uuid as event_id
       from unnest($1::uuid[], $2::uuid[], $3::text[], $4::text[], $5::text[], $6::uuid[], $7::uuid[], $8::uuid[], $9::uuid[], $10::uuid[], $11::boolean[], $12::uuid[]) as x (${COLUMNS})),
     fresh as materialized (
       select w.* from wanted w
       where w.person_id is distinct from w.actor_id and exists (select from person here where here.id = w.person_id and here.status = 'active')
         and ${notificationSubjectVisible('w')} and ${causeHolds('w', 'w')}
         and not exists (select from notification_cause told where told.person_id = w.person_id and told.cause_key = w.cause_key
           and (not w.again or told.event_id >= w.event_id))
       order by w.person_id),
     opened as (
       insert into notification as open (person_id, id, kind, group_key, post_id, comment_id, group_id, subject_person_id, about_id, sort_id)
       select person_id, id, kind, group_key, post_id, comment_id, group_id, subject_person_id, about_id, event_id from fresh
       on conflict (person_id, group_key) where read_at is null do update set sort_id = greatest(open.sort_id, excluded.sort_id)
       returning person_id, id, group_key),
     caused as (
       insert into notification_cause as known (person_id, cause_key, notification_id, actor_id, event_id)
       select f.person_id, f.cause_key, o.id, f.actor_id, f.event_id from fresh f join opened o on o.person_id = f.person_id and o.group_key = f.group_key
       on conflict (person_id, cause_key) do update set notification_id = excluded.notification_id, event_id = excluded.event_id
         where known.event_id < excluded.event_id)
     select person_id, id from opened`,
    [
      tellings.map((one) => one.personId),
      tellings.map(() => newId()),
      tellings.map((one) => one.kind),
      tellings.map((one) => one.groupKey ?? one.causeKey),
      tellings.map((one) => one.causeKey),
      tellings.map((one) => one.actorId),
      tellings.map((one) => one.postId ?? null),
      tellings.map((one) => one.commentId ?? null),
      tellings.map((one) => one.groupId ?? null),
      tellings.map((one) => one.subjectPersonId ?? null),
      tellings.map((one) => one.again ?? false),
      tellings.map((one) => one.aboutId ?? null),
      eventId,
    ],
    'notifications-tell',
  );
  return rows.map((row) => ({ personId: row.person_id, notificationId: row.id }));
}

/** @returns the ids that were unread and are read now */
export async function markRead(sql: Sql, personId: string, ids: readonly string[]): Promise<string[]> {
  const rows = await sql.query<{ id: string }>(
    'update notification set read_at = now() where person_id = $1 and id = any ($2::uuid[]) and read_at is null returning id',
    [personId, ids],
    'notifications-mark-read',
  );
  return rows.map((row) => row.id);
}

/** Like {@link markRead}, of everything that is unread. */
export async function markAllRead(sql: Sql, personId: string): Promise<string[]> {
  const rows = await sql.query<{ id: string }>(
    'update notification set read_at = now() where person_id = $1 and read_at is null returning id',
    [personId],
    'notifications-mark-all-read',
  );
  return rows.map((row) => row.id);
}

/** Takes away what a person was told, and what others were told of them alone. What several people did stays. */
export async function deleteNotificationsOf(sql: Sql, personId: string): Promise<void> {
  await sql.query('delete from notification where person_id = $1 or subject_person_id = $1', [personId], 'notifications-delete-of');
}

/** How many of these ids are notifications of this person. */
export async function countOwned(sql: Sql, personId: string, ids: readonly string[]): Promise<number> {
  const [row] = await sql.query<{ n: number }>('select count(*)::int as n from notification where person_id = $1 and id = any ($2::uuid[])', [personId, ids], 'notifications-owned');
  return row!.n;
}
