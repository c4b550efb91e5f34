import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { companyAtWork, type CompanyAtWork } from './company-at-work.js';
import { axe, launchBrowser, type Look, openWindow, picture, until } from './browser.js';

describe('people for administrators, in Chromium', () => {
  let at: CompanyAtWork;
  let browser: Browser;
  let admin: Awaited<ReturnType<CompanyAtWork['company']['hire']>>;

  beforeAll(async () => {
    [at, browser] = await Promise.all([companyAtWork(), launchBrowser()]);
    admin = await at.company.hire({ name: 'Ada Admin', roles: ['people_admin'] });
    const gone = await at.company.hire({ name: 'Gunnar Gone', email: null, employeeNumber: 'G-7' });
    await admin.ask('mutation ($id: ID!) { deactivatePerson(input: { personId: $id }) { clientMutationId } }', { id: gone.id });
    await at.company.sql.query(`update person set attribute_sources = '{"displayName": "ldap", "title": "ldap", "phone": "person"}' where id = $1`, [at.ben.uuid]);
  }, 120_000);
  afterAll(async () => {
    await browser.close();
    await at.company.stop();
  });

  const LOOKS: [string, Look][] = [['wide light', {}], ['phone dark, French', { size: 'phone', theme: 'dark', language: 'fr' }]];
  it.each(LOOKS)('look right: %s', async (name, look) => {
    if (look.language === 'fr') await admin.ask('mutation { updateSettings(input: { locale: FR }) { viewerSettings { locale } } }');
    const { page, context, problems } = await openWindow(browser, at.company, admin, look);
    await page.goto(`${at.company.url}/admin/people`);
    await page.getByText('Ben Okonkwo').waitFor();
    expect(await page.getByText('G-7').count()).toBe(1);
    await page.locator('tbody', { hasText: 'Ben Okonkwo' }).locator('button').first().click();
    await page.locator('dl').first().waitFor();
    expect(await axe(page)).toEqual([]);
    await picture(page, `people-admin-${name.replace(/\W+/g, '-')}`, true);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    expect(problems).toEqual([]);
    await context.close();
    if (look.language === 'fr') await admin.ask('mutation { updateSettings(input: { locale: EN }) { viewerSettings { locale } } }');
  }, 60_000);

  it('deactivate, find, reactivate and erase', async () => {
    const { page, context, problems } = await openWindow(browser, at.company, admin, {});
    await page.goto(`${at.company.url}/admin/people?q=wojcik`);
    const row = page.locator('tbody', { hasText: 'Łukasz Wójcik' });
    await row.getByRole('button', { name: 'Details of Łukasz Wójcik' }).click();
    await row.getByRole('button', { name: 'Deactivate' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Deactivate' }).click();
    await row.getByText('Left on').waitFor();
    await until('the dialog closes', async () => (await page.getByRole('dialog').count()) === 0);
    await row.getByRole('button', { name: 'Reactivate' }).click();
    await row.getByText('Active', { exact: true }).waitFor();
    await row.getByRole('button', { name: 'Erase…' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Type').fill('Somebody');
    await dialog.getByRole('button', { name: 'Erase for good' }).click();
    await dialog.getByText('Type the name exactly').waitFor();
    expect(await axe(page)).toEqual([]);
    await picture(page, 'people-admin-erase');
    await dialog.getByLabel('Type').fill('Łukasz Wójcik');
    await dialog.getByRole('button', { name: 'Erase for good' }).click();
    await page.getByText('Nobody found').waitFor();
    await picture(page, 'people-admin-empty');
    expect(problems.filter((problem) => !problem.includes('400'))).toEqual([]);
    await context.close();
  }, 60_000);
});
