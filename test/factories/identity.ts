import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startDemoIdp, type RunningDemoIdp } from '../../apps/demo-idp/demo-idp.js';
import { freePort } from '../../libs/platform/database/embedded/free-port.js';
import { setLogLevel } from '../../libs/platform/telemetry/logger.js';
import { TestCompany } from '../company.js';
import { Browser, formAction, hiddenFields, type Visit } from './browser.js';

/** A company at 127.0.0.1 whose people sign in at the real demo provider on localhost: two sites, as in real life. */
export class SignInStage {
  private constructor(
    readonly company: TestCompany,
    readonly idp: RunningDemoIdp,
    private readonly dataDir: string,
  ) {}

  /** @param environment variables for the API */
  static async start(environment: Record<string, string> = {}): Promise<SignInStage> {
    // Refusals are logged with their reason, and these tests are full of refusals.
    setLogLevel('error');
    const url = `http://localhost:${await freePort()}`;
    const company = await TestCompany.start({ DEMO_IDP_URL: url, ...environment });
    const dataDir = mkdtempSync(join(tmpdir(), 'atrium-idp-'));
    const idp = await startDemoIdp({ url, atriumUrl: company.url, databaseUrl: company.database.appUrl, dataDir });
    return new SignInStage(company, idp, dataDir);
  }

  async stop(): Promise<void> {
    await this.idp.stop();
    await this.company.stop();
    rmSync(this.dataDir, { recursive: true, force: true });
  }

  /** The provider's page after Atrium sent the browser there. */
  goToProvider(browser: Browser, returnTo?: string): Promise<Visit> {
    return browser.open(`${this.company.url}/auth/saml/login${returnTo === undefined ? '' : `?returnTo=${encodeURIComponent(returnTo)}`}`);
  }

  /** Chooses a person there; gives the page that would post the response back. */
  choose(browser: Browser, page: Visit, personUuid: string): Promise<Visit> {
    return browser.submit(page, '/sso/continue', { ...hiddenFields(page.html), person: personUuid });
  }

  /** What that page's script does: posts the response across sites. */
  async comeBack(browser: Browser, page: Visit, change: (fields: Record<string, string>) => Record<string, string> = (fields) => fields): Promise<Visit> {
    return browser.submit(page, formAction(page.html), change(hiddenFields(page.html)));
  }

  /** The whole way, from Atrium to the provider and back. */
  async signIn(browser: Browser, personUuid: string, returnTo?: string): Promise<Visit> {
    const page = await this.goToProvider(browser, returnTo);
    return this.comeBack(browser, await this.choose(browser, page, personUuid));
  }

  /** What /auth/session says of a browser. */
  async session(browser: Browser): Promise<{ status: number; person: { id: string; email: string | null; displayName: string } | null }> {
    const { status, html } = await browser.open(`${this.company.url}/auth/session`);
    return { status, person: status === 200 ? (JSON.parse(html) as { person: { id: string; email: string | null; displayName: string } }).person : null };
  }

  get sessionCookie(): string {
    return `atrium_${new URL(this.company.url).port}`;
  }

  get preLoginCookie(): string {
    return `atrium-signin_${new URL(this.company.url).port}`;
  }
}
