import { Check, Column, Entity, PrimaryColumn, Unique } from 'typeorm';
import type { AssertionSeen } from './providers/assertion-seen.js';
import type { MetadataChange } from './providers/metadata-change.js';
import type { SignInRules } from './providers/sign-in-rules.js';

/** Where people sign in: what is known of it, and the rules the administrators chose for it. */
@Entity('identity_provider')
@Check('identity_provider_source_check', `source in ('configuration', 'url', 'text')`)
@Unique('identity_provider_entity_id_key', ['entityId'])
export class IdentityProviderEntity {
  @PrimaryColumn('uuid')
  id: string;

  @Column('text', { name: 'entity_id' })
  entityId: string;

  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  createdAt: Date;

  @Column('text', { default: '' })
  name: string;

  @Column('text', { default: 'configuration' })
  source: 'configuration' | 'url' | 'text';

  /** URL, or the configured file; null when its text was given. */
  @Column('text', { name: 'metadata_source', nullable: true })
  metadataSource: string | null;

  /** The last good copy, as XML. */
  @Column('text', { nullable: true })
  metadata: string | null;

  @Column('boolean', { default: true })
  enabled: boolean;

  /** What differs from the defaults. */
  @Column('jsonb', { default: {} })
  rules: Partial<SignInRules>;

  /** The permissions of whoever gave it its metadata: it signs in nobody who has more. Null: an owner, or the server's configuration. */
  @Column('text', { name: 'metadata_rights', array: true, nullable: true })
  metadataRights: readonly string[] | null;

  /** The permissions of whoever decided by what people are found: the rules find nobody who has more. Null: an owner, or the defaults. */
  @Column('text', { name: 'rules_rights', array: true, nullable: true })
  rulesRights: readonly string[] | null;

  /** When its metadata was read with success. */
  @Column('timestamptz', { name: 'refreshed_at', nullable: true })
  refreshedAt: Date | null;

  /** When it was last tried. */
  @Column('timestamptz', { name: 'checked_at', nullable: true })
  checkedAt: Date | null;

  /** Why the last try failed. */
  @Column('text', { nullable: true })
  failure: string | null;

  @Column('timestamptz', { name: 'changed_at', nullable: true })
  changedAt: Date | null;

  @Column('jsonb', { nullable: true })
  change: MetadataChange | null;

  @Column('jsonb', { name: 'last_assertion', nullable: true })
  lastAssertion: AssertionSeen | null;

  @Column('jsonb', { name: 'last_test', nullable: true })
  lastTest: AssertionSeen | null;

  @Column('timestamptz', { name: 'last_sign_in_at', nullable: true })
  lastSignInAt: Date | null;
}
