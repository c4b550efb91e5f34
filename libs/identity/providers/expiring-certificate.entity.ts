import { Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';

/** A certificate of a provider that expires soon, of which administrators were told; it goes when the metadata lists it no more. */
@Entity('expiring_certificate')
@Unique('expiring_certificate_once', ['providerId', 'fingerprint'])
export class ExpiringCertificateEntity {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'provider_id' })
  @ForeignKey('identity_provider', { name: 'expiring_certificate_provider_id_fkey', onDelete: 'CASCADE' })
  providerId: string;

  /** SHA-256. */
  @Column('text')
  fingerprint: string;

  @Column('timestamptz', { name: 'expires_at' })
  expiresAt: Date;
}
