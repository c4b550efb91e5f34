import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** What an integration calls a person; others may call somebody else so. */
@Entity('scim_external_user')
@Index('scim_external_user_id', { synchronize: false })
@Index('scim_external_user_part', { synchronize: false })
export class ScimExternalUserEntity {
  @PrimaryColumn('uuid', { name: 'person_id' })
  @ForeignKey('person', { name: 'scim_external_user_person_id_fkey', onDelete: 'CASCADE' })
  personId: string;

  @PrimaryColumn('uuid', { name: 'integration_id' })
  @ForeignKey('integration', { name: 'scim_external_user_integration_id_fkey' })
  integrationId: string;

  @Column('text', { name: 'external_id' })
  externalId: string;
}
