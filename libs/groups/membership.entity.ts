import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

@Entity('membership')
@Check('membership_state_check', `state in ('member', 'requested', 'invited')`)
@Check('membership_role_check', `role in ('owner', 'moderator', 'member')`)
@Index('membership_feed', { synchronize: false })
@Index('membership_people', { synchronize: false })
@Index('membership_waiting', { synchronize: false })
@Index('membership_inviter', { synchronize: false })
export class MembershipEntity {
  @PrimaryColumn('uuid', { name: 'person_id' })
  @ForeignKey('person', { name: 'membership_person_id_fkey' })
  personId: string;

  @PrimaryColumn('uuid', { name: 'group_id' })
  @ForeignKey('groups', { name: 'membership_group_id_fkey' })
  groupId: string;

  @Column('text')
  state: 'member' | 'requested' | 'invited';

  @Column('text', { default: 'member' })
  role: 'owner' | 'moderator' | 'member';

  @Column('boolean', { name: 'in_feed', default: true })
  inFeed: boolean;

  @Column('timestamptz', { name: 'joined_at', nullable: true })
  joinedAt: Date | null;

  @Column('timestamptz', { name: 'state_at', default: () => 'now()' })
  stateAt: Date;

  @Column('uuid', { name: 'invited_by', nullable: true })
  @ForeignKey('person', { name: 'membership_invited_by_fkey' })
  invitedBy: string | null;

  /** A version 7 UUID of the moment of the last visit, comparable with post ids. */
  @Column('uuid', { nullable: true })
  visited: string | null;
}
