import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

@Entity('post')
@Index('post_author', { synchronize: false })
export class PostEntity {
  /** A uuidv7 of the moment the post became visible: its time and its place in every list. */
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'author_id' })
  @ForeignKey('person', { name: 'post_author_id_fkey' })
  authorId: string;

  /** null: the author's public post. */
  @Column('uuid', { name: 'group_id', nullable: true })
  @ForeignKey('groups', { name: 'post_group_id_fkey' })
  groupId: string | null;

  @Column('text')
  body: string;

  @Column('timestamptz', { name: 'edited_at', nullable: true })
  editedAt: Date | null;

  @Column('timestamptz', { name: 'deleted_at', nullable: true })
  deletedAt: Date | null;

  @Column('uuid', { name: 'removed_by', nullable: true })
  @ForeignKey('person', { name: 'post_removed_by_fkey' })
  removedBy: string | null;

  @Column('text', { name: 'removed_reason', nullable: true })
  removedReason: string | null;

  /** Without the deltas that wait in count_delta. */
  @Column('int', { name: 'reaction_count', default: 0 })
  reactionCount: number;

  @Column('int', { name: 'comment_count', default: 0 })
  commentCount: number;

  @Column('jsonb', { default: {} })
  reactions: Record<string, number>;
}
