import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** The id of an assertion that was used, remembered while it is valid. */
@Entity('saml_assertion')
@Index('saml_assertion_expiry', { synchronize: false })
export class SamlAssertionEntity {
  @PrimaryColumn('bytea', { name: 'id_hash' })
  idHash: Buffer;

  @Column('timestamptz', { name: 'expires_at' })
  expiresAt: Date;
}
