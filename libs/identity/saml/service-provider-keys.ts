import { Injectable } from '@nestjs/common';
import { Database, type Sql } from '../../platform/database/database.js';
import { SecretBox } from '../../platform/secrets/secret-box.js';
import { newSigningKey, type SigningKey } from './self-signed-key.js';
import { insertServiceProviderKey, type KeyPhase, type KeyPurpose, listServiceProviderKeys, type StoredKey } from './service-provider-key.repository.js';

const PURPOSES = ['signing', 'encryption'] as const;
/** Those that come first are published first and tried first. */
const PHASES = ['current', 'next', 'old'] as const;

/** The two certificates of one phase, PEM. */
export interface KeyPair extends Record<KeyPurpose, string> {
  phase: KeyPhase;
  since: Date;
}

/**
 * Our own keys as service provider, made at first use and shared by all processes through the database, where the private
 * halves are encrypted. They are read at each use, so that a change counts in every process at once.
 */
@Injectable()
export class ServiceProviderKeys {
  private readonly opened = new Map<string, string>();

  constructor(
    private readonly database: Database,
    private readonly box: SecretBox,
  ) {}

  /** What we sign with. */
  async signing(): Promise<SigningKey> {
    return this.open((await this.keys()).find(({ purpose }) => purpose === 'signing')!);
  }

  /** Everything that may have been encrypted for us opens with one of these private halves. */
  async opening(): Promise<string[]> {
    return (await this.keys()).filter(({ purpose }) => purpose === 'encryption').map((key) => this.open(key).privateKey);
  }

  /** The certificates that providers should know: those in use, and those that come next. */
  async published(): Promise<Record<KeyPurpose, string[]>> {
    const pairs = (await this.pairs()).filter(({ phase }) => phase !== 'old');
    return { signing: pairs.map(({ signing }) => signing), encryption: pairs.map(({ encryption }) => encryption) };
  }

  /** Every pair there is, the one in use first. */
  async pairs(): Promise<KeyPair[]> {
    return pairsIn(await this.keys());
  }

  /** Makes the pair of a phase, unless there is one. Of several processes that make it at once, one wins. */
  async make(sql: Sql, phase: 'current' | 'next'): Promise<void> {
    for (const purpose of PURPOSES) {
      const key = await newSigningKey(`Atrium ${purpose}`);
      await insertServiceProviderKey(sql, { purpose, phase, certificate: key.certificate, privateKey: this.box.seal(`saml ${purpose}`, key.privateKey) });
    }
  }

  /** In the order of their phases. */
  private async keys(): Promise<StoredKey[]> {
    const stored = await listServiceProviderKeys(this.database);
    // One alone: another process makes the second right now, or nobody ever needed it.
    if (!PURPOSES.every((purpose) => stored.some((key) => key.purpose === purpose && key.phase === 'current'))) {
      await this.make(this.database, 'current');
      return this.keys();
    }
    return PHASES.flatMap((phase) => stored.filter((key) => key.phase === phase));
  }

  private open({ purpose, certificate, privateKey }: StoredKey): SigningKey {
    const opened = this.opened.get(certificate) ?? this.box.open(`saml ${purpose}`, privateKey);
    this.opened.set(certificate, opened);
    return { certificate, privateKey: opened };
  }
}

/** Keys as pairs, in their order. */
export function pairsIn(keys: readonly StoredKey[]): KeyPair[] {
  return keys.flatMap(({ purpose, phase, phaseSince: since, certificate: signing }) => {
    const encryption = keys.find((key) => key.purpose === 'encryption' && key.phase === phase)?.certificate;
    return purpose === 'signing' && encryption ? [{ phase, since, signing, encryption }] : [];
  });
}
