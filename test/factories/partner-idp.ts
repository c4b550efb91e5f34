import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inflateRawSync } from 'node:zlib';
import { startDemoIdp, type RunningDemoIdp } from '../../apps/demo-idp/demo-idp.js';
import { unsignedLoginResponse } from '../../apps/demo-idp/login-response.js';
import { hiddenFields, type Browser, type Visit } from './browser.js';
import type { SignInStage } from './identity.js';
import { sign } from './saml-forge.js';

/** Another company's provider: what it says is whatever a test wants it to say. */
export class PartnerIdp {
  private constructor(
    private readonly stage: SignInStage,
    readonly idp: RunningDemoIdp,
    private readonly dataDir: string,
  ) {}

  static async start(stage: SignInStage): Promise<PartnerIdp> {
    const dataDir = mkdtempSync(join(tmpdir(), 'atrium-partner-'));
    const url = `http://localhost:${await freePort()}`;
    const idp = await startDemoIdp({ url, atriumUrl: stage.company.url, databaseUrl: stage.company.database.appUrl, dataDir });
    return new PartnerIdp(stage, idp, dataDir);
  }

  async stop(): Promise<void> {
    await this.idp.stop();
    rmSync(this.dataDir, { recursive: true, force: true });
  }

  async metadata(): Promise<string> {
    return (await fetch(`${this.idp.url}/metadata`)).text();
  }

  /** Goes to the provider from a page of Atrium and comes back with this assertion. */
  async signIn(browser: Browser, start: string, says: { nameId: string; attributes?: Record<string, string>; nameIdFormat?: string }, change: (xml: string) => string = (xml) => xml): Promise<Visit> {
    const page = await browser.open(`${this.stage.company.url}${start}`);
    return browser.submit({ url: this.idp.url }, `${this.stage.company.url}/auth/saml/acs`, { SAMLResponse: this.response(requestIn(page), says, change) });
  }

  /** A signed response, ready for the form. */
  response(inResponseTo: string, says: { nameId: string; attributes?: Record<string, string>; nameIdFormat?: string }, change: (xml: string) => string = (xml) => xml): string {
    const xml = unsignedLoginResponse({
      issuer: this.idp.entityId,
      acsUrl: `${this.stage.company.url}/auth/saml/acs`,
      audience: `${this.stage.company.url}/auth/saml/metadata`,
      inResponseTo,
      nameId: says.nameId,
      nameIdFormat: says.nameIdFormat ?? 'urn:oasis:names:tc:SAML:2.0:nameid-format:persistent',
      attributes: says.attributes ?? {},
      now: new Date(),
    });
    return Buffer.from(sign(change(xml), 'Assertion', this.idp.key)).toString('base64');
  }
}

/** The AuthnRequest that a provider's page was asked with. */
export function requestXml(page: Visit): string {
  return inflateRawSync(Buffer.from(hiddenFields(page.html)['SAMLRequest']!, 'base64')).toString();
}

export function requestIn(page: Visit): string {
  return / ID="([^"]+)"/.exec(requestXml(page))![1]!;
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  const { port } = server.address() as import('node:net').AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
