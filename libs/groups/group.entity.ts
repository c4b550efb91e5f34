import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';

@Entity('groups')
@Check('groups_privacy_check', `privacy in ('open', 'closed', 'secret')`)
@Check('groups_posting_policy_check', `posting_policy in ('members', 'moderators')`)
@Check('groups_color_check', 'color between 1 and 8')
@Index('groups_sort', { synchronize: false })
@Index('groups_words', { synchronize: false })
export class GroupEntity {
  @PrimaryColumn('uuid')
  id: string;

  @Column('text')
  name: string;

  /** What lists are ordered by, in the collation of every language at once. */
  @Column({ type: 'text', name: 'sort_name', collation: 'und-x-icu' })
  sortName: string;

  @Column('text', { nullable: true })
  description: string | null;

  @Column('text')
  privacy: 'open' | 'closed' | 'secret';

  @Column('text', { name: 'posting_policy', default: 'members' })
  postingPolicy: 'members' | 'moderators';

  @Column({ type: 'smallint', default: 1 })
  color: number;

  @Column('timestamptz', { name: 'archived_at', nullable: true })
  archivedAt: Date | null;

  /** Kept right by triggers on membership; without what waits in member_delta. */
  @Column({ type: 'int', name: 'member_count', default: 0, insert: false, update: false })
  memberCount: number;
}
