import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import { logger } from '../../platform/telemetry/logger.js';
import type { IdentityProvider } from '../saml/identity-provider.js';
import { SignInUnavailable } from '../saml/sign-in-refused.js';
import { ConfiguredProvider } from './configured-provider.js';
import { listProviders, type ProviderRow } from './identity-provider.repository.js';
import { knownProvider } from './known-provider.js';
import { isUrl } from './read-metadata.js';

const RETRY_MS = 5_000;

/**
 * The identity providers of this installation, as the database has them: one statement a sign-in. The one that the
 * configuration names comes into being when it is first needed.
 */
@Injectable()
export class IdentityProviders implements OnModuleInit {
  private failedAt = 0;

  constructor(
    private readonly database: Database,
    private readonly configured: ConfiguredProvider,
  ) {}

  /** A metadata file that cannot be read keeps the process from booting; a URL may come up later. */
  async onModuleInit(): Promise<void> {
    const { source } = this.configured;
    if (source && !isUrl(source)) await this.configured.load();
  }

  /** Where people may sign in, the oldest first. @throws SignInUnavailable when there is nowhere */
  async enabled(): Promise<IdentityProvider[]> {
    const usable = (await this.all()).filter((provider) => provider.isEnabled);
    if (usable.length === 0) throw new SignInUnavailable('No identity provider is switched on.');
    return usable;
  }

  /** The provider that a message says it is of, switched on or not. */
  async withEntityId(entityId: string): Promise<IdentityProvider | null> {
    return (await this.all()).find((provider) => provider.entityId === entityId) ?? null;
  }

  async withId(id: string): Promise<IdentityProvider | null> {
    return (await this.all()).find((provider) => provider.id === id) ?? null;
  }

  private async all(): Promise<IdentityProvider[]> {
    const rows = await listProviders(this.database);
    const others = this.usable(rows);
    if (!this.configured.source || rows.some((row) => this.configured.is(row))) return others;
    if (others.length > 0 && Date.now() - this.failedAt < RETRY_MS) return others;
    try {
      await this.configured.load();
    } catch (error) {
      if (others.length === 0) throw error;
      this.failedAt = Date.now();
      logger.error({ reason: error instanceof Error ? error.message : String(error) }, 'the configured identity provider is missing');
      return others;
    }
    return this.usable(await listProviders(this.database));
  }

  /** One that the configuration named before, and names no longer, counts for nothing. */
  private usable(rows: ProviderRow[]): IdentityProvider[] {
    return rows.filter((row) => row.source !== 'configuration' || this.configured.is(row)).flatMap((row) => knownProvider(row) ?? []);
  }
}
