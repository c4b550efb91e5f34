import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** What happened, once and for all: the application's role may insert and read, never change. */
@Entity('audit_entry')
@Check('audit_entry_outcome_check', `outcome = any (array['done', 'refused'])`)
@Index('audit_entry_action', { synchronize: false })
@Index('audit_entry_actor', { synchronize: false })
@Index('audit_entry_subject', { synchronize: false })
@Index('audit_entry_facts', { synchronize: false })
@Index('audit_entry_refused', { synchronize: false })
@Index('audit_entry_reference', { synchronize: false })
export class AuditEntryEntity {
  @PrimaryColumn('uuid')
  id: string;

  @Column('timestamptz')
  at: Date;

  @Column('text')
  action: string;

  @Column('text')
  outcome: string;

  @Column('uuid', { name: 'actor_id', nullable: true })
  actorId: string | null;

  @Column('uuid', { name: 'subject_id', nullable: true })
  subjectId: string | null;

  /** What the person concerned was told to quote. */
  @Column('text', { nullable: true })
  reference: string | null;

  /** Canonical JSON (RFC 8785); these bytes are hashed. */
  @Column('text')
  body: string;

  @Column('bytea', { name: 'body_hash' })
  bodyHash: Buffer;
}
