import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** That an integration let a person go; the brake counts these. */
@Entity('scim_deactivation')
@Index('scim_deactivation_recent', { synchronize: false })
export class ScimDeactivationEntity {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'integration_id' })
  @ForeignKey('integration', { name: 'scim_deactivation_integration_id_fkey' })
  integrationId: string;

  @Column('uuid', { name: 'person_id' })
  @ForeignKey('person', { name: 'scim_deactivation_person_id_fkey' })
  personId: string;

  @Column('timestamptz', { default: () => 'now()' })
  at: Date;
}
