import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { TestCompany, type TestPerson } from '../company.js';
import { axe, launchBrowser, openWindow, picture, until, type Look } from './browser.js';

jest.setTimeout(90_000);

/** The real API and the built web app in this process, a real Chromium; people are arranged as rows. */
describe('the directory', () => {
  let company: TestCompany;
  let browser: Browser;
  let elodie: TestPerson;

  beforeAll(async () => {
    company = await TestCompany.start();
    const boss = await company.hire({ name: 'Ingrid Sørensen', title: 'Chief executive', department: 'Board', location: 'Lyon' });
    elodie = await company.hire({ name: 'Élodie Marchetti-Boisvert', title: 'Supply planning analyst', department: 'Supply chain', location: 'Lyon', managerUuid: boss.uuid });
    await company.hire({ name: 'Łukasz Żak', title: 'Welder', department: 'Workshop', location: 'Gdańsk', managerUuid: elodie.uuid });
    await company.hire({ name: 'Noor van der Meulen', title: 'Demand planner', department: 'Supply chain', location: 'Rotterdam', managerUuid: boss.uuid });
    for (let i = 1; i <= 32; i += 1) await company.hire({ name: `Zoltan Extra ${String(i).padStart(2, '0')}`, department: 'Night shift', location: 'Gdańsk' });
    browser = await launchBrowser();
  }, 60_000);
  afterAll(async () => {
    await browser?.close();
    await company?.stop();
  });

  /** The language belongs to the person, not to the browser. */
  const speak = (person: TestPerson, language: 'en' | 'fr' = 'en') => person.ask('mutation($locale: Locale!) { updateSettings(input: { locale: $locale }) { viewerSettings { locale } } }', { locale: language.toUpperCase() });
  const open = async (look: Look = {}, address = '/people') => {
    await speak(elodie, look.language);
    const window = await openWindow(browser, company, elodie, look);
    await window.page.goto(company.url + address);
    await window.page.getByRole('heading', { level: 1 }).waitFor();
    return window;
  };
  const names = (page: Page) => page.locator('main li a').evaluateAll((links) => links.map((link) => (link as { getAttribute(name: string): string | null }).getAttribute('href')!).length);
  const row = (page: Page, name: string | RegExp) => page.locator('main').getByRole('link', { name });

  it('shows everybody, counted, and more on demand', async () => {
    const { page, context, problems } = await open();
    await page.getByText('36 colleagues in 3 places').waitFor();
    expect(await names(page)).toBe(30);
    await page.getByRole('button', { name: 'Show more' }).click();
    await until('all 36 are listed', async () => (await names(page)) === 36);
    expect(problems).toEqual([]);
    await context.close();
  });

  it.each([
    ['lukasz', 'Łukasz Żak'],
    ['MARCHETTI', 'Élodie Marchetti-Boisvert'],
    ['weld', 'Łukasz Żak'],
    ['demand plan', 'Noor van der Meulen'],
  ])('finds by what is typed, accents and capitals aside: %s', async (typed, name) => {
    const { page, context } = await open();
    await page.getByRole('searchbox', { name: 'Find a colleague' }).fill(typed);
    await page.getByText('1 found').waitFor();
    expect(await row(page, new RegExp(name)).count()).toBeGreaterThan(0);
    expect(await names(page)).toBe(1);
    expect(new URL(page.url()).searchParams.get('q')).toBe(typed);
    await context.close();
  });

  it('narrows by department and place, and keeps that in the address', async () => {
    const { page, context } = await open();
    await page.getByRole('button', { name: 'Department' }).click();
    await page.getByRole('menuitem', { name: 'Supply chain 2' }).click();
    await page.getByText('2 found').waitFor();
    await page.getByRole('button', { name: 'Place' }).click();
    await page.getByRole('menuitem', { name: 'Rotterdam 1' }).click();
    await page.getByText('1 found').waitFor();
    await page.reload();
    await page.getByText('1 found').waitFor();
    expect(await row(page, /Noor van der Meulen/).count()).toBeGreaterThan(0);
    await page.getByRole('button', { name: /Department: Supply chain/ }).click();
    await page.getByRole('button', { name: 'Department' }).waitFor();
    expect(new URL(page.url()).searchParams.get('department')).toBeNull();
    await context.close();
  });

  it('says that nobody was found, and leads back to everyone', async () => {
    const { page, context } = await open({}, '/people?q=qqqqzzzz');
    await page.getByRole('heading', { name: 'Nobody found for “qqqqzzzz”' }).waitFor();
    await page.getByRole('button', { name: 'Show everyone' }).click();
    await page.getByText('36 colleagues').waitFor();
    await until('people are listed again', async () => (await names(page)) === 30);
    await context.close();
  });

  it('works by keyboard alone: "/" to the field, arrows along the list with a look beside, Enter to the profile', async () => {
    const { page, context } = await open();
    await row(page, /Élodie/).first().waitFor();
    await page.keyboard.press('/');
    // Letter by letter: the address changes with each of them, the focus stays.
    await page.keyboard.type('mar', { delay: 60 });
    await page.getByText('1 found').waitFor();
    await page.keyboard.press('Escape');
    await until('everybody is back', async () => (await names(page)) === 30);
    await row(page, /Élodie/).first().focus();
    await page.keyboard.press('ArrowDown');
    await page.getByRole('complementary', { name: 'A look at Ingrid Sørensen' }).getByText('2 people report directly').waitFor();
    await page.keyboard.press('ArrowUp');
    const look = page.getByRole('complementary', { name: /A look at Élodie/ });
    await look.getByText('This is you').waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Élodie Marchetti-Boisvert' }).waitFor();
    expect(new URL(page.url()).pathname).toBe(`/people/${elodie.id}`);
    await context.close();
  });

  it('shows somebody beside on the first click, follows them from there, and opens the profile on the second', async () => {
    const { page, context } = await open();
    await row(page, /Noor/).first().click();
    const look = page.getByRole('complementary', { name: 'A look at Noor van der Meulen' });
    await look.getByRole('button', { name: 'Follow Noor van der Meulen' }).click();
    await look.getByRole('button', { name: /Following Noor/ }).waitFor();
    await look.getByText('Ingrid Sørensen').waitFor();
    await row(page, /Noor/).first().click();
    await page.getByRole('heading', { level: 1, name: 'Noor van der Meulen' }).waitFor();
    await context.close();
  });

  it.each([
    ['wide', 'light', 'en'],
    ['wide', 'dark', 'en'],
    ['phone', 'light', 'en'],
    ['phone', 'dark', 'fr'],
  ] as const)('gives axe nothing to find: %s, %s, %s', async (size, theme, language) => {
    const { page, context, problems } = await open({ size, theme, language });
    await row(page, /Noor/).first().waitFor();
    await page.getByRole('searchbox', { name: language === 'fr' ? 'Trouver un ou une collègue' : 'Find a colleague' }).waitFor();
    await page.waitForTimeout(400);
    expect(await axe(page)).toEqual([]);
    expect(await page.evaluate(() => (globalThis as unknown as { document: { documentElement: { scrollWidth: number; clientWidth: number } } }).document.documentElement.scrollWidth)).toBeLessThanOrEqual(size === 'phone' ? 390 : 1440);
    await picture(page, `people-${theme}-${size}`);
    expect(problems).toEqual([]);
    await context.close();
  });
});
