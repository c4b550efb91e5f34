import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** The personal values of an entry, under the digest that its body holds. Erasure empties it; the chain stays true. */
@Entity('audit_detail')
@Index('audit_detail_names', { synchronize: false })
export class AuditDetailEntity {
  @PrimaryColumn('uuid', { name: 'entry_id' })
  @ForeignKey('audit_entry', { name: 'audit_detail_entry_id_fkey' })
  entryId: string;

  @Column('bytea', { nullable: true })
  salt: Buffer | null;

  /** Canonical JSON; these bytes are digested. */
  @Column('text', { nullable: true })
  personal: string | null;
}
