import { readFile } from 'node:fs/promises';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Configuration } from '../../platform/config/configuration.js';
import { Database } from '../../platform/database/database.js';
import { logger } from '../../platform/telemetry/logger.js';
import type { IdentityProvider } from './identity-provider.js';
import { parseIdpMetadata } from './idp-metadata.js';
import { providerIdOf } from './saml.repository.js';
import { SignInUnavailable } from './sign-in-refused.js';

const REFRESH_MS = 3_600_000;
const RETRY_MS = 5_000;
const FETCH_TIMEOUT_MS = 5_000;
const MAX_BYTES = 2 * 1024 * 1024;

/**
 * The identity provider of this installation: SAML_IDP_METADATA or, outside production, the demo provider. Metadata is
 * read again every hour; when that fails, the last good copy stays in use.
 */
@Injectable()
export class IdentityProviders implements OnModuleInit {
  private provider: IdentityProvider | null = null;
  private loadedAt = 0;
  private loading: Promise<IdentityProvider> | null = null;

  constructor(
    private readonly configuration: Configuration,
    private readonly database: Database,
  ) {}

  /** A metadata file that cannot be read keeps the process from booting; a URL may come up later. */
  async onModuleInit(): Promise<void> {
    const source = this.source();
    if (source && !isUrl(source)) await this.load();
  }

  /** @throws SignInUnavailable when there is no provider, or its metadata was never read and cannot be now */
  async current(): Promise<IdentityProvider> {
    if (!this.provider) return this.load();
    if (Date.now() - this.loadedAt > REFRESH_MS) {
      this.loadedAt = Date.now() - REFRESH_MS + RETRY_MS;
      this.load().catch((error: unknown) => logger.warn({ err: error }, "the identity provider's metadata was not refreshed"));
    }
    return this.provider;
  }

  private load(): Promise<IdentityProvider> {
    this.loading ??= this.read().finally(() => {
      this.loading = null;
    });
    return this.loading;
  }

  private async read(): Promise<IdentityProvider> {
    const source = this.source();
    if (!source) throw new SignInUnavailable('No identity provider is set up: SAML_IDP_METADATA should be the URL or file of its metadata.');
    try {
      const metadata = parseIdpMetadata(await (isUrl(source) ? fetchText(source) : readFile(source, 'utf8')));
      this.provider = { id: await providerIdOf(this.database, metadata.entityId), ...metadata };
      this.loadedAt = Date.now();
      return this.provider;
    } catch (error) {
      throw new SignInUnavailable(`The identity provider's metadata at ${source} cannot be used: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
    }
  }

  private source(): string | null {
    const configured = this.configuration.get('SAML_IDP_METADATA');
    if (configured) return configured;
    const demo = this.configuration.get('DEMO_IDP_URL');
    return demo && !this.configuration.isProduction ? `${demo.replace(/\/+$/, '')}/metadata` : null;
  }
}

function isUrl(source: string): boolean {
  return /^https?:\/\//i.test(source);
}

async function fetchText(url: string): Promise<string> {
  const response = await fetch(url, { signal: AbortSignal.timeout(FETCH_TIMEOUT_MS), headers: { accept: 'application/samlmetadata+xml, application/xml, text/xml' } });
  if (!response.ok) throw new Error(`it answers with status ${response.status}.`);
  const text = await response.text();
  if (text.length > MAX_BYTES) throw new Error('it is too large.');
  return text;
}
