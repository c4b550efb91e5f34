import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

@Entity('api_token')
@Check('api_token_check', 'num_nonnulls(person_id, integration_id) = 1')
@Unique('api_token_id_key', ['id'])
@Index('api_token_person', { synchronize: false })
@Index('api_token_integration', { synchronize: false })
export class ApiTokenEntity {
  /** SHA-256 of the token, which is shown once and stored nowhere. */
  @PrimaryColumn('bytea', { name: 'token_hash' })
  tokenHash: Buffer;

  @Column('uuid')
  id: string;

  @Column('uuid', { name: 'person_id', nullable: true })
  @ForeignKey('person', { name: 'api_token_person_id_fkey' })
  personId: string | null;

  @Column('uuid', { name: 'integration_id', nullable: true })
  @ForeignKey('integration', { name: 'api_token_integration_id_fkey' })
  integrationId: string | null;

  @Column('text')
  name: string;

  @Column('text', { array: true })
  scopes: string[];

  @Column('timestamptz', { name: 'created_at' })
  createdAt: Date;

  @Column('timestamptz', { name: 'expires_at', nullable: true })
  expiresAt: Date | null;

  @Column('timestamptz', { name: 'revoked_at', nullable: true })
  revokedAt: Date | null;

  @Column('timestamptz', { name: 'last_used_at', nullable: true })
  lastUsedAt: Date | null;
}
