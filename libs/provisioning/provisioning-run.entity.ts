import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { RunCause, RunCounts, RunPosition, RunState } from './provisioning-run.view.js';
import type { ImportProblem } from './import-source.js';

/** One time that a source brought people, or would have. */
@Entity('provisioning_run')
@Check('provisioning_run_source_check', `source = any (array['ldap', 'import'])`)
@Check('provisioning_run_scope_check', `scope = any (array['full', 'incremental'])`)
@Check('provisioning_run_state_check', `state = any (array['requested', 'running', 'done', 'held', 'approved', 'superseded', 'discarded', 'failed'])`)
@Index('provisioning_run_open', { synchronize: false })
export class ProvisioningRunEntity {
  @PrimaryColumn('uuid')
  id: string;

  @Column('text')
  source: 'ldap' | 'import';

  /** The directory's name, or the file's. */
  @Column('text')
  label: string;

  @Column('text')
  scope: 'full' | 'incremental';

  @Column('boolean')
  dry: boolean;

  @Column('text')
  state: RunState;

  @Column('uuid', { name: 'requested_by', nullable: true })
  @ForeignKey('person', { name: 'provisioning_run_requested_by_fkey' })
  requestedBy: string | null;

  @Column('timestamptz', { name: 'started_at', default: () => 'now()' })
  startedAt: Date;

  @Column('timestamptz', { name: 'finished_at', nullable: true })
  finishedAt: Date | null;

  @Column('jsonb', { default: {} })
  counts: Partial<RunCounts>;

  /** As many as can be listed. */
  @Column('jsonb', { default: [] })
  problems: ImportProblem[];

  @Column('jsonb', { nullable: true })
  cause: RunCause | null;

  @Column('text', { nullable: true })
  error: string | null;

  /** How far the directory has been read. */
  @Column('jsonb', { nullable: true })
  position: RunPosition | null;

  /** Held runs that took each other's place have the same. */
  @Column('uuid', { name: 'hold_id', nullable: true })
  holdId: string | null;

  @Column('uuid', { name: 'first_approver', nullable: true })
  @ForeignKey('person', { name: 'provisioning_run_first_approver_fkey' })
  firstApprover: string | null;

  @Column('uuid', { name: 'decided_by', nullable: true })
  @ForeignKey('person', { name: 'provisioning_run_decided_by_fkey' })
  decidedBy: string | null;

  @Column('timestamptz', { name: 'decided_at', nullable: true })
  decidedAt: Date | null;
}
