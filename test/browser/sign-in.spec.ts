import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import type { TestPerson } from '../company.js';
import { SignInStage } from '../factories/identity.js';
import { axe, launchBrowser, openWindow, picture, until, type Look } from './browser.js';

jest.setTimeout(90_000);

/** Provider on localhost, Atrium on 127.0.0.1: two sites, so Chromium holds Lax cookies back from the provider's POST. */
describe('signing in with a browser', () => {
  let stage: SignInStage;
  let browser: Browser;
  let ana: TestPerson;

  beforeAll(async () => {
    stage = await SignInStage.start();
    ana = await stage.company.hire({ name: 'Ana Lopes', title: 'Line lead', department: 'Production', location: 'Porto' });
    await stage.company.hire({ name: 'Zoë Müller', title: 'Buyer', roles: ['people_admin'] });
    browser = await launchBrowser();
  }, 60_000);
  afterAll(async () => {
    await browser?.close();
    await stage?.stop();
  });

  const window = (look: Look = {}) => openWindow(browser, stage.company, null, look);
  const session = async (context: BrowserContext) => {
    const answer = await context.request.get(`${stage.company.url}/auth/session`);
    return answer.status() === 200 ? ((await answer.json()) as { person: { id: string } }).person.id : null;
  };
  const choose = async (page: Page, name: string) => {
    await page.getByRole('button', { name }).click();
    await page.waitForURL(`${stage.company.url}/**`);
  };

  it('leads through the provider to the page one came for', async () => {
    const { page, context, problems } = await window();
    const acs = page.waitForRequest((request) => request.url().endsWith('/auth/saml/acs'));
    await page.goto(`${stage.company.url}/auth/saml/login?returnTo=${encodeURIComponent('/people?query=ana')}`);
    expect(new URL(page.url()).hostname).toBe('localhost');
    await choose(page, 'Ana Lopes');
    await page.waitForURL(`${stage.company.url}/people?query=ana`);
    // The very thing the redirect after the assertion consumer service is for.
    expect((await (await acs).allHeaders())['cookie'] ?? '').not.toContain('atrium');
    expect(await session(context)).toBe(ana.id);
    const cookies = await context.cookies(stage.company.url);
    expect(cookies.find((cookie) => cookie.name === stage.sessionCookie)).toMatchObject({ httpOnly: true, sameSite: 'Lax', path: '/' });
    expect(problems).toEqual([]);
    await context.close();
  });

  it('begins on the page that Atrium shows to those who are not signed in', async () => {
    const { page, context } = await window();
    await page.goto(`${stage.company.url}/people`);
    await page.getByRole('link', { name: /continue/i }).or(page.getByRole('button', { name: /continue/i })).first().click();
    await page.waitForURL(`${stage.idp.url}/**`);
    await choose(page, 'Ana Lopes');
    await page.waitForURL(`${stage.company.url}/people`);
    expect(await session(context)).toBe(ana.id);
    await context.close();
  });

  it('keeps the language that was chosen before signing in, for whoever comes for the first time', async () => {
    const noa = await stage.company.hire({ name: 'Noa Petit' });
    const { page, context } = await window();
    await page.goto(`${stage.company.url}/people`);
    await page.getByText('Français', { exact: true }).click();
    await page.getByRole('link', { name: /Continuer/ }).click();
    await page.waitForURL(`${stage.idp.url}/**`);
    await choose(page, 'Noa Petit');
    await page.waitForURL(`${stage.company.url}/people`);
    await until('the page is in French', async () => (await page.locator('html').getAttribute('lang')) === 'fr');
    expect((await stage.company.sql.query('select locale from person_settings where person_id = $1', [noa.uuid])).rows).toEqual([{ locale: 'fr' }]);
    await page.goto(`${stage.company.url}/auth/saml/finish?ticket=none`);
    expect(await page.locator('html').getAttribute('lang')).toBe('fr');
    await context.close();
  });

  it('signs out, and is then somebody else', async () => {
    const { page, context } = await window();
    await page.goto(`${stage.company.url}/auth/saml/login`);
    await choose(page, 'Ana Lopes');
    expect(await session(context)).toBe(ana.id);
    await page.goto(`${stage.company.url}/auth/logout`);
    expect(await session(context)).toBeNull();
    await page.goto(`${stage.company.url}/auth/saml/login`);
    await choose(page, 'Zoë Müller');
    expect(await session(context)).not.toBe(ana.id);
    expect(await session(context)).not.toBeNull();
    await context.close();
  });

  it("stays signed in when another site's page links to sign-out", async () => {
    const { page, context } = await window();
    await page.goto(`${stage.company.url}/auth/saml/login`);
    await choose(page, 'Ana Lopes');
    await page.goto(`${stage.idp.url}/nowhere`);
    await page.evaluate(`location.href = ${JSON.stringify(`${stage.company.url}/auth/logout`)}`);
    await page.getByRole('button', { name: 'Sign out' }).waitFor();
    expect(await session(context)).toBe(ana.id);
    expect(await axe(page)).toEqual([]);
    await picture(page, 'sign-out-question');
    await page.getByRole('button', { name: 'Sign out' }).click();
    await page.waitForURL(`${stage.company.url}/`);
    expect(await session(context)).toBeNull();
    await context.close();
  });

  it('finds people while one types, without accents or case', async () => {
    const { page, context, problems } = await window();
    await page.goto(`${stage.company.url}/auth/saml/login`);
    await page.getByRole('searchbox').fill('zoe MULLER');
    expect(await page.getByRole('button').allInnerTexts()).toEqual([expect.stringContaining('Zoë Müller')]);
    await page.getByRole('searchbox').fill('nobody of that name');
    expect(await page.getByText('Nobody matches').isVisible()).toBe(true);
    await page.keyboard.press('Enter');
    await page.waitForURL(/q=nobody/);
    expect(await page.getByText('Nobody matches').isVisible()).toBe(true);
    await page.getByRole('searchbox').fill('porto');
    await page.keyboard.press('Enter');
    await page.waitForURL(/q=porto/);
    await choose(page, 'Ana Lopes');
    expect(await session(context)).toBe(ana.id);
    expect(problems).toEqual([]);
    await context.close();
  });

  it.each<[string, Look]>([
    ['light', {}],
    ['dark', { theme: 'dark' }],
    ['phone', { size: 'phone' }],
    ['french', { language: 'fr' }],
  ])('shows provider and refusal without fault: %s', async (name, look) => {
    const { page, context } = await window(look);
    await page.goto(`${stage.company.url}/auth/saml/login`);
    expect(await page.locator('html').getAttribute('lang')).toBe(look.language ?? 'en');
    expect(await axe(page)).toEqual([]);
    await picture(page, `demo-idp-${name}`);
    await page.goto(`${stage.company.url}/auth/saml/finish?ticket=none`);
    expect(await axe(page)).toEqual([]);
    await picture(page, `sign-in-refused-${name}`);
    await context.close();
  });
});
