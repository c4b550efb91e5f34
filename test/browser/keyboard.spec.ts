import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { TestCompany, type TestPerson } from '../company.js';
import { createGroup, joinGroup, type TestGroup } from '../factories/groups.js';
import { publish } from '../factories/posts.js';
import { launchBrowser, openWindow, until } from './browser.js';
import { typeIntoEditor } from './typing.js';

jest.setTimeout(180_000);

describe('with the keyboard alone', () => {
  let company: TestCompany;
  let browser: Browser;
  let ana: TestPerson;
  let ben: TestPerson;
  let group: TestGroup;

  beforeAll(async () => {
    company = await TestCompany.start();
    ana = await company.hire({ name: 'Ana Lopes' });
    ben = await company.hire({ name: 'Ben Okonkwo', title: 'Buyer' });
    group = await createGroup(ana, { name: 'Dock talk' });
    await joinGroup(ben, group);
    await publish(ben, 'Door 3 is live', group.id);
    browser = await launchBrowser();
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    await company?.stop();
  });

  async function home(): Promise<Page> {
    const { page } = await openWindow(browser, company, ana);
    await page.goto(company.url);
    await page.waitForSelector('article[data-post]');
    await page.waitForLoadState('networkidle');
    return page;
  }
  /** What has the focus, as those hear it who do not see it, and whether it can be seen. */
  const focus = (page: Page) =>
    page.evaluate(() => {
      const element = document.activeElement as HTMLElement;
      const labelled = element.getAttribute('aria-labelledby');
      const name = element.getAttribute('aria-label') ?? (labelled && document.getElementById(labelled)?.textContent) ?? element.textContent ?? '';
      const ringed = [element, ...element.querySelectorAll('*'), element.parentElement!, element.parentElement!.parentElement ?? element].some((part) => {
        const style = getComputedStyle(part);
        return style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2;
      });
      const box = element.getBoundingClientRect();
      return { tag: element.tagName, role: element.getAttribute('role'), name: name.trim(), ringed, inView: box.bottom > 0 && box.top < innerHeight, act: element.dataset['act'] };
    });
  async function tabTo(page: Page, name: RegExp | string): Promise<void> {
    for (let steps = 0; steps < 60; steps++) {
      await page.keyboard.press('Tab');
      const now = await focus(page);
      if (typeof name === 'string' ? now.name === name : name.test(now.name)) return;
    }
    throw new Error(`60 times Tab did not come to ${String(name)}`);
  }

  it('goes from the skip link through the top bar and the places into the stream, always seen', async () => {
    const page = await home();
    const seen: string[] = [];
    for (let steps = 0; steps < 24; steps++) {
      await page.keyboard.press('Tab');
      const now = await focus(page);
      expect({ ...now, ringed: now.ringed, inView: now.inView }).toMatchObject({ ringed: true, inView: true });
      expect(now.name).not.toBe('');
      seen.push(now.name);
    }
    expect(seen[0]).toBe('Skip to content');
    const order = ['Notifications', 'Home', 'Groups', 'People', 'What would you like to share?'].map((name) => seen.findIndex((heard) => heard.startsWith(name)));
    expect(order).toEqual([...order].sort((one, other) => one - other));
    expect(order).not.toContain(-1);
    await page.context().close();
  });

  it('writes, publishes, reacts, comments, and finds a person', async () => {
    const page = await home();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect((await focus(page)).tag).toBe('MAIN');

    await page.keyboard.press('w');
    await typeIntoEditor(page, 'By keyboard alone');
    await page.keyboard.press('Control+Enter');
    const post = page.locator('article[data-post]', { hasText: 'By keyboard alone' });
    await post.waitFor();
    await until('no editor is left', async () => (await page.locator('.ProseMirror').count()) === 0);
    await until('the focus is where one began', async () => (await focus(page)).name === 'What would you like to share?');

    await page.keyboard.press('j');
    expect((await focus(page)).tag).toBe('ARTICLE');
    await tabTo(page, 'Like');
    await page.keyboard.press('ArrowUp');
    expect((await focus(page)).name).toBe('Like');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    expect((await focus(page)).name).toBe('Support');
    expect((await focus(page)).ringed).toBe(true);
    await page.keyboard.press('Enter');
    await until('it is given', async () => (await ana.ask('{ homeFeed(first: 1) { nodes { viewerReaction } } }')).homeFeed.nodes[0].viewerReaction === 'SUPPORT');
    expect((await focus(page)).act).toBe('like');

    await tabTo(page, 'Write a comment');
    await page.keyboard.press('Enter');
    await typeIntoEditor(page, 'And answered so');
    await page.keyboard.press('Control+Enter');
    await post.locator('[data-comment]', { hasText: 'And answered so' }).waitFor();
    await until('the focus is back where it was', async () => (await focus(page)).act === 'write-comment');

    await page.keyboard.press('Control+k');
    await page.waitForSelector('dialog[open] input');
    await page.keyboard.type('okonk');
    await page.getByRole('option', { name: /Ben Okonkwo/ }).waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Ben Okonkwo' }).waitFor();
    expect(await page.locator('dialog[open]').count()).toBe(0);
    expect((await focus(page)).tag).toBe('MAIN');
    await page.context().close();
  });

  it.each<[string, (page: Page) => Promise<void>, string]>([
    ['the keys', (page) => page.keyboard.press('?'), 'dialog[open]'],
    ['the search', (page) => page.keyboard.press('Control+k'), 'dialog[open]'],
    ['the bell', async (page) => { await tabTo(page, /^Notifications/); await page.keyboard.press('Enter'); }, '[role=dialog]'],
    ['the menu of the person', async (page) => { await tabTo(page, 'You'); await page.keyboard.press('Enter'); }, '[role=menu]'],
    ['the menu of a post', async (page) => { await tabTo(page, /^More for this post/); await page.keyboard.press('Enter'); }, '[role=menu]'],
  ])('gives the focus back after %s', async (_what, open, dialog) => {
    const page = await home();
    if (dialog === 'dialog[open]') await tabTo(page, 'Groups');
    await open(page);
    await page.waitForSelector(dialog);
    const from = await page.evaluate((selector) => document.activeElement?.closest(selector) !== null, dialog);
    expect(from).toBe(true);
    await page.keyboard.press('Escape');
    await until('it is closed', async () => (await page.locator(dialog).count()) === 0);
    const { tag, name, ringed } = await focus(page);
    expect(tag).not.toBe('BODY');
    expect(name).toMatch(/^(Groups|Notifications|You$|More for this post)/);
    expect(ringed).toBe(true);
    await page.context().close();
  });

  it('walks every tab of a group and its dialogs without a trap', async () => {
    const { page } = await openWindow(browser, company, ana);
    await page.goto(`${company.url}/groups/${group.id}`);
    await page.getByRole('heading', { level: 1, name: 'Dock talk' }).waitFor();
    await tabTo(page, 'Invite');
    await page.keyboard.press('Enter');
    await page.waitForSelector('dialog[open]');
    for (let steps = 0; steps < 12; steps++) {
      await page.keyboard.press('Tab');
      // The browser's own bars are part of the ring of a modal dialog.
      expect(await page.evaluate(() => document.activeElement === document.body || document.activeElement?.closest('dialog[open]') !== null)).toBe(true);
    }
    await page.keyboard.press('Escape');
    await until('it is closed', async () => (await page.locator('dialog[open]').count()) === 0);
    expect((await focus(page)).name).toBe('Invite');
    await tabTo(page, 'About');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/about');
    await page.context().close();
  });
});
