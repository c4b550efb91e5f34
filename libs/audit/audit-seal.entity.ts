import { Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';

/** A link of the chain: sha256(previous || seq || entry id || body hash), written by the one sealer. */
@Entity('audit_seal')
@Unique('audit_seal_entry_id_key', ['entryId'])
export class AuditSealEntity {
  @PrimaryColumn('bigint')
  seq: string;

  @Column('uuid', { name: 'entry_id' })
  @ForeignKey('audit_entry', { name: 'audit_seal_entry_id_fkey' })
  entryId: string;

  @Column('bytea')
  previous: Buffer;

  @Column('bytea')
  hash: Buffer;
}
