import { Check, Column, Entity, PrimaryColumn } from 'typeorm';

/** How the last check of the whole chain went, for the administrators' page. The proof is `atrium audit verify`. */
@Entity('audit_check')
@Check('audit_check_one', 'id = 1')
export class AuditCheckEntity {
  @PrimaryColumn('smallint')
  id: number;

  @Column('timestamptz', { name: 'requested_at', nullable: true })
  requestedAt: Date | null;

  @Column('timestamptz', { name: 'started_at', nullable: true })
  startedAt: Date | null;

  @Column('timestamptz', { name: 'checked_at', nullable: true })
  checkedAt: Date | null;

  @Column('bigint', { nullable: true })
  seq: string | null;

  /** Null: the chain was whole. */
  @Column('text', { nullable: true })
  problem: string | null;

  @Column('bigint', { name: 'problem_seq', nullable: true })
  problemSeq: string | null;

  @Column('uuid', { name: 'problem_entry_id', nullable: true })
  problemEntryId: string | null;
}
