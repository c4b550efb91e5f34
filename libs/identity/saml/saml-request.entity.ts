import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { IdentityProviderEntity } from '../identity-provider.entity.js';

/** A request for sign-in or logout that waits for its answer, bound to the browser that made it. */
@Entity('saml_request')
@Check('saml_request_purpose_check', `purpose in ('sign-in', 'test', 'logout')`)
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

  @Column('text', { default: 'sign-in' })
  purpose: 'sign-in' | 'test' | 'logout';

  /** Whether the provider must ask who it is even if it knows. */
  @Column('boolean', { default: false })
  forced: boolean;

  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  createdAt: Date;
}
