import { type NodeTypeName, toGlobalId } from '../platform/graphql/global-id.js';
import { timeOf } from '../platform/ids/uuid7.js';

export type NotificationKind = 'MENTIONED' | 'COMMENTED' | 'REPLIED' | 'REACTED' | 'FOLLOWED' | 'INVITED' | 'ASKED_TO_JOIN' | 'ACCEPTED' | 'REMOVED'
  | 'RUN_HELD' | 'INTEGRATION_HELD' | 'CERTIFICATE_EXPIRES' | 'INHERITED';

export interface NotificationRow {
  person_id: string;
  id: string;
  kind: NotificationKind;
  sort_id: string;
  read_at: Date | null;
  post_id: string | null;
  comment_id: string | null;
  group_id: string | null;
  subject_person_id: string | null;
  /** Of what administrators look after: what it is called, and how many people or until when. */
  about: { name: string; count?: number; at?: string } | null;
  actor_ids: string[];
  actor_count: number;
  removed_reason: string | null;
}

/** A notification as its person may see it now. */
export interface NotificationView {
  uuid: string;
  /** Global id. */
  id: string;
  kind: NotificationKind;
  createdAt: Date;
  readAt: Date | null;
  /** Newest first, at most 3. */
  actorUuids: string[];
  actorCount: number;
  postUuid: string | null;
  commentUuid: string | null;
  groupUuid: string | null;
  subject: { type: NodeTypeName; uuid: string } | null;
  removedReason: string | null;
  about: NotificationRow['about'];
  url: string;
}

export function toNotificationView(row: NotificationRow): NotificationView {
  return {
    uuid: row.id,
    id: toGlobalId('Notification', row.id),
    kind: row.kind,
    createdAt: timeOf(row.sort_id),
    readAt: row.read_at,
    actorUuids: row.actor_ids,
    actorCount: row.actor_count,
    postUuid: row.post_id,
    commentUuid: row.comment_id,
    groupUuid: row.group_id,
    subject: subjectOf(row),
    removedReason: row.removed_reason,
    about: row.about,
    url: urlOf(row),
  };
}

/** What was removed cannot be shown any more; what remains is where it stood. */
function subjectOf(row: NotificationRow): NotificationView['subject'] {
  if (row.kind === 'FOLLOWED') return { type: 'Person', uuid: row.subject_person_id! };
  if (row.kind === 'REMOVED' || row.post_id === null) return row.group_id === null ? null : { type: 'Group', uuid: row.group_id };
  return row.comment_id === null ? { type: 'Post', uuid: row.post_id } : { type: 'Comment', uuid: row.comment_id };
}

/** Path in the web app. */
function urlOf(row: NotificationRow): string {
  const post = row.post_id && `/posts/${toGlobalId('Post', row.post_id)}`;
  const group = row.group_id && `/groups/${toGlobalId('Group', row.group_id)}`;
  switch (row.kind) {
    case 'FOLLOWED':
      return `/people/${toGlobalId('Person', row.subject_person_id!)}`;
    case 'ASKED_TO_JOIN':
      return `${group}/requests`;
    case 'INVITED':
    case 'ACCEPTED':
    case 'INHERITED':
      return group!;
    case 'REMOVED':
      return row.comment_id ? post! : (group ?? '/');
    case 'RUN_HELD':
    case 'INTEGRATION_HELD':
      return '/admin/provisioning';
    case 'CERTIFICATE_EXPIRES':
      return '/admin/sign-in';
    default:
      return row.comment_id ? `${post}#comment-${toGlobalId('Comment', row.comment_id)}` : post!;
  }
}
