import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

// The decorator takes a name for several columns too; only its typings do not say so.
const parentForeignKey = (ForeignKey as (...parts: unknown[]) => ClassDecorator)('comment', ['postId', 'parentId'], ['postId', 'id'], { name: 'comment_post_id_parent_id_fkey' });

@Entity('comment')
@Index('comment_author', { synchronize: false })
@Index('comment_id', { synchronize: false })
@Index('comment_replies', { synchronize: false })
@parentForeignKey
export class CommentEntity {
  @PrimaryColumn('uuid', { name: 'post_id' })
  @ForeignKey('post', { name: 'comment_post_id_fkey' })
  postId: string;

  @PrimaryColumn('uuid')
  id: string;

  /** The top-level comment this one answers: replies have one level. */
  @Column('uuid', { name: 'parent_id', nullable: true })
  parentId: string | null;

  @Column('uuid', { name: 'author_id' })
  @ForeignKey('person', { name: 'comment_author_id_fkey' })
  authorId: string;

  @Column('text')
  body: string;

  @Column('timestamptz', { name: 'edited_at', nullable: true })
  editedAt: Date | null;

  @Column('timestamptz', { name: 'deleted_at', nullable: true })
  deletedAt: Date | null;

  @Column('uuid', { name: 'removed_by', nullable: true })
  @ForeignKey('person', { name: 'comment_removed_by_fkey' })
  removedBy: string | null;

  @Column('text', { name: 'removed_reason', nullable: true })
  removedReason: string | null;

  @Column('int', { name: 'reaction_count', default: 0 })
  reactionCount: number;

  @Column('jsonb', { default: {} })
  reactions: Record<string, number>;
}
