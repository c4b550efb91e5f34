import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { SocketRegistry } from '../../libs/platform/realtime/socket-registry.js';
import { TestCompany, type TestPerson } from '../company.js';
import { joinGroup, createGroup, type TestGroup } from '../factories/groups.js';
import { comment, publish, react } from '../factories/posts.js';
import { startWorker } from '../worker.js';
import { launchBrowser, openWindow, picture, until } from './browser.js';
import { typeIntoEditor } from './typing.js';

jest.setTimeout(240_000);

/** From the write to the other window: the relay, a job, a transaction, the socket. Generous, for slow machines. */
const SOON = 30_000;

describe('two people at once', () => {
  let company: TestCompany;
  let stopWorker: () => Promise<void>;
  let browser: Browser;
  let ana: TestPerson;
  let ben: TestPerson;
  let group: TestGroup;
  const opened: BrowserContext[] = [];

  beforeAll(async () => {
    company = await TestCompany.start();
    stopWorker = await startWorker(company);
    ana = await company.hire({ name: 'Ana Lopes', title: 'Line lead', location: 'Porto' });
    ben = await company.hire({ name: 'Ben Okonkwo', title: 'Buyer', location: 'Cork' });
    group = await createGroup(ana, { name: 'Dock talk', description: 'What moves between lorry and shelf.' });
    await joinGroup(ben, group);
    await publish(ben, 'An older post', group.id);
    browser = await launchBrowser();
  }, 120_000);
  afterEach(async () => {
    for (const context of opened.splice(0)) await context.close();
  });
  afterAll(async () => {
    await browser?.close();
    await stopWorker?.();
    await company?.stop();
  });

  async function open(person: TestPerson, path: string): Promise<{ page: Page; context: BrowserContext; problems: string[] }> {
    const window = await openWindow(browser, company, person);
    opened.push(window.context);
    await window.page.goto(company.url + path);
    await window.page.waitForSelector('h1', { state: 'attached' });
    return window;
  }
  const bell = (page: Page) => page.getByRole('button', { name: /^Notifications/ });
  const rings = (page: Page, count: number) =>
    until(`the bell says ${count}`, async () => (await bell(page).getAttribute('aria-label')) === (count ? `Notifications, ${count} unread` : 'Notifications'), SOON);
  /** Chromium draws the window in front; the others only when they must. */
  async function keep(page: Page, name: string): Promise<void> {
    await page.bringToFront();
    await picture(page, name);
  }
  const post = (page: Page, text: string) => page.locator('article[data-post]', { hasText: text });

  it('a mention is told, read, answered and seen to be answered, without a reload', async () => {
    const b = await open(ben, '/');
    const a = await open(ana, `/groups/${group.id}`);
    await post(b.page, 'An older post').waitFor();
    await rings(b.page, 0);
    for (const { page } of [a, b]) await page.evaluate(() => Object.assign(window, { sameDocument: true }));

    await a.page.getByRole('button', { name: 'Share with Dock talk' }).click();
    await typeIntoEditor(a.page, 'Who has the key to door 2, @be');
    await a.page.getByRole('option', { name: /Ben Okonkwo/ }).waitFor();
    await a.page.keyboard.press('Enter');
    await a.page.keyboard.type('?');
    await a.page.keyboard.press('Control+Enter');
    await post(a.page, 'Who has the key').waitFor();

    await rings(b.page, 1);
    const pill = b.page.getByRole('button', { name: '1 new post' });
    await pill.waitFor({ timeout: SOON });
    expect(await post(b.page, 'Who has the key').count()).toBe(0);
    await keep(b.page, 'journey-bell-after');
    await pill.click();
    await post(b.page, 'Who has the key').waitFor();
    expect(await post(b.page, 'Who has the key').innerText()).toContain('@Ben Okonkwo');

    await post(a.page, 'Who has the key').locator('time').first().click();
    await a.page.waitForURL('**/posts/*');
    await a.page.getByRole('button', { name: 'Write a comment' }).waitFor();

    const theirs = post(b.page, 'Who has the key');
    await theirs.locator('[data-act=like]').click();
    await theirs.getByRole('button', { name: 'Write a comment' }).click();
    await typeIntoEditor(b.page, 'On the nail behind the desk');
    await b.page.keyboard.press('Control+Enter');

    await a.page.getByText('On the nail behind the desk').waitFor({ timeout: SOON });
    await until('the reaction shows at the author', async () => (await post(a.page, 'Who has the key').innerText()).includes('Ben Okonkwo'), SOON);
    await rings(a.page, 2);
    await keep(a.page, 'journey-answered');
    await bell(a.page).click();
    const told = a.page.getByRole('dialog', { name: 'Notifications' });
    await told.getByText(/Ben Okonkwo commented on your post/).waitFor();
    await told.getByText(/Ben Okonkwo reacted to your post/).waitFor();

    await bell(b.page).click();
    await b.page.getByRole('dialog', { name: 'Notifications' }).getByRole('link', { name: 'All notifications' }).click();
    await b.page.waitForURL('**/notifications');
    await b.page.getByText(/Ana Lopes mentioned you/).waitFor();
    await b.page.getByRole('button', { name: 'Mark all read' }).click();
    await rings(b.page, 0);
    expect(await b.page.locator('[data-unread]').count()).toBe(0);
    await until('the server has them read, too', async () => (await ben.ask('{ unreadNotificationCount }')).unreadNotificationCount === 0);

    for (const { page, problems } of [a, b]) {
      expect(await page.evaluate(() => 'sameDocument' in window)).toBe(true);
      expect(problems).toEqual([]);
    }
  });

  it('what happened while the socket was cut for ten seconds is there when it is back', async () => {
    await ben.ask('mutation { markNotificationsRead(input: { all: true }) { unreadNotificationCount } }');
    const asked = await publish(ben, 'Who drives on Friday?', group.id);
    const home = await open(ben, '/');
    const conversation = await open(ben, `/posts/${asked}`);
    await rings(home.page, 0);
    await conversation.page.getByRole('button', { name: 'Write a comment' }).waitFor();
    const sockets = company.api.get(SocketRegistry);
    const listening = () => sockets.all().filter(({ actor }) => actor.personId === ben.uuid).length;
    await until('both windows listen', () => listening() === 2, SOON);

    for (const { context } of [home, conversation]) await context.setOffline(true);
    for (const socket of sockets.all()) if (socket.actor.personId === ben.uuid) socket.close(1012, 'Cut');
    await until('nobody listens', () => listening() === 0, SOON);
    const cutAt = Date.now();
    await comment(ana, asked, 'I do');
    await react(ana, asked);
    await publish(ana, 'Said while nobody heard', group.id);
    await until('it is written for Ben', async () => (await ben.ask('{ unreadNotificationCount }')).unreadNotificationCount === 2, SOON);
    await new Promise((resolve) => setTimeout(resolve, cutAt + 10_000 - Date.now()));
    await home.page.getByText('You’re offline.').waitFor();
    await rings(home.page, 0);

    for (const { context } of [home, conversation]) await context.setOffline(false);
    await rings(home.page, 2);
    await home.page.getByRole('button', { name: '1 new post' }).waitFor({ timeout: SOON });
    await conversation.page.getByText('I do', { exact: true }).waitFor({ timeout: SOON });
    await until('the reaction shows', async () => (await post(conversation.page, 'Who drives on Friday').innerText()).includes('Ana Lopes'), SOON);
  });
});
