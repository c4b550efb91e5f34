import { readFileSync } from 'node:fs';
import { isIP } from 'node:net';
import type { ConnectionOptions } from 'node:tls';
import { Client, type Entry as LdapEntry, InvalidCredentialsError, NoSuchObjectError, ResultCodeError } from 'ldapts';
import { type EntryValue } from '../entry-record.js';
import type { LdapSettings } from './ldap-settings.js';
import { BrokenDirectory } from './broken-directory.js';

/** An entry as the directory gave it: values by lower-case name of the attribute, options apart. */
export interface FoundEntry {
  dn: string;
  attributes: Map<string, EntryValue[]>;
}

const CONNECT_MS = 15_000;
const ANSWER_MS = 120_000;
/** Text, and yet not for people: these bytes may happen to be UTF-8. */
const BINARY = ['objectGUID', 'jpegPhoto', 'thumbnailPhoto'];
/** Active Directory says so in its root entry ([MS-ADTS] section 3.1.1.3.4.3). */
const ACTIVE_DIRECTORY = '1.2.840.113556.1.4.800';
/** Active Directory gives long lists in pieces ([MS-ADTS] section 3.1.1.3.1.3.3). */
const RANGE = /^([^;]+);range=\d+-(\d+|\*)$/i;

/** An open, encrypted and authenticated connection to a directory (RFC 4511). It is never opened again behind the caller's back. */
export class LdapDirectory {
  private constructor(
    private readonly client: Client,
    private readonly settings: LdapSettings,
    /** The attribute that says when an entry was changed last, and can be searched for. */
    readonly changedAttribute: 'modifyTimestamp' | 'whenChanged',
  ) {}

  /** @throws BrokenDirectory with a sentence for administrators */
  static async open(settings: LdapSettings): Promise<LdapDirectory> {
    const tls = tlsOptions(settings);
    const isSecure = settings.url.startsWith('ldaps:');
    const client = new Client({ url: settings.url, connectTimeout: CONNECT_MS, timeout: ANSWER_MS, strictDN: false, ...(isSecure ? { tlsOptions: tls } : {}) });
    try {
      if (settings.startTls) await client.startTLS(tls);
      await client.bind(settings.bindDn, settings.bindPassword);
      const { searchEntries } = await client.search('', { scope: 'base', filter: '(objectClass=*)', attributes: ['supportedCapabilities'] });
      const isActiveDirectory = [searchEntries[0]?.['supportedCapabilities'] ?? []].flat().map(String).includes(ACTIVE_DIRECTORY);
      return new LdapDirectory(client, settings, isActiveDirectory ? 'whenChanged' : 'modifyTimestamp');
    } catch (error) {
      await client.unbind().catch(() => undefined);
      throw broken(settings, error);
    }
  }

  /** Everything below a name that a filter finds, page after page (RFC 2696). @throws BrokenDirectory */
  async *search(base: string, filter: string, attributes: readonly string[]): AsyncGenerator<FoundEntry> {
    this.refuseReconnection();
    try {
      const pages = this.client.searchPaginated(base, { scope: 'sub', filter, attributes: [...attributes], explicitBufferAttributes: BINARY, paged: { pageSize: this.settings.pageSize } });
      for await (const { searchEntries } of pages) for (const entry of searchEntries) yield await this.whole(entry);
    } catch (error) {
      throw broken(this.settings, error);
    }
  }

  async close(): Promise<void> {
    await this.client.unbind().catch(() => undefined);
  }

  /** The rest of a long list has to be asked for. */
  private async whole(entry: LdapEntry): Promise<FoundEntry> {
    const found = foundEntry(entry);
    for (let pieces = piecesLeft(entry); pieces.length > 0; ) {
      this.refuseReconnection();
      const { searchEntries } = await this.client.search(entry.dn, { scope: 'base', filter: '(objectClass=*)', attributes: pieces });
      if (!searchEntries[0]) break;
      for (const [name, values] of foundEntry(searchEntries[0]).attributes) found.attributes.set(name, [...(found.attributes.get(name) ?? []), ...values]);
      pieces = piecesLeft(searchEntries[0]);
    }
    return found;
  }

  /** The client would connect anew, without encryption and anonymously, and find fewer people. */
  private refuseReconnection(): void {
    if (!this.client.isConnected) throw new BrokenDirectory(`The connection to the directory ${this.settings.name} was lost.`);
  }
}

function piecesLeft(entry: LdapEntry): string[] {
  return Object.keys(entry).flatMap((key) => {
    const [, name, last] = RANGE.exec(key) ?? [];
    return name && last !== '*' && [entry[key]!].flat().length > 0 ? [`${name};range=${Number(last) + 1}-*`] : [];
  });
}

/** The values as the rest of the import reads them. */
export function foundEntry({ dn, ...values }: LdapEntry): FoundEntry {
  const attributes = new Map<string, EntryValue[]>();
  for (const [key, raw] of Object.entries(values)) {
    const all = [raw as string | Buffer | (string | Buffer)[]].flat();
    if (all.length === 0) continue;
    const [name, ...options] = key.toLowerCase().split(';') as [string, ...string[]];
    const kept = options.filter((option) => option !== 'binary' && !option.startsWith('range='));
    const read = all.map((value): EntryValue => ({
      line: 0,
      options: kept,
      text: () => (typeof value === 'string' ? value : null),
      bytes: () => (typeof value === 'string' ? Buffer.from(value) : value),
    }));
    attributes.set(name, [...(attributes.get(name) ?? []), ...read]);
  }
  return { dn, attributes };
}

function tlsOptions({ url, caFile }: LdapSettings): ConnectionOptions {
  const host = new URL(url).hostname.replace(/^\[|\]$/g, '');
  try {
    return { host, ...(isIP(host) ? {} : { servername: host }), ...(caFile ? { ca: readFileSync(caFile) } : {}) };
  } catch (error) {
    throw new BrokenDirectory(`LDAP_CA_FILE cannot be read: ${(error as Error).message}.`);
  }
}

function broken({ name }: LdapSettings, error: unknown): BrokenDirectory {
  if (error instanceof BrokenDirectory) return error;
  if (error instanceof InvalidCredentialsError) return new BrokenDirectory(`The directory ${name} refuses LDAP_BIND_DN or its password.`);
  if (error instanceof NoSuchObjectError) return new BrokenDirectory(`LDAP_BASE_DN or LDAP_GROUP_BASE_DN is not in the directory ${name}.`);
  if (error instanceof ResultCodeError) return new BrokenDirectory(`The directory ${name} answers: ${error.message.replace(/\s*Code: 0x[0-9a-f]+$/i, '')}`);
  return new BrokenDirectory(`The directory ${name} cannot be reached: ${(error as Error).message}`);
}
