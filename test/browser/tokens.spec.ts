import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { TestCompany, type TestPerson } from '../company.js';
import { axe, launchBrowser, openWindow, picture, type Look } from './browser.js';
import { englishLeftOn } from './english-left.js';

jest.setTimeout(90_000);

describe('the administration of tokens', () => {
  let company: TestCompany;
  let browser: Browser;
  let admin: TestPerson;
  const staff: TestPerson[] = [];

  beforeAll(async () => {
    company = await TestCompany.start({ ATRIUM_BRAKE_MINIMUM: '1' });
    admin = await company.hire({ name: 'Ida Brandt', roles: ['it_admin'] });
    for (const name of ['Noor Haddad', 'Paul Fischer', 'Zoé Lambert', 'Karim Benali']) staff.push(await company.hire({ name }));
    browser = await launchBrowser();
  }, 60_000);
  afterAll(async () => {
    await browser?.close();
    await company?.stop();
  });

  const open = async (look: Look = {}) => {
    const window = await openWindow(browser, company, admin, look);
    await window.page.goto(`${company.url}/admin/tokens`);
    await window.page.getByRole('heading', { level: 1, name: look.language === 'fr' ? 'Jetons' : 'Tokens' }).waitFor();
    return window;
  };
  const shownToken = async (page: Page): Promise<string> => {
    const dialog = page.getByRole('dialog', { name: 'Copy the token now' });
    const token = await dialog.locator('code').innerText();
    await page.keyboard.press('Escape');
    await dialog.getByRole('button', { name: 'I have copied it' }).click();
    await dialog.waitFor({ state: 'detached' });
    return token;
  };
  const scim = (token: string, path: string, method = 'GET') => fetch(`${company.url}/scim/v2${path}`, { method, headers: { authorization: `Bearer ${token}` } });

  it('makes, rotates and revokes tokens, each shown once', async () => {
    const { page, context, problems } = await open();
    await page.getByText('No directory is connected yet.').waitFor();
    await page.getByText('There are no API tokens.').waitFor();
    await picture(page, 'tokens-empty');
    await page.getByRole('button', { name: 'Connect a directory' }).click();
    await page.getByRole('button', { name: 'Make the token' }).click();
    await page.getByText('Give the connection a name.').waitFor();
    await page.getByLabel('Name of the connection').fill('Entra ID');
    expect(await axe(page)).toEqual([]);
    await page.keyboard.press('Enter');
    await page.getByRole('dialog', { name: 'Copy the token now' }).waitFor();
    await picture(page, 'tokens-shown');
    const first = await shownToken(page);
    expect((await scim(first, '/Users')).status).toBe(200);
    await page.getByRole('button', { name: 'Second token, to change over' }).click();
    const second = await shownToken(page);
    expect([first, second].every((token) => /^atrium_scim_[\w-]{43}$/.test(token)) && first !== second).toBe(true);
    await page.getByText('Two tokens are valid.').waitFor();
    await page.reload();
    await page.getByText('last used: now').waitFor();
    expect(await page.content()).not.toContain(first);
    await page.getByRole('button', { name: /^Revoke Entra ID, SCIM token/ }).last().click();
    await page.getByRole('button', { name: 'Revoke the token' }).click();
    await page.getByText('The token is revoked.').waitFor();
    expect([(await scim(first, '/Users')).status, (await scim(second, '/Users')).status]).toEqual([401, 200]);

    await page.getByRole('button', { name: 'New API token' }).click();
    await page.getByLabel('What it is for').fill('Monthly report');
    await page.getByRole('switch', { name: 'Read' }).uncheck({ force: true });
    await page.getByRole('button', { name: 'Make the token' }).click();
    await page.getByText('Choose at least one.').waitFor();
    await page.getByRole('switch', { name: 'Read' }).check({ force: true });
    await page.getByRole('button', { name: 'Make the token' }).click();
    const own = await shownToken(page);
    expect((await company.post({ query: '{ viewer { displayName } }' }, { authorization: `Bearer ${own}` })).data).toEqual({ viewer: { displayName: 'Ida Brandt' } });
    await page.getByText('as Ida Brandt').waitFor();

    for (const person of staff.slice(0, 3)) await scim(second, `/Users/${person.uuid}`, 'DELETE');
    await page.reload();
    await page.getByText('The brake is on for Entra ID. Nobody else has been deactivated.').waitFor();
    await page.getByText('Who waits').click();
    await page.getByRole('link', { name: 'Zoé Lambert' }).waitFor();
    expect(await axe(page)).toEqual([]);
    await picture(page, 'tokens-held', true);
    await page.getByRole('button', { name: 'Approve all 2…' }).click();
    await page.getByRole('dialog').getByRole('textbox').fill('2');
    await page.getByRole('dialog').getByRole('button', { name: /Approve|Deactivate/ }).last().click();
    await page.getByText('The identity provider may go on for a day.').waitFor();
    expect((await scim(second, `/Users/${staff[1]!.uuid}`, 'DELETE')).status).toBe(204);
    expect(problems).toEqual([]);
    await context.close();
  });

  it.each<[string, Look]>([
    ['French, on a phone', { language: 'fr', size: 'phone' }],
    ['dark', { theme: 'dark' }],
  ])('looks right: %s', async (name, look) => {
    if (look.language) await company.sql.query(`insert into person_settings (person_id, locale) values ($1, 'fr')`, [admin.uuid]);
    else await company.sql.query('delete from person_settings where person_id = $1', [admin.uuid]);
    const { page, context, problems } = await open(look);
    await page.getByText('Monthly report').waitFor();
    expect(await axe(page)).toEqual([]);
    if (look.language) expect((await englishLeftOn(page)).filter((text) => !/Monthly report|Entra ID/.test(text))).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    await picture(page, `tokens-${name.split(',')[0]!.toLowerCase()}`, true);
    expect(problems).toEqual([]);
    await context.close();
  });

  it('does not exist for people without the permission', async () => {
    const { page, context } = await openWindow(browser, company, staff[3]!);
    await page.goto(`${company.url}/admin/tokens`);
    await page.getByText('This does not exist, or it is not open to you.').or(page.getByRole('heading', { level: 1 })).first().waitFor();
    expect(await page.getByText('Directory connections').count()).toBe(0);
    await context.close();
  });
});
