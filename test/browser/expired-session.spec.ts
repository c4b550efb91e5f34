import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { TestCompany, type TestPerson } from '../company.js';
import { createGroup, joinGroup } from '../factories/groups.js';
import { publish } from '../factories/posts.js';
import { launchBrowser, openWindow, until } from './browser.js';
import { typeIntoEditor } from './typing.js';

jest.setTimeout(180_000);

describe('writing while the session ends', () => {
  let company: TestCompany;
  let browser: Browser;
  let ben: TestPerson;
  let post: string;

  beforeAll(async () => {
    company = await TestCompany.start();
    const ana = await company.hire({ name: 'Ana Lopes' });
    ben = await company.hire({ name: 'Ben Okonkwo' });
    const group = await createGroup(ana, { name: 'Dock talk' });
    await joinGroup(ben, group);
    post = await publish(ana, 'Who has the key?', group.id);
    browser = await launchBrowser();
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    await company?.stop();
  });

  async function openPost(): Promise<{ page: Page; context: BrowserContext }> {
    const { page, context } = await openWindow(browser, company, { ...ben, cookie: await company.signIn(ben.uuid) });
    // The identity provider is not what is looked at: it lets nobody in until the test does.
    await page.route('**/auth/saml/login**', (route) => route.fulfill({ status: 200, contentType: 'text/html', body: 'The identity provider' }));
    await page.goto(`${company.url}/posts/${post}`);
    return { page, context };
  }
  async function writeComment(page: Page, text: string): Promise<void> {
    await page.locator('[data-act=write-comment]').click();
    await typeIntoEditor(page, text);
  }
  /** What the identity provider's answer does: a new session, and back to where one was. */
  async function signInAgain(page: Page, context: BrowserContext): Promise<void> {
    const returnTo = new URL(page.url()).searchParams.get('returnTo')!;
    const [name, value] = (await company.signIn(ben.uuid)).split('=') as [string, string];
    await context.addCookies([{ name, value, url: company.url, httpOnly: true, sameSite: 'Lax' }]);
    await page.goto(company.url + returnTo);
  }
  const endSessions = () => company.sql.query(`update session set idle_until = now() - interval '1 second' where person_id = $1`, [ben.uuid]);
  const written = async (body: string) => (await company.sql.query<{ count: number }>('select count(*)::int as count from comment where body = $1', [body])).rows[0]!.count;
  const kept = (page: Page) => page.evaluate(() => Object.keys(localStorage).filter((key) => /draft|unsent/.test(key)));

  it('sends a comment exactly once after signing in again, on the page it was written on', async () => {
    const { page, context } = await openPost();
    await writeComment(page, 'Sent too late');
    await endSessions();
    await page.keyboard.press('Control+Enter');
    await page.waitForURL('**/auth/saml/login**');
    expect(new URL(page.url()).searchParams.get('returnTo')).toBe(`/posts/${post}`);
    expect(await written('Sent too late')).toBe(0);

    await signInAgain(page, context);
    await page.getByText('What you wrote before signing in has been sent.').waitFor();
    await until('it stands among the comments', async () => (await page.locator('[data-comment]', { hasText: 'Sent too late' }).count()) === 1);
    expect(await written('Sent too late')).toBe(1);
    expect(await kept(page)).toEqual([]);

    await page.reload();
    await page.locator('[data-comment]', { hasText: 'Sent too late' }).waitFor();
    expect(await page.locator('.ProseMirror').count()).toBe(0);
    expect(await written('Sent too late')).toBe(1);
    await context.close();
  });

  it('keeps a comment that was not sent yet, word for word, over a reload and over a sign-in', async () => {
    const { page, context } = await openPost();
    await writeComment(page, 'Half a thou');
    await page.reload();
    const field = page.locator('[data-act=write-comment]');
    await until('the page offers to go on', async () => (await field.textContent()) === 'Go on with your comment…');
    await field.click();
    await until('the text is back', async () => (await page.locator('article .ProseMirror').innerText()) === 'Half a thou');
    await typeIntoEditor(page, 'ght');
    await endSessions();
    await page.evaluate(() => location.assign('/auth/saml/login?returnTo=' + encodeURIComponent(location.pathname)));
    await page.waitForURL('**/auth/saml/login**');

    await signInAgain(page, context);
    await page.locator('[data-act=write-comment]').click();
    await until('all of it is back', async () => (await page.locator('article .ProseMirror').innerText()) === 'Half a thought');
    await page.keyboard.press('Control+Enter');
    await until('it is written', async () => (await written('Half a thought')) === 1);
    await until('nothing is kept', async () => (await kept(page)).length === 0);
    await context.close();
  });

  it('does not send what somebody else wrote on the same device', async () => {
    const { page, context } = await openPost();
    await writeComment(page, 'Mine alone');
    await endSessions();
    await page.keyboard.press('Control+Enter');
    await page.waitForURL('**/auth/saml/login**');
    const other = await company.hire({ name: 'Cara Byrne' });
    const [name, value] = other.cookie.split('=') as [string, string];
    await context.addCookies([{ name, value, url: company.url, httpOnly: true, sameSite: 'Lax' }]);
    await page.goto(`${company.url}/posts/${post}`);
    await page.getByText('Who has the key?').waitFor();
    await page.waitForLoadState('networkidle');
    expect(await written('Mine alone')).toBe(0);
    expect(await page.locator('.ProseMirror').count()).toBe(0);

    await page.goto(`${company.url}/auth/saml/login?returnTo=${encodeURIComponent(`/posts/${post}`)}`);
    await signInAgain(page, context);
    await until('Ben’s words are written', async () => (await written('Mine alone')) === 1);
    await context.close();
  });
});
