import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { FieldChange } from './provisioning-run.view.js';

/** What a run did to one person, or would do. */
@Entity('provisioning_change')
@Check('provisioning_change_action_check', `action = any (array['leave', 'return', 'join', 'change'])`)
@Check('provisioning_change_decision_check', `decision = any (array['allowed', 'withheld'])`)
@Index('provisioning_change_action', { synchronize: false })
@Index('provisioning_change_person', { synchronize: false })
@Index('provisioning_change_managers', { synchronize: false })
@Index('provisioning_change_unknown', { synchronize: false })
export class ProvisioningChangeEntity {
  @PrimaryColumn('uuid', { name: 'run_id' })
  @ForeignKey('provisioning_run', { name: 'provisioning_change_run_id_fkey', onDelete: 'CASCADE' })
  runId: string;

  @PrimaryColumn('uuid')
  id: string;

  @Column('text')
  action: 'leave' | 'return' | 'join' | 'change';

  /** Null for somebody who does not exist, because the run was dry or held. */
  @Column('uuid', { name: 'person_id', nullable: true })
  @ForeignKey('person', { name: 'provisioning_change_person_id_fkey', onDelete: 'CASCADE' })
  personId: string | null;

  @Column('text')
  name: string;

  @Column('text', { nullable: true })
  location: string | null;

  @Column('jsonb', { default: [] })
  fields: FieldChange[];

  @Column('text', { nullable: true })
  reason: string | null;

  /** Whether it shares what most of those who would leave have in common. */
  @Column('boolean', { name: 'is_cause', default: false })
  isCause: boolean;

  @Column('text', { nullable: true })
  decision: 'allowed' | 'withheld' | null;
}
