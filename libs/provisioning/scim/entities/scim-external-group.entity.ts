import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** What an integration calls a set of people; others may call another one so. */
@Entity('scim_external_group')
@Index('scim_external_group_id', { synchronize: false })
export class ScimExternalGroupEntity {
  @PrimaryColumn('uuid', { name: 'set_id' })
  @ForeignKey('people_set', { name: 'scim_external_group_set_id_fkey', onDelete: 'CASCADE' })
  setId: string;

  @PrimaryColumn('uuid', { name: 'integration_id' })
  @ForeignKey('integration', { name: 'scim_external_group_integration_id_fkey' })
  integrationId: string;

  @Column('text', { name: 'external_id' })
  externalId: string;
}
