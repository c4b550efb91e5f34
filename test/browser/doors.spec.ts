import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { TestCompany, type TestPerson } from '../company.js';
import { act, createGroup, type TestGroup } from '../factories/groups.js';
import { publish } from '../factories/posts.js';
import { startWorker } from '../worker.js';
import { launchBrowser, openWindow, picture, until } from './browser.js';

jest.setTimeout(180_000);
const SOON = 30_000;

describe('the doors of groups, with two people at once', () => {
  let company: TestCompany;
  let stopWorker: () => Promise<void>;
  let browser: Browser;
  let ana: TestPerson;
  let ben: TestPerson;

  beforeAll(async () => {
    company = await TestCompany.start();
    stopWorker = await startWorker(company);
    ana = await company.hire({ name: 'Ana Lopes' });
    ben = await company.hire({ name: 'Ben Okonkwo' });
    browser = await launchBrowser();
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    await stopWorker?.();
    await company?.stop();
  });

  async function open(person: TestPerson, path: string): Promise<{ page: Page; context: BrowserContext; problems: string[] }> {
    const window = await openWindow(browser, company, person);
    await window.page.goto(company.url + path);
    await window.page.waitForSelector('h1', { state: 'attached' });
    return window;
  }
  const rings = (page: Page, count: number) => page.getByRole('button', { name: `Notifications, ${count} unread` }).waitFor({ timeout: SOON });

  it('a closed group: one asks, the other lets in from the rail, the door opens', async () => {
    const group = await createGroup(ana, { name: 'Night shift', privacy: 'CLOSED', description: 'From ten to six.' });
    await publish(ana, 'Only for us', group.id);
    const a = await open(ana, '/');
    const b = await open(ben, `/groups/${group.id}`);
    await b.page.getByText('Members read here').waitFor();
    expect(await b.page.getByText('Only for us').count()).toBe(0);
    await b.page.getByRole('button', { name: 'Ask to join' }).click();
    await b.page.getByText('You asked to join. A moderator decides; you will be told.').waitFor();

    await rings(a.page, 1);
    const rail = a.page.getByRole('complementary');
    const letIn = rail.getByRole('button', { name: 'Let in Ben Okonkwo' });
    await letIn.waitFor({ timeout: SOON });
    await letIn.click();
    await a.page.getByText('Ben Okonkwo is in Night shift now').waitFor();

    await rings(b.page, 1);
    await b.page.getByText('Only for us').waitFor({ timeout: SOON });
    await b.page.getByRole('button', { name: 'Member' }).waitFor();
    expect([...a.problems, ...b.problems]).toEqual([]);
    await a.context.close();
    await b.context.close();
  });

  it('a secret group: it does not exist, until one is invited', async () => {
    const group = await createGroup(ana, { name: 'Surprise party', privacy: 'SECRET', description: 'For Odile.' });
    await publish(ana, 'Who brings the cake?', group.id);
    const words = async (id: string) => {
      const { page, context } = await open(ben, `/groups/${id}`);
      await page.getByRole('heading', { name: 'This door isn’t open to you' }).waitFor();
      const all = [await page.title(), await page.locator('body').innerText()];
      await context.close();
      return all;
    };
    const unknown = `${group.id.slice(0, -6)}${[...group.id.slice(-6)].reverse().join('')}`;
    expect(await words(group.id)).toEqual(await words(unknown));
    const before = await open(ben, '/groups');
    await before.page.getByLabel('Find a group').fill('Surprise');
    await before.page.getByText('No group for “Surprise”').waitFor();
    await before.context.close();

    expect((await act(ana, 'inviteToGroup', { groupId: group.id, personIds: [ben.id] })).code).toBeUndefined();
    const { page, context, problems } = await open(ben, `/groups/${group.id}`);
    await page.getByRole('heading', { name: 'Surprise party' }).waitFor();
    await page.getByText('Ana Lopes invited you to this group.').waitFor();
    expect(await page.getByText('Who brings the cake?').count()).toBe(0);
    expect(await page.getByRole('link', { name: /^People/ }).count()).toBe(1);
    await picture(page, 'journey-invited');
    await page.getByRole('button', { name: 'Accept' }).click();
    await page.getByText('Who brings the cake?').waitFor();
    expect(problems).toEqual([]);
    await context.close();
  });

  it('a group that closes, closes also for those who are reading', async () => {
    const group: TestGroup = await createGroup(ana, { name: 'Canteen' });
    const post = await publish(ana, 'Soup today', group.id);
    const reader = await open(ben, `/posts/${post}`);
    await reader.page.getByText('Soup today').waitFor();
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    expect((await act(ana, 'updateGroup', { groupId: group.id, privacy: 'SECRET' })).code).toBeUndefined();
    await until('the door is closed', async () => (await reader.page.getByText('This door isn’t open to you').count()) > 0, SOON);
    expect(await reader.page.getByText('Soup today').count()).toBe(0);
    await reader.context.close();
  });
});
