import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

// The decorator takes options for several columns too; only its typings do not say so.
const notificationForeignKey = (ForeignKey as (...parts: unknown[]) => ClassDecorator)('notification', ['personId', 'notificationId'], ['personId', 'id'], {
  name: 'notification_cause_person_id_notification_id_fkey',
  onDelete: 'CASCADE',
});

/** Who did what, once for each person who is told of it. */
@Entity('notification_cause')
@Index('notification_cause_notification', { synchronize: false })
@notificationForeignKey
export class NotificationCauseEntity {
  @PrimaryColumn('uuid', { name: 'person_id' })
  personId: string;

  @PrimaryColumn('text', { name: 'cause_key' })
  causeKey: string;

  @Column('uuid', { name: 'notification_id' })
  notificationId: string;

  /** Null where nobody did it: the schedule, a directory. */
  @Column('uuid', { name: 'actor_id', nullable: true })
  @ForeignKey('person', { name: 'notification_cause_actor_id_fkey' })
  actorId: string | null;

  @Column('uuid', { name: 'event_id' })
  eventId: string;
}
