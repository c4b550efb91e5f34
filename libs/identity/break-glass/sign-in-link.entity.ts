import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

/** A way in for an owner when no identity provider works: counts once, and not for long. */
@Entity('sign_in_link')
@Unique('sign_in_link_id_key', ['id'])
@Index('sign_in_link_person', { synchronize: false })
export class SignInLinkEntity {
  /** SHA-256 of what the link holds, which is shown once and stored nowhere. */
  @PrimaryColumn('bytea', { name: 'token_hash' })
  tokenHash: Buffer;

  @Column('uuid')
  id: string;

  @Column('uuid', { name: 'person_id' })
  @ForeignKey('person', { name: 'sign_in_link_person_id_fkey' })
  personId: string;

  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  createdAt: Date;

  @Column('timestamptz', { name: 'expires_at' })
  expiresAt: Date;

  @Column('timestamptz', { name: 'used_at', nullable: true })
  usedAt: Date | null;
}
