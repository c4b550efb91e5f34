import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { NotificationKind } from './notification.view.js';

// The decorator takes a name for several columns too; only its typings do not say so.
const commentForeignKey = (ForeignKey as (...parts: unknown[]) => ClassDecorator)('comment', ['postId', 'commentId'], ['postId', 'id'], { name: 'notification_post_id_comment_id_fkey' });

/** What one person is told. While unread, more of the same kind is gathered into it by its group key. */
@Entity('notification')
@Check('notification_kind_check', `kind in ('MENTIONED', 'COMMENTED', 'REPLIED', 'REACTED', 'FOLLOWED', 'INVITED', 'ASKED_TO_JOIN', 'ACCEPTED', 'REMOVED', 'RUN_HELD', 'INTEGRATION_HELD', 'CERTIFICATE_EXPIRES', 'INHERITED')`)
@Index('notification_open', { synchronize: false })
@Index('notification_list', { synchronize: false })
@Index('notification_unread', { synchronize: false })
@Index('notification_unread_post', { synchronize: false })
@Index('notification_subject_person', { synchronize: false })
@Index('notification_unread_group', { synchronize: false })
@Index('notification_unread_about', { synchronize: false })
@commentForeignKey
export class NotificationEntity {
  @PrimaryColumn('uuid', { name: 'person_id' })
  @ForeignKey('person', { name: 'notification_person_id_fkey' })
  personId: string;

  @PrimaryColumn('uuid')
  id: string;

  @Column('text')
  kind: NotificationKind;

  @Column('text', { name: 'group_key' })
  groupKey: string;

  @Column('uuid', { name: 'post_id', nullable: true })
  @ForeignKey('post', { name: 'notification_post_id_fkey' })
  postId: string | null;

  @Column('uuid', { name: 'comment_id', nullable: true })
  commentId: string | null;

  @Column('uuid', { name: 'group_id', nullable: true })
  @ForeignKey('groups', { name: 'notification_group_id_fkey' })
  groupId: string | null;

  @Column('uuid', { name: 'subject_person_id', nullable: true })
  @ForeignKey('person', { name: 'notification_subject_person_id_fkey' })
  subjectPersonId: string | null;

  /** What of the administration it is about; the kind says in which table that stands. */
  @Column('uuid', { name: 'about_id', nullable: true })
  aboutId: string | null;

  /** The newest event it tells of: a version 7 UUID, so lists are ordered by time. */
  @Column('uuid', { name: 'sort_id' })
  sortId: string;

  @Column('timestamptz', { name: 'read_at', nullable: true })
  readAt: Date | null;
}
