import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { IdentityProviderEntity } from './identity-provider.entity.js';

/** Whom a provider means by a name id. */
@Entity('identity_link')
@Index('identity_link_person', { synchronize: false })
export class IdentityLinkEntity {
  @PrimaryColumn('uuid', { name: 'provider_id' })
  @ForeignKey(() => IdentityProviderEntity, { name: 'identity_link_provider_id_fkey' })
  providerId: string;

  @PrimaryColumn('text', { name: 'name_id' })
  nameId: string;

  @Column('uuid', { name: 'person_id' })
  @ForeignKey('person', { name: 'identity_link_person_id_fkey' })
  personId: string;
}
