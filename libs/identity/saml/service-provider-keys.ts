import { Injectable } from '@nestjs/common';
import { Database, type Sql } from '../../platform/database/database.js';
import { SecretBox } from '../../platform/secrets/secret-box.js';
import { newSigningKey, type SigningKey } from './self-signed-key.js';
import { findServiceProviderKey, insertServiceProviderKey } from './service-provider-key.repository.js';

export type KeyPurpose = 'signing' | 'encryption';

/**
 * Our own keys as service provider, made at first use and shared by all processes through the database, where the private
 * halves are encrypted.
 */
@Injectable()
export class ServiceProviderKeys {
  private readonly known = new Map<KeyPurpose, Promise<SigningKey>>();

  constructor(
    private readonly database: Database,
    private readonly box: SecretBox,
  ) {}

  get(purpose: KeyPurpose): Promise<SigningKey> {
    const key = this.known.get(purpose) ?? this.load(purpose);
    this.known.set(purpose, key);
    key.catch(() => this.known.delete(purpose));
    return key;
  }

  private async load(purpose: KeyPurpose): Promise<SigningKey> {
    return (await this.read(this.database, purpose)) ?? this.make(purpose);
  }

  private async read(sql: Sql, purpose: KeyPurpose): Promise<SigningKey | null> {
    const stored = await findServiceProviderKey(sql, purpose);
    return stored && { certificate: stored.certificate, privateKey: this.box.open(`saml ${purpose}`, stored.privateKey) };
  }

  /** Of several processes that make it at once, one wins. */
  private async make(purpose: KeyPurpose): Promise<SigningKey> {
    const key = await newSigningKey(`Atrium ${purpose}`);
    await insertServiceProviderKey(this.database, purpose, { certificate: key.certificate, privateKey: this.box.seal(`saml ${purpose}`, key.privateKey) });
    return (await this.read(this.database, purpose))!;
  }
}
