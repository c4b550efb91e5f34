import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** An integration may let nobody go until somebody approves. */
@Entity('scim_brake')
@Index('scim_brake_open', { synchronize: false })
@Index('scim_brake_approved', { synchronize: false })
export class ScimBrakeEntity {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'integration_id' })
  @ForeignKey('integration', { name: 'scim_brake_integration_id_fkey' })
  integrationId: string;

  /** How many it may let go in an hour. */
  @Column('int')
  allowed: number;

  @Column('timestamptz', { name: 'held_at', default: () => 'now()' })
  heldAt: Date;

  @Column('timestamptz', { name: 'approved_at', nullable: true })
  approvedAt: Date | null;

  @Column('uuid', { name: 'approved_by', nullable: true })
  @ForeignKey('person', { name: 'scim_brake_approved_by_fkey' })
  approvedBy: string | null;
}
