import { Column, Entity, PrimaryColumn, Unique } from 'typeorm';

@Entity('identity_provider')
@Unique('identity_provider_entity_id_key', ['entityId'])
export class IdentityProviderEntity {
  @PrimaryColumn('uuid')
  id: string;

  @Column('text', { name: 'entity_id' })
  entityId: string;

  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  createdAt: Date;
}
