import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { TestCompany, type TestPerson } from '../company.js';
import { addMember, createGroup } from '../factories/groups.js';
import { publish } from '../factories/posts.js';
import { axe, launchBrowser, openWindow, picture, until, type Look } from './browser.js';

jest.setTimeout(90_000);

/** Boss over Élodie, Kwabena and Noor; Élodie over Inês and Amadou. */
describe('a profile', () => {
  let company: TestCompany;
  let browser: Browser;
  const people = {} as Record<'boss' | 'elodie' | 'kwabena' | 'noor' | 'ines' | 'amadou', TestPerson>;

  beforeAll(async () => {
    company = await TestCompany.start();
    people.boss = await company.hire({ name: 'Ingrid Sørensen', title: 'Chief executive' });
    people.elodie = await company.hire({ name: 'Élodie Marchetti', title: 'Supply planning analyst', department: 'Planning', location: 'Lyon', managerUuid: people.boss.uuid });
    people.kwabena = await company.hire({ name: 'Kwabena Owusu', title: 'Inventory analyst', managerUuid: people.boss.uuid });
    people.noor = await company.hire({ name: 'Noor van der Meulen', title: 'Demand planner', managerUuid: people.boss.uuid });
    people.ines = await company.hire({ name: 'Inês Carvalho', title: 'Planner', managerUuid: people.elodie.uuid });
    people.amadou = await company.hire({ name: 'Amadou Ba', title: 'Stock controller', managerUuid: people.elodie.uuid });
    const open = await createGroup(people.elodie, { name: 'Ride to work' });
    const secret = await createGroup(people.elodie, { name: 'Surprise for Amadou', privacy: 'SECRET' });
    await addMember(people.elodie, secret, people.ines);
    await publish(people.elodie, 'The week 49 plan is out.');
    await publish(people.elodie, 'Only for riders.', open.id);
    browser = await launchBrowser();
  }, 60_000);
  afterAll(async () => {
    await browser?.close();
    await company?.stop();
  });

  /** The language belongs to the person, not to the browser. */
  const speak = (person: TestPerson, language: 'en' | 'fr' = 'en') => person.ask('mutation($locale: Locale!) { updateSettings(input: { locale: $locale }) { viewerSettings { locale } } }', { locale: language.toUpperCase() });
  const open = async (viewer: TestPerson, of: TestPerson, look: Look = {}, tab = '') => {
    await speak(viewer, look.language);
    const window = await openWindow(browser, company, viewer, look);
    await window.page.goto(`${company.url}/people/${of.id}${tab}`);
    await window.page.getByRole('heading', { level: 1 }).waitFor();
    return window;
  };

  it('says how to reach somebody and shows what they wrote for everyone, and only that', async () => {
    const { page, context, problems } = await open(people.amadou, people.elodie);
    await page.getByText('Supply planning analyst').first().waitFor();
    expect(await page.getByRole('link', { name: people.elodie.email }).getAttribute('href')).toBe(`mailto:${people.elodie.email}`);
    await page.getByRole('article').getByText('The week 49 plan is out.').waitFor();
    expect(await page.getByText('Only for riders.').count()).toBe(0);
    expect(problems).toEqual([]);
    await context.close();
  });

  it('lists the groups that the viewer may know of', async () => {
    const outsider = await open(people.amadou, people.elodie, {}, '/groups');
    await outsider.page.getByRole('main').getByText('Ride to work').waitFor();
    expect(await outsider.page.getByText('Surprise for Amadou').count()).toBe(0);
    await outsider.context.close();
    const insider = await open(people.ines, people.elodie, {}, '/groups');
    await insider.page.getByRole('main').getByText('Surprise for Amadou').waitFor();
    await insider.context.close();
  });

  it('has an org chart to walk with the arrow keys: the address and the focus follow', async () => {
    const { page, context } = await open(people.amadou, people.elodie);
    const self = page.getByRole('treeitem', { selected: true });
    await self.focus();
    const walk = async (key: string, to: TestPerson, name: string) => {
      await page.keyboard.press(key);
      await page.getByRole('heading', { level: 1, name }).waitFor();
      expect(new URL(page.url()).pathname).toBe(`/people/${to.id}`);
      await until(`the focus is on ${name}`, () => page.evaluate((id) => (globalThis as unknown as { document: { activeElement: { getAttribute(name: string): string | null } } }).document.activeElement.getAttribute('href') === `/people/${id}`, to.id));
    };
    await walk('ArrowRight', people.kwabena, 'Kwabena Owusu');
    await walk('ArrowRight', people.noor, 'Noor van der Meulen');
    await walk('ArrowLeft', people.kwabena, 'Kwabena Owusu');
    await walk('ArrowUp', people.boss, 'Ingrid Sørensen');
    await walk('ArrowDown', people.elodie, 'Élodie Marchetti');
    await walk('ArrowDown', people.amadou, 'Amadou Ba');
    await page.goBack();
    await page.getByRole('heading', { level: 1, name: 'Élodie Marchetti' }).waitFor();
    await context.close();
  });

  it('tells the chart as a tree with levels', async () => {
    const { page, context } = await open(people.amadou, people.elodie);
    const levels = await page.getByRole('treeitem').evaluateAll((items) => (items as unknown as { getAttribute(name: string): string | null; textContent: string }[]).map((item) => [item.getAttribute('aria-level'), /Ingrid|Élodie|Kwabena|Noor|Inês|Amadou/.exec(item.textContent)?.[0]]));
    expect(levels).toEqual([['1', 'Ingrid'], ['2', 'Élodie'], ['2', 'Kwabena'], ['3', 'Amadou'], ['3', 'Inês']]);
    await context.close();
  });

  it('lets people change what they say of themselves, and says what is wrong', async () => {
    const { page, context } = await open(people.elodie, people.elodie);
    await page.getByRole('button', { name: 'Edit my profile' }).click();
    await page.getByLabel('Preferred name').fill('Élo');
    await page.getByLabel('Phone').fill('call me');
    await page.getByLabel('About').fill('Safety stock, SQL, sourdough.');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('This doesn’t look like a phone number.').waitFor();
    expect(await page.getByLabel('Phone').getAttribute('aria-invalid')).toBe('true');
    await page.getByLabel('Phone').fill('+33 4 99 20 12 07');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('Your profile is saved').waitFor();
    await page.reload();
    await page.getByText('Safety stock, SQL, sourdough.').waitFor();
    expect(await page.getByRole('link', { name: '+33 4 99 20 12 07' }).getAttribute('href')).toBe('tel:+33499201207');
    await context.close();
    const other = await open(people.noor, people.elodie);
    await other.page.getByText('Safety stock, SQL, sourdough.').waitFor();
    expect(await other.page.getByRole('button', { name: 'Edit my profile' }).count()).toBe(0);
    await other.context.close();
  });

  it('follows, blocks with the posts gone, and takes the block back', async () => {
    const { page, context } = await open(people.kwabena, people.elodie);
    await page.getByRole('button', { name: 'Follow Élodie Marchetti' }).click();
    await page.getByRole('button', { name: /Following Élodie/ }).waitFor();
    await page.getByRole('article').first().waitFor();
    await page.getByRole('button', { name: 'More for Élodie Marchetti' }).click();
    await page.getByRole('menuitem', { name: 'Block Élodie Marchetti' }).click();
    await page.getByText('You blocked Élodie Marchetti.').waitFor();
    await until('the posts are gone', async () => (await page.getByRole('article').count()) === 0);
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.getByRole('article').getByText('The week 49 plan is out.').waitFor();
    expect(await page.getByText('You blocked').count()).toBe(0);
    await context.close();
  });

  it('is a closed door for an id that is nobody', async () => {
    const window = await openWindow(browser, company, people.noor);
    await window.page.goto(`${company.url}/people/nobody`);
    await window.page.getByRole('heading', { name: 'This door isn’t open to you' }).waitFor();
    await window.context.close();
  });

  it.each([
    ['wide', 'light', 'en'],
    ['wide', 'dark', 'fr'],
    ['phone', 'light', 'fr'],
    ['phone', 'dark', 'en'],
  ] as const)('gives axe nothing to find: %s, %s, %s', async (size, theme, language) => {
    const { page, context, problems } = await open(people.noor, people.elodie, { size, theme, language });
    await page.getByRole('treeitem').first().waitFor();
    await page.getByRole('article').first().waitFor();
    await page.getByRole('heading', { name: language === 'fr' ? /^La place de/ : /^Where .* sits$/ }).waitFor();
    await page.waitForTimeout(400);
    expect(await axe(page)).toEqual([]);
    expect(await page.evaluate(() => (globalThis as unknown as { document: { documentElement: { scrollWidth: number } } }).document.documentElement.scrollWidth)).toBeLessThanOrEqual(size === 'phone' ? 390 : 1440);
    await picture(page, `profile-${theme}-${size}`, size === 'phone');
    expect(problems).toEqual([]);
    await context.close();
  });
});
