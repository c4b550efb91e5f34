import { createServer, type AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { setLogLevel } from '../../libs/platform/telemetry/logger.js';
import { TestCompany, type TestPerson } from '../company.js';
import { Browser, formAction, type Visit } from '../factories/browser.js';
import { LemonldapServer } from './lemonldap-server.js';

/** The fields of a page's forms, however their attributes are ordered. */
function fields(html: string): Record<string, string> {
  const inputs = [...html.matchAll(/<input\b[^>]*>/g)].map(([input]) => ({ name: / name="([^"]*)"/.exec(input)?.[1], value: / value="([^"]*)"/.exec(input)?.[1] ?? '' }));
  return Object.fromEntries(inputs.flatMap(({ name, value }) => (name ? [[name, value.replace(/&#(x?)([0-9a-fA-F]+);/g, (_, hex: string, code: string) => String.fromCharCode(parseInt(code, hex ? 16 : 10))).replaceAll('&amp;', '&')]] : [])));
}

describe('sign-on at LemonLDAP::NG', () => {
  let company: TestCompany;
  let provider: LemonldapServer;
  let doctor: TestPerson;
  let port: number;
  let serviceProvider: string;

  beforeAll(async () => {
    setLogLevel('error');
    port = await freePort();
    company = await TestCompany.start({ SAML_IDP_METADATA: `http://localhost:${port}/saml/metadata` });
    doctor = await company.hire({ name: 'Doctor Who', email: 'dwho@badwolf.org' });
    serviceProvider = await (await fetch(`${company.url}/auth/saml/metadata`)).text();
    provider = await LemonldapServer.start({ port, serviceProvider, encrypts: false });
  }, 120_000);
  afterAll(async () => {
    await company?.stop();
    await provider?.stop();
  });

  const session = async (browser: Browser) => {
    const { status, html } = await browser.open(`${company.url}/auth/session`);
    return status === 200 ? (JSON.parse(html) as { person: { id: string } }).person.id : null;
  };
  /** Its pages post themselves on by script. */
  const onwards = async (browser: Browser, page: Visit): Promise<Visit> => {
    let at = page;
    for (let hops = 0; hops < 5 && /SAML(Response|Request)"/.test(at.html); hops += 1) at = await browser.submit(at, /<form[^>]* action="([^"]*)"/.exec(at.html)?.[1]?.replaceAll('&amp;', '&') ?? formAction(at.html), fields(at.html));
    return at;
  };
  const signIn = async (browser: Browser, query = '') => {
    const page = await browser.open(`${company.url}/auth/saml/login${query}`);
    const answered = /name="password"/.test(page.html) ? await browser.submit(page, page.url, { ...fields(page.html), user: 'dwho', password: 'dwho' }) : page;
    return onwards(browser, answered);
  };

  it('takes a signed request and leads back into a session', async () => {
    const browser = new Browser();
    const end = await signIn(browser, '?returnTo=/people');
    expect(end.url).toBe(`${company.url}/people`);
    expect(await session(browser)).toBe(doctor.id);
  });

  it('asks again when Atrium forces it', async () => {
    const browser = new Browser();
    await signIn(browser);
    // It knows the browser by now: without force nobody is asked.
    expect((await onwards(browser, await browser.open(`${company.url}/auth/saml/login`))).url).toBe(`${company.url}/`);
    // Who typed a password less than a second ago is not asked again.
    await sleep(2_000);
    const page = await browser.open(`${company.url}/auth/saml/login?force=1`);
    expect(page.html).toContain('trspan="askToRenew"');
  });

  it('hears of a sign-out, ends its own session and answers', async () => {
    const browser = new Browser();
    await signIn(browser);
    const end = await onwards(browser, await browser.open(`${company.url}/auth/logout`));
    expect(end.url).toBe(`${company.url}/`);
    expect(await session(browser)).toBeNull();
    expect((await browser.open(`${company.url}/auth/saml/login`)).html).toContain('name="password"');
  });

  it('is refused when it encrypts, because Lasso can do so by CBC alone', async () => {
    await provider.stop();
    provider = await LemonldapServer.start({ port, serviceProvider, encrypts: true });
    // It comes with new keys.
    await company.sql.query('update identity_provider set metadata = $1', [await (await fetch(`${provider.url}/saml/metadata`)).text()]);
    const browser = new Browser();
    expect((await signIn(browser)).status).toBe(403);
    const { rows } = await company.sql.query<{ reason: string }>(`select personal::jsonb->>'reason' as reason from audit_detail order by entry_id desc limit 1`);
    expect(rows[0]!.reason).toBe('the encryption algorithm is refused');
  }, 120_000);
});

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
