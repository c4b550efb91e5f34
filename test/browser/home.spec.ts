import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { TestCompany, type TestPerson } from '../company.js';
import { addMember, createGroup, type TestGroup } from '../factories/groups.js';
import { comment, publish, react } from '../factories/posts.js';
import { axe, launchBrowser, openWindow, picture, until, type Look } from './browser.js';
import { typeIntoEditor } from './typing.js';

jest.setTimeout(120_000);

describe('home in a browser', () => {
  let company: TestCompany;
  let browser: Browser;
  let ana: TestPerson;
  let ben: TestPerson;
  let group: TestGroup;

  beforeAll(async () => {
    company = await TestCompany.start();
    ana = await company.hire({ name: 'Ana Lopes', title: 'Line lead', location: 'Porto' });
    ben = await company.hire({ name: 'Ben Okonkwo', title: 'Buyer', location: 'Cork' });
    group = await createGroup(ana, { name: 'Dock talk', description: 'What moves between lorry and shelf.', color: 2 });
    await addMember(ana, group, ben);
    const first = await publish(ben, 'Door 3 is **live**. Thank you @[' + ana.id + '].\n\n- one\n- two', group.id);
    await comment(ana, first, 'At last');
    await react(ana, first, 'CELEBRATE');
    await publish(ben, 'A very long one. ' + 'It goes on and on, as such things do. '.repeat(40), group.id);
    browser = await launchBrowser();
  }, 90_000);
  afterAll(async () => {
    await browser?.close();
    await company?.stop();
  });

  async function home(person: TestPerson, look: Look = {}) {
    const window = await openWindow(browser, company, person, look);
    await window.page.goto(company.url);
    await window.page.waitForSelector('article[data-post]');
    return window;
  }
  const firstPost = (page: Page) => page.locator('article[data-post]').first();
  const textOfFirst = (page: Page) => firstPost(page).innerText();
  /** What is published shows at once; this waits until the server has it, too. */
  const arrived = (page: Page, text: string) => until(`"${text}" is published`, async () => (await textOfFirst(page)).includes(text) && !(await firstPost(page).getAttribute('data-post'))?.startsWith('pending:'));
  async function write(page: Page, text: string) {
    await page.getByRole('button', { name: 'What would you like to share?' }).click();
    await typeIntoEditor(page, text);
  }

  /** Lets the jobs run beside the browsers, as the worker does. Gives the way to stop. */
  function work(): () => Promise<void> {
    let working = true;
    const done = (async () => {
      while (working) {
        await company.settle();
        await new Promise((resolve) => setTimeout(resolve, 200));
      }
    })();
    return () => {
      working = false;
      return done;
    };
  }

  it.each<[string, Look]>([
    ['light', { theme: 'light' }],
    ['dark', { theme: 'dark' }],
    ['phone', { theme: 'light', size: 'phone' }],
    ['phone-dark', { theme: 'dark', size: 'phone' }],
  ])('tells why, who and what, and axe finds nothing: %s', async (name, look) => {
    const { page, context, problems } = await home(ben, look);
    await picture(page, `home-${name}`);
    expect(await page.locator('h1').innerText()).toMatch(/Good (morning|afternoon|evening), Ben/);
    expect(await page.getByText('You are in Dock talk').first().isVisible()).toBe(true);
    expect(await axe(page)).toEqual([]);
    expect(problems).toEqual([]);
    await context.close();
  });

  it('speaks French throughout', async () => {
    await ben.ask('mutation { updateSettings(input: { locale: FR }) { viewerSettings { locale } } }');
    const { page, context } = await home(ben, { language: 'fr' });
    await picture(page, 'home-fr');
    expect(await page.locator('h1').innerText()).toMatch(/^(Bonjour|Bonsoir), Ben/);
    expect(await page.locator('html').getAttribute('lang')).toBe('fr');
    const shown = await page.locator('body').innerText();
    for (const english of ['You are in', 'Comment', 'Copy link', 'Show more', 'Write a comment', 'People to follow']) expect(shown).not.toContain(`${english}\n`);
    await ben.ask('mutation { updateSettings(input: { locale: EN }) { viewerSettings { locale } } }');
    await context.close();
  });

  it('opens a long post in place after eight lines', async () => {
    const { page, context } = await home(ana);
    const long = page.locator('article[data-post]', { hasText: 'A very long one' });
    const before = (await long.boundingBox())!.height;
    await long.getByRole('button', { name: 'Show more' }).click();
    expect((await long.boundingBox())!.height).toBeGreaterThan(before);
    expect(await long.getByRole('button', { name: 'Show more' }).count()).toBe(0);
    await context.close();
  });

  it('publishes what is written with its mention, and keeps the draft over a reload', async () => {
    const { page, context, problems } = await home(ana);
    await write(page, 'Hello **there**, @ben');
    await page.getByRole('option', { name: /Ben Okonkwo/ }).waitFor();
    await page.keyboard.press('Enter');
    await page.keyboard.type('see you');
    await page.getByText('Draft kept').waitFor();
    await page.reload();
    await page.waitForSelector('.ProseMirror');
    expect(await page.locator('.ProseMirror').innerText()).toBe('Hello there, @Ben Okonkwo see you');
    await page.getByRole('button', { name: 'Publish' }).click();
    await arrived(page, 'see you');
    const { rows } = await company.sql.query<{ body: string }>('select body from post order by id desc limit 1');
    expect(rows[0]!.body).toBe(`Hello **there**, @[${ben.id}] see you`);
    expect(await page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('atrium.draft')))).toEqual([]);
    expect(problems).toEqual([]);
    await context.close();
  });

  it('says how much room is left, and sends nothing that is too long', async () => {
    const { page, context } = await home(ana);
    await page.evaluate(([id]) => localStorage.setItem(`atrium.draft.${id}.post`, JSON.stringify({ body: '👩‍🚀'.repeat(10_001), at: Date.now() })), [ana.id]);
    await page.reload();
    await page.getByText('1 character too many').waitFor();
    await page.locator('.ProseMirror').click();
    await page.keyboard.press('Control+Enter');
    await page.keyboard.press('Control+End');
    await page.keyboard.press('Backspace');
    await page.getByText('0 characters left').waitFor();
    await page.evaluate(([id]) => localStorage.removeItem(`atrium.draft.${id}.post`), [ana.id]);
    const { rows } = await company.sql.query<{ count: string }>("select count(*) from post where body like '👩%'");
    expect(rows[0]!.count).toBe('0');
    await context.close();
  });

  it('shows two people what the other does, without reload', async () => {
    const stopWorking = work();
    const a = await home(ana);
    const b = await home(ben);
    const reading = await textOfFirst(b.page);
    await a.page.goto(`${company.url}/groups/${group.id}`);
    await a.page.getByRole('button', { name: 'Share with Dock talk' }).click();
    await typeIntoEditor(a.page, 'Something new');
    await a.page.keyboard.press('Control+Enter');

    await b.page.getByRole('button', { name: '1 new post' }).waitFor({ timeout: 20_000 });
    expect(await textOfFirst(b.page)).toBe(reading);
    await picture(b.page, 'home-new-posts');
    await b.page.getByRole('button', { name: '1 new post' }).click();
    await until('the new post shows', async () => (await textOfFirst(b.page)).includes('Something new'));
    expect(await a.page.getByRole('button', { name: /new post/ }).count()).toBe(0);

    await firstPost(b.page).getByRole('button', { name: 'Write a comment' }).click();
    await b.page.waitForSelector('article .ProseMirror');
    await b.page.keyboard.type('I saw it');
    await b.page.keyboard.press('Control+Enter');
    await until('the comment appears at the author', async () => (await textOfFirst(a.page)).includes('I saw it'), 20_000);
    await firstPost(b.page).locator('[data-act=like]').click();
    await until('the reaction appears at the author', async () => /Ben Okonkwo\s+1 comment/.test(await textOfFirst(a.page)), 20_000);

    await a.page.getByRole('button', { name: /Notifications, \d+ unread/ }).or(a.page.getByRole('link', { name: /Notifications, \d+ unread/ })).first().waitFor({ timeout: 20_000 });
    await stopWorking();
    await a.context.close();
    await b.context.close();
  });

  it('changes a reaction by keyboard, and takes it back', async () => {
    const { page, context } = await home(ana);
    const like = firstPost(page).locator('[data-act=like]');
    await like.focus();
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    await until('it is celebrated', async () => (await like.innerText()) === 'Celebrate');
    expect(await page.evaluate(() => (document.activeElement as HTMLElement | null)?.dataset['act'])).toBe('like');
    await page.keyboard.press('Enter');
    await until('it is taken back', async () => (await like.getAttribute('aria-pressed')) === 'false');
    await context.close();
  });

  it('takes back a failed reaction and says so', async () => {
    const { page, context } = await home(ana);
    await page.route('**/graphql', (route) =>
      route.request().postData()?.includes('"SetReaction"') ? route.fulfill({ status: 200, contentType: 'application/json', body: JSON.stringify({ errors: [{ message: 'x', extensions: { code: 'INTERNAL', reference: 'abc123' } }] }) }) : route.continue(),
    );
    const like = firstPost(page).locator('[data-act=like]');
    await like.click();
    await page.getByText('Reference abc123').waitFor();
    expect(await like.getAttribute('aria-pressed')).toBe('false');
    await context.close();
  });

  it('shows a post at once, and gives the text back with the reason when the server refuses it', async () => {
    const { page, context } = await home(ana);
    let answer: () => void = () => undefined;
    const refused = new Promise<void>((resolve) => (answer = resolve));
    await page.route('**/graphql', async (route) => {
      if (!route.request().postData()?.includes('"PublishPost"')) return route.continue();
      await refused;
      return route.fulfill({ status: 200, contentType: 'application/json', body: JSON.stringify({ errors: [{ message: 'x', extensions: { code: 'FORBIDDEN' } }] }) });
    });
    await write(page, 'Never to be');
    await page.keyboard.press('Control+Enter');
    await until('it shows at once, as being sent', async () => /Sending[\s\S]*Never to be/.test(await textOfFirst(page)));
    expect(await page.locator('.ProseMirror').count()).toBe(0);
    answer();
    await page.getByRole('alert').getByText('You may not do this here.').waitFor();
    expect(await page.locator('.ProseMirror').innerText()).toBe('Never to be');
    expect(await textOfFirst(page)).not.toContain('Never to be');
    expect(await page.evaluate(() => localStorage.getItem('atrium.unsent'))).toBeNull();
    await context.close();
  });

  it('offers to reload when a newer version has replaced the code of a page', async () => {
    const { page, context } = await home(ana);
    await page.route('**/assets/*.js', (route) => route.fulfill({ status: 404, body: '' }));
    await page.getByRole('navigation').getByRole('link', { name: 'People' }).first().click();
    await page.getByRole('heading', { name: 'Atrium has been renewed' }).waitFor();
    await page.unroute('**/assets/*.js');
    await page.getByRole('button', { name: 'Reload' }).click();
    await page.getByRole('heading', { level: 1, name: 'People' }).waitFor();
    await context.close();
  });

  it('edits, and deletes with a way back; leaving the page deletes for good', async () => {
    await publish(ana, 'To be changed', group.id);
    const { page, context } = await home(ana);
    const menu = async (item: string) => {
      await firstPost(page).getByRole('button', { name: 'More for this post by Ana Lopes' }).click();
      await page.getByRole('menuitem', { name: item }).click();
    };
    await menu('Edit');
    await page.waitForSelector('article .ProseMirror');
    await page.keyboard.type(', and it was');
    await page.keyboard.press('Control+Enter');
    await until('it is edited', async () => /edited[\s\S]*To be changed, and it was/.test(await textOfFirst(page)));

    const id = (await firstPost(page).getAttribute('data-post'))!;
    await menu('Delete');
    await page.getByRole('button', { name: 'Undo' }).click();
    await until('it is back', async () => (await firstPost(page).getAttribute('data-post')) === id);

    await menu('Delete');
    await page.getByText('Post deleted').waitFor();
    await page.goto('about:blank');
    await until('it is deleted', async () => (await ana.ask('query ($id: ID!) { post(id: $id) { id } }', { id })).post === null);
    await context.close();
  });

  it('lets a moderator remove with a reason that is asked for', async () => {
    const id = await publish(ben, 'Not here, please', group.id);
    const { page, context } = await home(ana);
    await firstPost(page).getByRole('button', { name: /^More for this post/ }).click();
    await page.getByRole('menuitem', { name: 'Remove…' }).click();
    await page.getByRole('button', { name: 'Remove', exact: true }).click();
    await page.getByText('Say why, in a sentence.').waitFor();
    await page.getByLabel('Reason').fill('It belongs in Quality circle.');
    expect(await axe(page)).toEqual([]);
    await page.getByRole('button', { name: 'Remove', exact: true }).click();
    await until('it is gone', async () => (await page.locator(`[data-post="${id}"]`).count()) === 0);
    expect((await ben.ask('query ($id: ID!) { post(id: $id) { id } }', { id })).post).toBeNull();
    await context.close();
  });

  it('is used without a mouse', async () => {
    const { page, context } = await home(ana);
    const focused = () => page.evaluate(() => document.activeElement?.textContent?.trim() ?? '');
    await page.keyboard.press('Tab');
    expect(await focused()).toBe('Skip to content');
    await page.keyboard.press('Enter');
    await page.keyboard.press('j');
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('ARTICLE');
    const first = await page.evaluate(() => (document.activeElement as HTMLElement).dataset['post']);
    await page.keyboard.press('j');
    await page.keyboard.press('k');
    expect(await page.evaluate(() => (document.activeElement as HTMLElement).dataset['post'])).toBe(first);

    await page.keyboard.press('Control+k');
    await page.getByRole('combobox').waitFor();
    await page.keyboard.type('okon');
    await page.getByRole('option', { name: /Ben Okonkwo/ }).waitFor();
    expect(await axe(page)).toEqual([]);
    await page.keyboard.press('Escape');
    expect(await page.evaluate(() => (document.activeElement as HTMLElement).dataset['post'])).toBe(first);

    await page.keyboard.press('w');
    await typeIntoEditor(page, 'By keyboard alone');
    expect(await axe(page)).toEqual([]);
    await page.keyboard.press('Control+Enter');
    await arrived(page, 'By keyboard alone');
    await page.keyboard.press('?');
    await page.getByRole('heading', { name: 'Keyboard shortcuts' }).waitFor();
    await context.close();
  });

  it('takes no letter for a shortcut while the editor is on its way', async () => {
    const { page, context } = await home(ana);
    await page.route('**/assets/post-form*', async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 700));
      await route.continue();
    });
    await page.keyboard.press('Tab');
    await page.keyboard.press('j');
    const reactions = () => firstPost(page).locator('[aria-pressed=true]').count();
    const before = await reactions();
    await page.keyboard.press('w');
    await page.keyboard.press('l');
    await typeIntoEditor(page, 'Now it is here');
    expect(await reactions()).toBe(before);
    await page.keyboard.press('Escape');
    await page.keyboard.press('?');
    await page.getByRole('heading', { name: 'Keyboard shortcuts' }).waitFor();
    await context.close();
  });

  it('keeps what was written when the session has ended, and sends it after signing in again', async () => {
    const { page, context } = await home(ana);
    await page.route('**/auth/saml/login**', (route) => route.fulfill({ status: 200, contentType: 'text/html', body: 'provider' }));
    await write(page, 'Written in time');
    await context.clearCookies();
    await page.keyboard.press('Control+Enter');
    await page.waitForURL('**/auth/saml/login?returnTo=%2F');
    const [name, value] = (await company.signIn(ana.uuid)).split('=') as [string, string];
    await context.addCookies([{ name, value, url: company.url, httpOnly: true, sameSite: 'Lax' }]);
    await page.goto(company.url);
    await page.getByText('What you wrote before signing in has been sent.').waitFor();
    await until('it stands at the head', async () => (await textOfFirst(page)).includes('Written in time'));
    const { rows } = await company.sql.query<{ count: string }>("select count(*) from post where body = 'Written in time'");
    expect(rows[0]!.count).toBe('1');
    expect(await page.evaluate(() => Object.keys(localStorage).filter((key) => /draft|unsent/.test(key)))).toEqual([]);
    await context.close();
  });
});
