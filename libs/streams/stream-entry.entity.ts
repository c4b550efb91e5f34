import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** That a post stands in a stream. A stream's id is the id of the group or person one can follow. */
@Entity('stream_entry')
@Index('stream_entry_post', { synchronize: false })
export class StreamEntryEntity {
  @PrimaryColumn('uuid', { name: 'stream_id' })
  streamId: string;

  @PrimaryColumn('uuid', { name: 'post_id' })
  @ForeignKey('post', { name: 'stream_entry_post_id_fkey', onDelete: 'CASCADE' })
  postId: string;

  @Column('uuid', { name: 'author_id' })
  authorId: string;
}
