import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { IdentityProviderEntity } from './identity-provider.entity.js';

/** Somebody's browser that is signed in. */
@Entity('session')
@Unique('session_id_key', ['id'])
@Index('session_person', { synchronize: false })
@Index('session_slo', { synchronize: false })
@Index('session_expiry', { synchronize: false })
export class SessionEntity {
  /** SHA-256 of the secret in the cookie, which is stored nowhere. */
  @PrimaryColumn('bytea', { name: 'token_hash' })
  tokenHash: Buffer;

  @Column('uuid')
  id: string;

  @Column('uuid', { name: 'person_id' })
  @ForeignKey('person', { name: 'session_person_id_fkey' })
  personId: string;

  @Column('uuid', { name: 'provider_id', nullable: true })
  @ForeignKey(() => IdentityProviderEntity, { name: 'session_provider_id_fkey' })
  providerId: string | null;

  @Column('text', { name: 'name_id', nullable: true })
  nameId: string | null;

  @Column('text', { name: 'session_index', nullable: true })
  sessionIndex: string | null;

  @Column('text', { name: 'user_agent', nullable: true })
  userAgent: string | null;

  @Column('text', { nullable: true })
  ip: string | null;

  @Column('timestamptz', { name: 'created_at' })
  createdAt: Date;

  @Column('timestamptz', { name: 'seen_at' })
  seenAt: Date;

  @Column('timestamptz', { name: 'idle_until' })
  idleUntil: Date;

  @Column('timestamptz', { name: 'absolute_until' })
  absoluteUntil: Date;

  /** When its person last proved who they are. */
  @Column('timestamptz', { name: 'authenticated_at', default: () => 'now()' })
  authenticatedAt: Date;

  @Column('text', { name: 'name_id_format', nullable: true })
  nameIdFormat: string | null;

  @Column('text', { name: 'name_qualifier', nullable: true })
  nameQualifier: string | null;

  @Column('text', { name: 'sp_name_qualifier', nullable: true })
  spNameQualifier: string | null;

  /** What stood behind the provider where it began: it never allows more, whatever its person is given later. Null: everything. */
  @Column('text', { array: true, nullable: true })
  rights: string[] | null;
}
