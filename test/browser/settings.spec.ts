import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { TestCompany, type TestPerson } from '../company.js';
import { createGroup } from '../factories/groups.js';
import { unzip } from '../factories/zip.js';
import { axe, launchBrowser, openWindow, picture, until, type Look } from './browser.js';

jest.setTimeout(90_000);

describe('the settings', () => {
  let company: TestCompany;
  let browser: Browser;
  let elodie: TestPerson;

  beforeAll(async () => {
    company = await TestCompany.start();
    elodie = await company.hire({ name: 'Élodie Marchetti' });
    browser = await launchBrowser();
  }, 60_000);
  afterAll(async () => {
    await browser?.close();
    await company?.stop();
  });

  const open = async (look: Look = {}) => {
    const window = await openWindow(browser, company, elodie, look);
    await window.page.goto(`${company.url}/settings`);
    await window.page.getByRole('heading', { level: 1 }).waitFor();
    return window;
  };
  const root = (page: Page, name: 'lang' | 'data-mantine-color-scheme') => page.locator('html').getAttribute(name);
  const kept = async () => (await elodie.ask('{ viewerSettings { locale theme shortcuts } }')).viewerSettings;

  it('change the theme and the language at once, and keep them for other devices', async () => {
    const { page, context, problems } = await open();
    await page.getByLabel('Dark', { exact: true }).check({ force: true });
    await until('it is dark', async () => (await root(page, 'data-mantine-color-scheme')) === 'dark');
    await page.getByLabel('Français').check({ force: true });
    await page.getByRole('heading', { level: 1, name: 'Paramètres' }).or(page.getByRole('heading', { level: 1, name: 'Réglages' })).waitFor();
    expect(await root(page, 'lang')).toBe('fr');
    await until('the server knows', async () => JSON.stringify(await kept()) === JSON.stringify({ locale: 'FR', theme: 'DARK', shortcuts: true }));
    expect(problems).toEqual([]);
    await context.close();
    const elsewhere = await open();
    expect([await root(elsewhere.page, 'lang'), await root(elsewhere.page, 'data-mantine-color-scheme')]).toEqual(['fr', 'dark']);
    await elsewhere.page.getByLabel('English').check({ force: true });
    await elsewhere.page.getByLabel('As the system').check({ force: true });
    await until('the server knows', async () => JSON.stringify(await kept()) === JSON.stringify({ locale: 'EN', theme: 'SYSTEM', shortcuts: true }));
    await elsewhere.context.close();
  });

  it('turn single-letter keys off and on', async () => {
    const { page, context } = await open();
    const keys = page.getByRole('switch', { name: 'Single-letter keys' });
    await keys.uncheck({ force: true });
    await until('the server knows', async () => !(await kept()).shortcuts);
    await page.getByRole('heading', { level: 1 }).click();
    await page.keyboard.press('g');
    await page.keyboard.press('p');
    await page.waitForTimeout(300);
    expect(new URL(page.url()).pathname).toBe('/settings');
    await keys.check({ force: true });
    await until('the server knows', async () => (await kept()).shortcuts);
    await page.getByRole('heading', { level: 1 }).click();
    await page.keyboard.press('g');
    await page.keyboard.press('p');
    await page.getByRole('heading', { level: 1, name: 'People' }).waitFor();
    await context.close();
  });

  it('list where one is signed in, end one session, and all others', async () => {
    await company.signIn(elodie.uuid);
    await company.signIn(elodie.uuid);
    await company.signIn(elodie.uuid);
    const { page, context } = await open();
    await page.getByText('This device').waitFor();
    const end = page.getByRole('button', { name: /^End the session/ });
    await until('three others are listed', async () => (await end.count()) === 3);
    await end.first().click();
    await page.getByText('That session has ended').waitFor();
    expect(await end.count()).toBe(2);
    await page.getByRole('button', { name: 'End all others' }).click();
    await page.getByText('2 sessions have ended').waitFor();
    expect(await end.count()).toBe(0);
    const { viewerSessions } = await elodie.ask('{ viewerSessions { isCurrent } }');
    expect(viewerSessions).toEqual([{ isCurrent: true }]);
    await context.close();
  });

  it('give everything that is stored about one', async () => {
    const { page, context, problems } = await open();
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Download everything' }).click()]);
    const files = unzip(readFileSync((await download.path())!));
    expect(JSON.parse(files.get('profile.json')!.toString())).toMatchObject([{ displayName: 'Élodie Marchetti' }]);
    expect(problems).toEqual([]);
    await context.close();
  });

  it('keep a group out of one’s home', async () => {
    const group = await createGroup(elodie, { name: 'Noisy group' });
    const { page, context } = await open();
    await page.getByRole('switch', { name: 'Noisy group in my home' }).uncheck({ force: true });
    await page.getByText('Noisy group stays out of your home').waitFor();
    expect((await elodie.ask('query($id: ID!) { group(id: $id) { viewerMembership { inFeed } } }', { id: group.id })).group.viewerMembership.inFeed).toBe(false);
    await context.close();
  });

  it.each([
    ['wide', 'light'],
    ['wide', 'dark'],
    ['phone', 'light'],
    ['phone', 'dark'],
  ] as const)('give axe nothing to find: %s, %s', async (size, theme) => {
    const { page, context, problems } = await open({ size, theme });
    await page.getByText('This device').waitFor();
    expect(await axe(page)).toEqual([]);
    expect(await page.evaluate(() => (globalThis as unknown as { document: { documentElement: { scrollWidth: number } } }).document.documentElement.scrollWidth)).toBeLessThanOrEqual(size === 'phone' ? 390 : 1440);
    await picture(page, `settings-${theme}-${size}`);
    expect(problems).toEqual([]);
    await context.close();
  });
});
