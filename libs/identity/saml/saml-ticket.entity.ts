import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { IdentityProviderEntity } from '../identity-provider.entity.js';
import type { TicketProfile } from './saml.repository.js';

/** A checked assertion that waits for the browser to redeem it. */
@Entity('saml_ticket')
export class SamlTicketEntity {
  @PrimaryColumn('bytea', { name: 'ticket_hash' })
  ticketHash: Buffer;

  /** null: the provider started. */
  @Column('bytea', { name: 'request_id_hash', nullable: true })
  requestIdHash: Buffer | null;

  @Column('uuid', { name: 'provider_id' })
  @ForeignKey(() => IdentityProviderEntity, { name: 'saml_ticket_provider_id_fkey' })
  providerId: string;

  @Column('jsonb')
  profile: TicketProfile;

  @Column('timestamptz', { name: 'expires_at' })
  expiresAt: Date;
}
