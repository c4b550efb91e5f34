import { Check, Column, Entity, PrimaryColumn } from 'typeorm';

/** The salt of the digests of erased keys; one row. */
@Entity('erased_salt')
@Check('erased_salt_single_check', 'single')
export class ErasedSaltEntity {
  @PrimaryColumn('boolean', { default: true })
  single: boolean;

  @Column('bytea')
  salt: Buffer;
}
