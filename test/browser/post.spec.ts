import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { TestCompany, type TestPerson } from '../company.js';
import { createGroup, joinGroup, type TestGroup } from '../factories/groups.js';
import { comment, publish } from '../factories/posts.js';
import { axe, launchBrowser, openWindow, picture, until, type Look } from './browser.js';
import { typeIntoEditor } from './typing.js';

jest.setTimeout(120_000);

describe('a post and its group in a browser', () => {
  let company: TestCompany;
  let browser: Browser;
  let ana: TestPerson;
  let ben: TestPerson;
  let group: TestGroup;
  let post: string;
  let thread: string;

  beforeAll(async () => {
    company = await TestCompany.start();
    ana = await company.hire({ name: 'Ana Lopes', title: 'Line lead', location: 'Porto' });
    ben = await company.hire({ name: 'Ben Okonkwo', title: 'Buyer', location: 'Cork' });
    group = await createGroup(ana, { name: 'Night shift', privacy: 'CLOSED', description: 'From ten to six.', color: 5 });
    post = await publish(ana, 'Who has the key to door 2?\n\n<img src=x onerror="window.broken=1"> [go](javascript:window.broken=1) `code`', group.id);
    thread = await comment(ana, post, 'Found it');
    await comment(ana, post, 'Thanks', thread);
    browser = await launchBrowser();
  }, 90_000);
  afterAll(async () => {
    await browser?.close();
    await company?.stop();
  });

  async function open(person: TestPerson, path: string, look: Look = {}) {
    const window = await openWindow(browser, company, person, look);
    await window.page.goto(company.url + path);
    return window;
  }

  it.each<[string, Look]>([
    ['light', { theme: 'light' }],
    ['dark', { theme: 'dark' }],
    ['phone', { size: 'phone' }],
  ])('shows the whole conversation, and axe finds nothing: %s', async (name, look) => {
    const { page, context, problems } = await open(ana, `/posts/${post}`, look);
    await page.getByText('Thanks', { exact: true }).waitFor();
    await picture(page, `post-${name}`);
    expect(await axe(page)).toEqual([]);
    expect(problems).toEqual([]);
    await context.close();
  });

  it('shows HTML as the text it is and makes no link of a script', async () => {
    const { page, context } = await open(ana, `/posts/${post}`);
    await page.getByText('<img src=x').waitFor();
    expect(await page.locator('article img, article script').count()).toBe(0);
    expect(await page.locator('article a', { hasText: 'go' }).count()).toBe(0);
    expect(await page.evaluate(() => (globalThis as { broken?: number }).broken)).toBeUndefined();
    await context.close();
  });

  it('answers a comment, one level deep', async () => {
    const { page, context } = await open(ana, `/posts/${post}`);
    await page.locator(`[data-comment="${thread}"]`).getByRole('button', { name: 'Reply' }).click();
    await typeIntoEditor(page, 'You are welcome');
    await page.keyboard.press('Control+Enter');
    await until('the server has it', async () => {
      const { node } = await ana.ask('query ($id: ID!) { node(id: $id) { ... on Comment { replies(first: 5) { nodes { body } } } } }', { id: thread });
      return node.replies.nodes.some((reply: { body: string }) => reply.body === 'You are welcome');
    });
    await until('no editor is left', async () => (await page.locator('.ProseMirror').count()) === 0);
    await context.close();
  });

  it('comes to the comment of an address', async () => {
    const { page, context } = await open(ana, `/posts/${post}#comment-${thread}`);
    await page.locator(`[data-comment="${thread}"]`).waitFor();
    await until('it is in view', () => page.locator(`[data-comment="${thread}"]`).evaluate((element) => element.getBoundingClientRect().top < innerHeight));
    await context.close();
  });

  it('says the same of what is closed and of what does not exist', async () => {
    const words = async (path: string) => {
      const { page, context } = await open(ben, path);
      await page.getByRole('heading', { name: 'This door isn’t open to you' }).waitFor();
      const text = await page.locator('main').innerText();
      await context.close();
      return text;
    };
    const nowhere = await words('/nowhere/at/all');
    expect(await words(`/posts/${post}`)).toBe(nowhere);
    expect(await words(`/posts/${'A'.repeat(23)}`)).toBe(nowhere);
    const secret = await createGroup(ana, { name: 'Hush', privacy: 'SECRET' });
    expect(await words(`/groups/${secret.id}`)).toBe(nowhere);
  });

  it('asks to join a closed group, is let in from home, and reads', async () => {
    const outside = await open(ben, `/groups/${group.id}`);
    await outside.page.getByText('Members read here').waitFor();
    expect(await axe(outside.page)).toEqual([]);
    await picture(outside.page, 'group-closed');
    await outside.page.getByRole('button', { name: 'Ask to join' }).click();
    await outside.page.getByRole('button', { name: 'Withdraw my request' }).waitFor();

    const inside = await open(ana, '/');
    await inside.page.getByRole('button', { name: 'Let in Ben Okonkwo' }).click();
    await inside.page.getByText('Ben Okonkwo is in Night shift now').waitFor();
    expect(await inside.page.getByRole('button', { name: 'Let in Ben Okonkwo' }).count()).toBe(0);
    await inside.context.close();

    await outside.page.reload();
    await outside.page.getByText('Who has the key to door 2?').waitFor();
    await outside.context.close();
  });

  it('leaves only after asking, with the safe answer focused', async () => {
    const cara = await company.hire({ name: 'Cara Ní Bhriain' });
    const open_ = await createGroup(ana, { name: 'Ride to work' });
    await joinGroup(cara, open_);
    const { page, context } = await open(cara, `/groups/${open_.id}`);
    await page.getByRole('button', { name: 'Member' }).click();
    await page.getByRole('menuitem', { name: 'Leave the group…' }).click();
    await page.getByRole('heading', { name: 'Leave Ride to work?' }).waitFor();
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Stay');
    await page.getByRole('button', { name: 'Leave group' }).click();
    await page.getByRole('button', { name: 'Join' }).waitFor();
    await context.close();
  });

  it('vanishes under a reader when it is deleted', async () => {
    const lasting = await publish(ana, 'Here today', group.id);
    const { page, context } = await openWindow(browser, company, ben);
    let listening = false;
    page.on('websocket', (socket) => socket.on('framesent', ({ payload }) => (listening ||= payload.toString().includes('PostChanged'))));
    await page.goto(`${company.url}/posts/${lasting}`);
    await page.getByText('Here today').waitFor();
    await until('the page listens', () => listening, 30_000);
    await new Promise((resolve) => setTimeout(resolve, 500));
    await ana.ask('mutation ($id: ID!) { deletePost(input: { postId: $id }) { deletedPostId } }', { id: lasting });
    await company.settle();
    await page.getByRole('heading', { name: 'This door isn’t open to you' }).waitFor({ timeout: 20_000 });
    await context.close();
  });
});
