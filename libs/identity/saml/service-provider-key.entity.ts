import { Check, Column, Entity, PrimaryColumn } from 'typeorm';

/** Our own keys as SAML service provider. All processes use the same. */
@Entity('service_provider_key')
@Check('service_provider_key_purpose_check', `purpose in ('signing', 'encryption')`)
@Check('service_provider_key_phase_check', `phase in ('next', 'current', 'old')`)
export class ServiceProviderKeyEntity {
  @PrimaryColumn('text')
  purpose: 'signing' | 'encryption';

  /** next: published beside the current one; old: used for nothing but what was encrypted for it. */
  @PrimaryColumn('text', { default: 'current' })
  phase: 'next' | 'current' | 'old';

  /** PEM. */
  @Column('text')
  certificate: string;

  /** PEM, encrypted under the installation's key, which is not in the database. */
  @Column('bytea', { name: 'private_key' })
  privateKey: Buffer;

  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  createdAt: Date;

  @Column('timestamptz', { name: 'phase_since', default: () => 'now()' })
  phaseSince: Date;
}
