import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** What a source knew an erased person by, as a salted digest: it says of a key that is known whether it was theirs, and nothing else. */
@Entity('erased_key')
@Index('erased_key_erasure', { synchronize: false })
export class ErasedKeyEntity {
  @PrimaryColumn('bytea')
  digest: Buffer;

  /** The same for all keys of one person; stands nowhere else. */
  @Column('uuid', { name: 'erasure_id' })
  erasureId: string;
}
