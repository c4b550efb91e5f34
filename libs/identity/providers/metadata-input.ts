import { Injectable } from '@nestjs/common';
import { Configuration } from '../../platform/config/configuration.js';
import { invalidInput } from '../../platform/errors/app-error.js';
import type { IdentityProviderMetadata } from '../saml/identity-provider.js';
import { parseIdpMetadata } from '../saml/idp-metadata.js';
import { metadataReason } from '../refusal-reason.js';
import { isUrl, readMetadata } from './read-metadata.js';

/** How an administrator gives metadata: by address, or as text that was pasted or read from a file. */
export interface MetadataInput {
  metadataUrl?: string | null;
  metadataXml?: string | null;
}

/** Metadata that was read and understood, with where it came from. */
export interface ReadMetadata {
  source: 'url' | 'text';
  metadataSource: string | null;
  metadata: string;
  parsed: IdentityProviderMetadata;
}

const LONGEST = 2_000_000;

/** Reads the metadata that an administrator gives. */
@Injectable()
export class MetadataReader {
  constructor(private readonly configuration: Configuration) {}

  /** @throws INVALID_INPUT that says what is wrong with it */
  async read({ metadataUrl, metadataXml }: MetadataInput): Promise<ReadMetadata> {
    if (!metadataUrl === !metadataXml) throw invalidInput({ field: 'metadataUrl', message: "Give either the address of the provider's metadata or its text." });
    if (metadataXml) {
      if (metadataXml.length > LONGEST) throw invalidInput({ field: 'metadataXml', message: 'The metadata is too large.', reason: 'TOO_LARGE' });
      return { source: 'text', metadataSource: null, metadata: metadataXml, parsed: this.parse('metadataXml', metadataXml) };
    }
    const url = this.address(metadataUrl!.trim());
    const metadata = await readMetadata(url).catch((error: Error) => {
      throw invalidInput({ field: 'metadataUrl', message: `The metadata cannot be had: ${error.message}`, reason: metadataReason(error.message) });
    });
    return { source: 'url', metadataSource: url, metadata, parsed: this.parse('metadataUrl', metadata) };
  }

  /** What comes from there decides who may sign in, so nobody on the way may change it. */
  private address(url: string): string {
    if (!isUrl(url) || !URL.canParse(url)) throw invalidInput({ field: 'metadataUrl', message: 'The address must begin with https://.', reason: 'ADDRESS' });
    const { protocol, hostname } = new URL(url);
    const isHere = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/.test(hostname);
    if (protocol !== 'https:' && (this.configuration.isProduction || !isHere)) throw invalidInput({ field: 'metadataUrl', message: 'The address must begin with https://.', reason: 'ADDRESS' });
    return url;
  }

  private parse(field: string, xml: string): IdentityProviderMetadata {
    try {
      return parseIdpMetadata(xml, new Date());
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      throw invalidInput({ field, message, reason: metadataReason(message) });
    }
  }
}
