import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createApi } from '../../../apps/api/create-api.js';
import { refuseUnlessLocal } from '../../../apps/demo-idp/refuse-unless-local.js';
import { signedLoginResponse } from '../../../apps/demo-idp/login-response.js';
import { Configuration } from '../../../libs/platform/config/configuration.js';
import { SubscriptionSocket } from '../../../libs/platform/graphql/subscription-socket.js';
import { TestCompany } from '../../company.js';
import { Browser, formAction, hiddenFields } from '../../factories/browser.js';
import { SignInStage } from '../../factories/identity.js';

describe('a sign-in through several API processes', () => {
  let stage: SignInStage;
  let second: Awaited<ReturnType<typeof createApi>>;
  let secondUrl: string;

  beforeAll(async () => {
    stage = await SignInStage.start();
    const { configuration, database, url } = stage.company;
    second = await createApi(Configuration.load({ NODE_ENV: 'test', DATABASE_URL: database.ownerUrl, DATABASE_POOL: '4', PUBLIC_URL: url, DEMO_IDP_URL: configuration.get('DEMO_IDP_URL') }));
    await second.listen(0, '127.0.0.1');
    secondUrl = await second.getUrl();
  });
  afterAll(async () => {
    await second.get(SubscriptionSocket).close();
    await second.close();
    await stage.stop();
  });

  it('may begin in one, be answered in another and end in the first, and each step counts once in all of them', async () => {
    const person = await stage.company.hire();
    const browser = new Browser();
    const page = await stage.choose(browser, await stage.goToProvider(browser), person.uuid);
    const post = (origin: string) => fetch(`${origin}/auth/saml/acs`, { method: 'POST', redirect: 'manual', body: new URLSearchParams(hiddenFields(page.html)) });
    const answers = await Promise.all([post(secondUrl), post(stage.company.url)]);
    expect(answers.map((answer) => answer.status).sort()).toEqual([303, 403]);
    const location = new URL(answers.find((answer) => answer.status === 303)!.headers.get('location')!);
    const redeem = (origin: string) => fetch(origin + location.pathname + location.search, { redirect: 'manual', headers: { cookie: browser.cookiesFor('127.0.0.1') } });
    const ends = await Promise.all([redeem(secondUrl), redeem(stage.company.url)]);
    expect(ends.map((end) => end.status).sort()).toEqual([303, 403]);
    const cookie = ends.find((end) => end.status === 303)!.headers.getSetCookie().find((line) => line.startsWith(`${stage.sessionCookie}=`))!.split(';')[0]!;
    for (const origin of [secondUrl, stage.company.url]) expect((await fetch(`${origin}/auth/session`, { headers: { cookie } })).status).toBe(200);
  });
});

describe('sign-in that starts at the provider', () => {
  const unsolicited = async (stage: SignInStage, personUuid: string, browser: Browser, relayState = '') => {
    const xml = signedLoginResponse(
      {
        issuer: stage.idp.entityId,
        acsUrl: `${stage.company.url}/auth/saml/acs`,
        audience: `${stage.company.url}/auth/saml/metadata`,
        inResponseTo: null,
        nameId: personUuid,
        nameIdFormat: 'urn:oasis:names:tc:SAML:2.0:nameid-format:persistent',
        attributes: { email: 'start@test.example' },
        now: new Date(),
      },
      stage.idp.key,
    );
    return browser.submit({ url: stage.idp.url }, `${stage.company.url}/auth/saml/acs`, { SAMLResponse: Buffer.from(xml).toString('base64'), RelayState: relayState });
  };

  it('is refused unless it is switched on', async () => {
    const stage = await SignInStage.start();
    try {
      const person = await stage.company.hire({ email: 'start@test.example' });
      const browser = new Browser();
      expect((await unsolicited(stage, person.uuid, browser)).status).toBe(403);
      expect((await stage.session(browser)).status).toBe(401);
    } finally {
      await stage.stop();
    }
  });

  it('works once it is, and goes where RelayState says, on this site only', async () => {
    const stage = await SignInStage.start({ SAML_ALLOW_IDP_INITIATED: 'on' });
    try {
      const person = await stage.company.hire({ email: 'start@test.example' });
      const browser = new Browser();
      expect((await unsolicited(stage, person.uuid, browser, '/people')).url).toBe(`${stage.company.url}/people`);
      expect((await unsolicited(stage, person.uuid, browser, 'https://evil.example/')).url).toBe(`${stage.company.url}/`);
      expect((await stage.session(browser)).person!.id).toBe(person.id);
      // What Atrium asked for stays bound to the browser that asked.
      const asked = await stage.choose(new Browser(), await stage.goToProvider(new Browser()), person.uuid);
      expect((await browser.submit(asked, formAction(asked.html), hiddenFields(asked.html))).status).toBe(403);
    } finally {
      await stage.stop();
    }
  });
});

describe("the provider's metadata", () => {
  it('may be a file, and may offer POST only', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'atrium-metadata-'));
    const file = join(folder, 'metadata.xml');
    const stage = await SignInStage.start();
    const metadata = await (await fetch(`${stage.idp.url}/metadata`)).text();
    writeFileSync(file, metadata.replace(/<md:SingleSignOnService Binding="[^"]*Redirect"[^>]*>/, ''));
    const other = await createApi(Configuration.load({ NODE_ENV: 'test', DATABASE_URL: stage.company.database.ownerUrl, DATABASE_POOL: '4', PUBLIC_URL: stage.company.url, SAML_IDP_METADATA: file }));
    try {
      await other.listen(0, '127.0.0.1');
      const browser = new Browser();
      const person = await stage.company.hire();
      const sent = await browser.open(`${await other.getUrl()}/auth/saml/login?returnTo=/people`);
      expect(sent.html).toContain('document.forms[0].submit()');
      const page = await browser.submit(sent, formAction(sent.html), hiddenFields(sent.html));
      expect((await stage.comeBack(browser, await stage.choose(browser, page, person.uuid))).url).toBe(`${stage.company.url}/people`);
    } finally {
      await other.get(SubscriptionSocket).close();
      await other.close();
      await stage.stop();
      rmSync(folder, { recursive: true });
    }
  });

  it('that is no metadata keeps the API from starting, with a sentence', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'atrium-metadata-'));
    const file = join(folder, 'metadata.xml');
    writeFileSync(file, '<html/>');
    await expect(TestCompany.start({ SAML_IDP_METADATA: file })).rejects.toThrow(/metadata at .* cannot be used: The metadata describes 0 identity providers/);
    rmSync(folder, { recursive: true });
  });

  it('that cannot be had makes sign-in unavailable until it can', async () => {
    const company = await TestCompany.start({ DEMO_IDP_URL: 'http://localhost:9' });
    try {
      const page = await new Browser().open(`${company.url}/auth/saml/login`);
      expect(page.status).toBe(503);
      expect(page.html).toMatch(/<code>[0-9a-f]{12}<\/code>/);
      expect(page.html).not.toMatch(/ECONNREFUSED|localhost:9/);
    } finally {
      await company.stop();
    }
  });
});

describe('production', () => {
  it('needs an identity provider', () => {
    expect(() => Configuration.load({ NODE_ENV: 'production', PUBLIC_URL: 'https://atrium.example' })).toThrow(/SAML_IDP_METADATA should be/);
  });

  it.each([
    [{ NODE_ENV: 'production', PUBLIC_URL: 'https://atrium.example', SAML_IDP_METADATA: '/metadata.xml' }, /NODE_ENV/],
    [{ HOST: '0.0.0.0' }, /HOST/],
    [{ HOST: '192.168.1.7' }, /HOST/],
    [{ DEMO_IDP_URL: 'http://idp.example:3001' }, /DEMO_IDP_URL/],
  ])('and others than this machine never see the demo provider: %j', (environment, problem) => {
    expect(() => refuseUnlessLocal(Configuration.load(environment as unknown as Record<string, string>))).toThrow(problem);
  });

  it.each(['127.0.0.1', 'localhost', '::1'])('while %s does', (HOST) => {
    expect(() => refuseUnlessLocal(Configuration.load({ HOST }))).not.toThrow();
  });
});
