import { Injectable } from '@nestjs/common';
import { recordAudit, type AuditActor } from '../../audit/audit.port.js';
import { Configuration } from '../../platform/config/configuration.js';
import { Database } from '../../platform/database/database.js';
import { newId } from '../../platform/ids/uuid7.js';
import { parseIdpMetadata } from '../saml/idp-metadata.js';
import { SignInUnavailable } from '../saml/sign-in-refused.js';
import { disableFormerlyConfigured, insertProvider, listProviders, lockProviders, type ProviderRow } from './identity-provider.repository.js';
import { readMetadata } from './read-metadata.js';
import { storeMetadata } from './store-metadata.js';

const BY_CONFIGURATION: AuditActor = { kind: 'system', name: 'sign-in' };

/** The provider that the server's configuration names: SAML_IDP_METADATA or, outside production, the demo provider. */
@Injectable()
export class ConfiguredProvider {
  private loading: Promise<void> | null = null;

  constructor(
    private readonly configuration: Configuration,
    private readonly database: Database,
  ) {}

  /** URL or file of its metadata; null when the configuration names none. */
  get source(): string | null {
    const configured = this.configuration.get('SAML_IDP_METADATA');
    if (configured) return configured;
    const demo = this.configuration.get('DEMO_IDP_URL');
    return demo && !this.configuration.isProduction ? `${demo.replace(/\/+$/, '')}/metadata` : null;
  }

  /** Whether a stored provider is the one that the configuration names now. */
  is(row: Pick<ProviderRow, 'source' | 'metadataSource'>): boolean {
    return row.source === 'configuration' && row.metadataSource === this.source;
  }

  /** Reads its metadata and stores it. @throws SignInUnavailable with a sentence */
  load(): Promise<void> {
    this.loading ??= this.read().finally(() => {
      this.loading = null;
    });
    return this.loading;
  }

  private async read(): Promise<void> {
    const { source } = this;
    if (!source) throw new SignInUnavailable('No identity provider is set up: SAML_IDP_METADATA should be the URL or file of its metadata.');
    try {
      const metadata = await readMetadata(source);
      await this.store(source, metadata);
    } catch (error) {
      throw new SignInUnavailable(`The identity provider's metadata at ${source} cannot be used: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
    }
  }

  private async store(metadataSource: string, metadata: string): Promise<void> {
    const parsed = parseIdpMetadata(metadata, new Date());
    const provider = { id: newId(), entityId: parsed.entityId, name: nameOf(parsed.signOn.url), source: 'configuration' as const, metadataSource, metadata, isEnabled: true, rules: {}, metadataRights: null, rulesRights: null };
    await this.database.transaction(async (tx) => {
      await lockProviders(tx);
      const known = (await listProviders(tx)).find((row) => row.entityId === parsed.entityId);
      if (known) await storeMetadata(tx, known, { source: 'configuration', metadataSource, metadata, parsed }, BY_CONFIGURATION);
      else {
        await insertProvider(tx, provider);
        await recordAudit(tx, { action: 'identity_provider.added', actor: BY_CONFIGURATION, subject: { kind: 'identity_provider', id: provider.id }, facts: { entityId: parsed.entityId, source: metadataSource } });
      }
      for (const id of await disableFormerlyConfigured(tx, known?.id ?? provider.id)) {
        await recordAudit(tx, { action: 'identity_provider.switched_off', actor: BY_CONFIGURATION, subject: { kind: 'identity_provider', id }, facts: { because: 'the configuration names another' } });
      }
    });
  }
}

/** What people call a provider as long as nobody has named it: its host. */
export function nameOf(signOnUrl: string): string {
  return new URL(signOnUrl).hostname;
}
