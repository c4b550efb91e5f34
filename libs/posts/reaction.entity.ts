import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

@Entity('reaction')
@Index('reaction_latest', { synchronize: false })
@Index('reaction_person', { synchronize: false })
@Check('reaction_kind_check', 'kind between 1 and 6')
export class ReactionEntity {
  /** The post or the comment. */
  @PrimaryColumn('uuid', { name: 'subject_id' })
  subjectId: string;

  @PrimaryColumn('uuid', { name: 'person_id' })
  @ForeignKey('person', { name: 'reaction_person_id_fkey' })
  personId: string;

  @Column('smallint')
  kind: number;

  /** The post that decides who may see it. */
  @Column('uuid', { name: 'post_id' })
  @ForeignKey('post', { name: 'reaction_post_id_fkey' })
  postId: string;

  @Column('timestamptz', { name: 'reacted_at', default: () => 'now()' })
  reactedAt: Date;
}
