import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { TestCompany, type TestPerson } from '../company.js';
import { act, createGroup, joinGroup } from '../factories/groups.js';
import { badgeOf, notificationsOf } from '../factories/notifications.js';
import { follow } from '../factories/people.js';
import { comment, publish, react } from '../factories/posts.js';
import { axe, launchBrowser, openWindow, picture, until, type Look } from './browser.js';

jest.setTimeout(90_000);

/** Real outbox, real processors (in this process), real socket; one person acts, the other one looks. */
describe('notifications in the browser', () => {
  let company: TestCompany;
  let browser: Browser;
  let elodie: TestPerson;
  let karim: TestPerson;
  let quiet: TestPerson;

  beforeAll(async () => {
    company = await TestCompany.start();
    elodie = await company.hire({ name: 'Élodie Marchetti' });
    karim = await company.hire({ name: 'Karim Benali' });
    quiet = await company.hire({ name: 'Quiet Person' });
    browser = await launchBrowser();
  }, 60_000);
  afterAll(async () => {
    await browser?.close();
    await company?.stop();
  });

  const open = async (person: TestPerson, address: string, look: Look = {}) => {
    const window = await openWindow(browser, company, person, look);
    await window.page.goto(company.url + address);
    await window.page.getByRole('heading', { level: 1 }).waitFor();
    return window;
  };

  it('arrive at the bell without a reload, and in the list that is open', async () => {
    const { page, context, problems } = await open(elodie, '/notifications');
    await page.getByRole('heading', { name: 'Nothing to tell you yet' }).waitFor();
    await page.getByRole('button', { name: 'Notifications', exact: true }).waitFor();
    await page.waitForTimeout(1_000);
    const post = await publish(elodie, 'The week 49 plan is out.');
    await comment(karim, post, 'Finally, thank you');
    await company.settle();
    await page.getByRole('button', { name: 'Notifications, 1 unread' }).waitFor();
    await page.getByRole('link', { name: /Karim Benali commented on your post: “Finally, thank you”/ }).waitFor();
    await page.getByRole('heading', { name: 'Today' }).waitFor();
    expect(problems).toEqual([]);
    await context.close();
  });

  it('stand under the bell: opening one reads it and leads there', async () => {
    const { page, context } = await open(elodie, '/');
    await page.getByRole('button', { name: 'Notifications, 1 unread' }).click();
    const panel = page.getByRole('dialog', { name: 'Notifications' });
    await panel.getByRole('link', { name: /Karim Benali commented/ }).waitFor();
    expect(await axe(page)).toEqual([]);
    await picture(page, 'bell-light-wide');
    await page.keyboard.press('Escape');
    await until('the panel is closed', async () => (await panel.count()) === 0);
    expect(await page.evaluate(() => (globalThis as unknown as { document: { activeElement: { getAttribute(name: string): string | null } } }).document.activeElement.getAttribute('aria-haspopup'))).toBe('dialog');
    await page.keyboard.press('Enter');
    await panel.getByRole('link', { name: /Karim Benali commented/ }).click();
    await page.waitForURL('**/posts/**');
    await page.getByRole('button', { name: 'Notifications', exact: true }).waitFor();
    await until('the server knows', async () => (await badgeOf(elodie)) === 0);
    await context.close();
  });

  it('are marked one by one or all at once, and narrowed to the unread', async () => {
    await follow(karim, elodie);
    await react(karim, await publish(elodie, 'Another one'), 'CELEBRATE');
    await publish(karim, `Ask @[${elodie.id}] first.`);
    await company.settle();
    const { page, context } = await open(elodie, '/notifications');
    const row = (name: RegExp) => page.getByRole('listitem').filter({ hasText: name });
    await row(/mentioned you/).getByRole('button', { name: /Mark as read/ }).click();
    await page.getByRole('button', { name: 'Notifications, 2 unread' }).waitFor();
    expect(await row(/mentioned you/).getByRole('button').count()).toBe(0);
    await page.getByLabel('Unread', { exact: true }).check({ force: true });
    await until('only the unread are listed', async () => (await row(/mentioned you|commented/).count()) === 0 && (await row(/follows you|reacted/).count()) === 2);
    await page.getByRole('button', { name: 'Mark all read' }).click();
    await page.getByRole('button', { name: 'Notifications', exact: true }).waitFor();
    await until('the server knows', async () => (await badgeOf(elodie)) === 0);
    await page.getByLabel('All', { exact: true }).check({ force: true });
    await row(/mentioned you/).waitFor();
    await page.getByLabel('Unread', { exact: true }).check({ force: true });
    await page.getByRole('heading', { name: 'Everything is read' }).waitFor();
    await context.close();
  });

  it('are answered on the spot: a request and an invitation', async () => {
    const door = await createGroup(elodie, { name: 'Knock first', privacy: 'CLOSED' });
    await joinGroup(karim, door);
    const secret = await createGroup(karim, { name: 'Surprise', privacy: 'SECRET' });
    await act(karim, 'inviteToGroup', { groupId: secret.id, personIds: [elodie.id] });
    await company.settle();
    expect(await notificationsOf(elodie, true)).toHaveLength(2);
    const { page, context } = await open(elodie, '/notifications');
    await page.getByRole('button', { name: 'Let in Karim Benali' }).click();
    await page.getByText('Karim Benali is in Knock first now').waitFor();
    await page.getByRole('button', { name: 'Accept the invitation to Surprise' }).click();
    await until('both have counted', async () => {
      const { group } = await elodie.ask('query($id: ID!) { group(id: $id) { viewerMembership { status } } }', { id: secret.id });
      const { group: mine } = await karim.ask('query($id: ID!) { group(id: $id) { viewerMembership { status } } }', { id: door.id });
      return group.viewerMembership.status === 'MEMBER' && mine.viewerMembership.status === 'MEMBER';
    });
    await until('there is nothing left to answer', async () => (await page.getByRole('button', { name: /Accept|Let in/ }).count()) === 0);
    await context.close();
  });

  it('speak French to those who do', async () => {
    await elodie.ask('mutation { updateSettings(input: { locale: FR }) { viewerSettings { locale } } }');
    const { page, context } = await open(elodie, '/notifications', { language: 'fr' });
    await page.getByRole('heading', { name: 'Aujourd’hui' }).waitFor();
    await page.getByRole('link', { name: /Karim Benali/ }).first().waitFor();
    expect(await page.getByText(/mentioned you|Today/).count()).toBe(0);
    await picture(page, 'notifications-fr-wide');
    await context.close();
    await elodie.ask('mutation { updateSettings(input: { locale: EN }) { viewerSettings { locale } } }');
  });

  it.each([
    ['wide', 'light'],
    ['wide', 'dark'],
    ['phone', 'light'],
    ['phone', 'dark'],
  ] as const)('give axe nothing to find, full and empty: %s, %s', async (size, theme) => {
    for (const person of [elodie, quiet]) {
      const { page, context, problems } = await open(person, '/notifications', { size, theme });
      await page.getByRole('heading', { name: /Today|Nothing to tell/ }).waitFor();
      expect(await axe(page)).toEqual([]);
      await picture(page, `notifications-${person === quiet ? 'empty-' : ''}${theme}-${size}`);
      expect(problems).toEqual([]);
      await context.close();
    }
  });
});
