import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import type { TestPerson } from '../company.js';
import { axe, launchBrowser, openWindow, picture, until, type Look } from './browser.js';
import { companyAtWork, type CompanyAtWork } from './company-at-work.js';
import { englishLeftOn } from './english-left.js';

jest.setTimeout(600_000);

interface PageVisit {
  name: string;
  who: 'ana' | 'newcomer' | 'chief' | null;
  path: string;
  /** What opens on the page before it is looked at. */
  then?: (page: Page) => Promise<void>;
  /** Not on a phone. */
  wideOnly?: boolean;
}

/** Each page's own spec looks at it in both themes in every run; all of it together takes its time. */
const LOOKS: [string, Look][] = [
  ['french', { theme: 'light', language: 'fr' }],
  ...(process.env['ATRIUM_TEST_LONG']
    ? ([
        ['light', { theme: 'light' }],
        ['dark', { theme: 'dark' }],
        ['phone', { theme: 'light', size: 'phone' }],
      ] satisfies [string, Look][])
    : []),
];
const NARROW = [390, 320];
const WIDE = { width: 1440, height: 900 };
const PHONE = { width: 390, height: 844 };

describe('every page', () => {
  let at: CompanyAtWork;
  let browser: Browser;
  let pages: PageVisit[];

  beforeAll(async () => {
    at = await companyAtWork();
    browser = await launchBrowser();
    pages = everyPage(at);
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    await at?.company.stop();
  });

  it.each(LOOKS)('is whole, fits its window, has nothing for axe to find and no English in French: %s', async (name, how) => {
    const found: string[] = [];
    const locale = how.language === 'fr' ? 'FR' : 'EN';
    for (const person of [at.ana, at.newcomer, at.chief]) await person.ask('mutation ($locale: Locale) { updateSettings(input: { locale: $locale }) { viewerSettings { locale } } }', { locale });
    const windows = new Map<string, { page: Page; context: BrowserContext; problems: string[] }>();
    for (const visit of pages) {
      if (visit.wideOnly && how.size === 'phone') continue;
      const person: TestPerson | null = visit.who && at[visit.who];
      const key = visit.who ?? 'stranger';
      if (!windows.has(key)) windows.set(key, await openWindow(browser, at.company, person, how));
      const { page, problems } = windows.get(key)!;
      const wrong = await look(page, at.company.url, visit, name, how).catch((error: Error) => [error.message]);
      found.push(...[...wrong, ...problems.splice(0)].map((what) => `${visit.name}: ${what}`));
    }
    for (const { context } of windows.values()) await context.close();
    expect(found).toEqual([]);
  });
});

/** Opens a page, keeps its picture, and says what is wrong with it. */
async function look(page: Page, url: string, visit: PageVisit, name: string, { size, language }: Look): Promise<string[]> {
  await page.goto(url + visit.path);
  await visit.then?.(page);
  await settled(page);
  await picture(page, `page-${visit.name}-${name}`);
  const headings = await page.locator('h1').count();
  const wrong = headings === 1 ? [] : [`${headings} first-level headings`];
  if (language === 'fr') wrong.push(...(await englishLeftOn(page)).map((text) => `English: ${text}`));
  else wrong.push(...(await axe(page)));
  // French is longer: what fits in English may not.
  if (size === 'phone' || language === 'fr') {
    for (const width of NARROW) {
      await page.setViewportSize({ width, height: 844 });
      wrong.push(...(await tooWide(page)).map((element) => `wider than ${width} px: ${element}`));
    }
    await page.setViewportSize(size === 'phone' ? PHONE : WIDE);
  }
  return wrong;
}

function everyPage({ ana, ben, quay, lab, closed, post }: CompanyAtWork): PageVisit[] {
  const click = (name: string | RegExp, wait: string) => async (page: Page) => {
    await page.getByRole('button', { name }).first().click();
    await page.waitForSelector(wait);
  };
  return [
    { name: 'sign-in', who: null, path: '/groups' },
    { name: 'home', who: 'ana', path: '/' },
    { name: 'group', who: 'ana', path: `/groups/${quay.id}` },
    { name: 'group-people', who: 'ana', path: `/groups/${lab.id}/members` },
    { name: 'group-about', who: 'ana', path: `/groups/${lab.id}/about` },
    { name: 'group-requests', who: 'ana', path: `/groups/${lab.id}/requests` },
    { name: 'group-closed', who: 'ana', path: `/groups/${closed.id}` },
    { name: 'groups', who: 'ana', path: '/groups' },
    { name: 'groups-create', who: 'ana', path: '/groups', then: click(/Create a group|Créer un groupe/, 'dialog[open] input') },
    { name: 'group-invite', who: 'ana', path: `/groups/${lab.id}`, then: click(/^(Invite|Inviter)$/, 'dialog[open] input') },
    { name: 'group-settings', who: 'ana', path: `/groups/${lab.id}`, then: click(/Group settings|Réglages du groupe|Paramètres du groupe/, 'dialog[open] input') },
    { name: 'people', who: 'ana', path: '/people' },
    { name: 'profile', who: 'ana', path: `/people/${ben.id}` },
    { name: 'profile-groups', who: 'ana', path: `/people/${ben.id}/groups` },
    { name: 'profile-reports', who: 'ana', path: `/people/${ana.id}/reports` },
    { name: 'profile-own', who: 'ana', path: `/people/${ana.id}` },
    { name: 'post', who: 'ana', path: `/posts/${post}` },
    { name: 'notifications', who: 'ana', path: '/notifications' },
    { name: 'settings', who: 'ana', path: '/settings' },
    { name: 'not-found', who: 'ana', path: '/no/such/page' },
    { name: 'composer', who: 'ana', path: '/', then: async (page) => { await page.waitForSelector('article[data-post]'); await page.keyboard.press('w'); await page.waitForSelector('.ProseMirror'); } },
    { name: 'palette', who: 'ana', path: '/', then: async (page) => { await page.waitForSelector('article[data-post]'); await page.keyboard.press('Control+k'); await page.waitForSelector('dialog[open] input'); await page.keyboard.type('l'); await page.getByRole('option').first().waitFor(); } },
    { name: 'keys', who: 'ana', path: '/', then: async (page) => { await page.waitForSelector('article[data-post]'); await page.keyboard.press('?'); await page.waitForSelector('dialog[open]'); } },
    { name: 'bell', who: 'ana', path: '/groups', wideOnly: true, then: click(/^Notifications/, '[role=dialog] li') },
    ...['overview', 'provisioning', 'sign-in', 'people', 'roles', 'visibility', 'tokens', 'audit'].map((section): PageVisit => ({ name: `admin-${section}`, who: 'chief', path: `/admin/${section}` })),
    { name: 'newcomer-home', who: 'newcomer', path: '/' },
    { name: 'newcomer-groups', who: 'newcomer', path: '/groups' },
    { name: 'newcomer-notifications', who: 'newcomer', path: '/notifications' },
    { name: 'newcomer-settings', who: 'newcomer', path: '/settings' },
    { name: 'newcomer-profile', who: 'newcomer', path: `/people/${ben.id}` },
  ];
}

/** Everything has come: a heading, no skeleton, nothing on its way. */
async function settled(page: Page): Promise<void> {
  await page.waitForSelector('h1', { state: 'attached', timeout: 30_000 });
  await until('nothing is loading', async () => (await page.locator('[aria-busy=true]').count()) === 0, 30_000);
}

/** What reaches beyond the right edge of the window, if the page can be moved sideways. */
function tooWide(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    const beyond = [...document.querySelectorAll('body *')].filter((element) => element.getBoundingClientRect().right > clientWidth + 0.5);
    const leaves = beyond.filter((element) => !beyond.some((other) => other !== element && element.contains(other)));
    return [`${scrollWidth} px`, ...leaves.slice(0, 5).map((element) => `${element.tagName}.${String(element.getAttribute('class'))} "${element.textContent?.slice(0, 40)}"`)];
  });
}
