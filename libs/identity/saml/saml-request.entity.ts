import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { IdentityProviderEntity } from '../identity-provider.entity.js';

/** A request for sign-in that waits for its answer, bound to the browser that made it. */
@Entity('saml_request')
@Index('saml_request_expiry', { synchronize: false })
export class SamlRequestEntity {
  @PrimaryColumn('bytea', { name: 'id_hash' })
  idHash: Buffer;

  @Column('bytea', { name: 'browser_hash' })
  browserHash: Buffer;

  @Column('uuid', { name: 'provider_id', nullable: true })
  @ForeignKey(() => IdentityProviderEntity, { name: 'saml_request_provider_id_fkey' })
  providerId: string | null;

  @Column('text', { name: 'return_to' })
  returnTo: string;

  @Column('timestamptz', { name: 'expires_at' })
  expiresAt: Date;
}
