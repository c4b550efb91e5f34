import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

@Entity('mention')
@Index('mention_post', { synchronize: false })
export class MentionEntity {
  /** The post or the comment whose text mentions the person. */
  @PrimaryColumn('uuid', { name: 'subject_id' })
  subjectId: string;

  @PrimaryColumn('uuid', { name: 'person_id' })
  @ForeignKey('person', { name: 'mention_person_id_fkey' })
  personId: string;

  @Column('uuid', { name: 'post_id' })
  @ForeignKey('post', { name: 'mention_post_id_fkey' })
  postId: string;
}
