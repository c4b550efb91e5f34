import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { publish } from '../factories/posts.js';
import { unzip } from '../factories/zip.js';
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

  it('deactivate, find, reactivate, export and erase; who is erased is named in the language of who looks', async () => {
    const [lukasz] = (await at.ana.ask('{ people(query: "wojcik") { nodes { id } } }')).people.nodes;
    await publish(at.ana, `Merci à @[${lukasz.id}]`, at.quay.id);
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
    const [download] = await Promise.all([page.waitForEvent('download'), row.getByRole('button', { name: 'Export everything' }).click()]);
    const files = unzip(readFileSync((await download.path())!));
    expect([download.suggestedFilename(), files.get('posts.json')!.toString()]).toEqual([expect.stringMatching(/^atrium-person-.*\.zip$/), expect.stringContaining('le quai 3 marche')]);
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

    await at.ben.ask('mutation { updateSettings(input: { locale: FR }) { viewerSettings { locale } } }');
    const french = await openWindow(browser, at.company, at.ben, { language: 'fr' });
    await french.page.goto(`${at.company.url}/groups/${at.quay.id}`);
    await french.page.getByText('Merci à').waitFor();
    await until('the author and the mentioned are named', async () => (await french.page.getByText('Ancien collègue').count()) >= 2);
    await picture(french.page, 'former-colleague-fr', true);
    const said = await french.page.locator('main').innerText();
    expect(said).toMatch(/Ancien collègue\s+A quitté/i);
    expect(said).toMatch(/Merci à @?Ancien collègue/);
    await french.page.goto(`${at.company.url}/people/${lukasz.id}`);
    await french.page.getByRole('heading', { level: 1, name: 'Ancien collègue' }).waitFor();
    expect([await french.page.title(), await axe(french.page)]).toEqual([expect.stringContaining('Ancien collègue'), []]);
    await french.page.goto(`${at.company.url}/groups/${at.quay.id}/members`);
    await french.page.getByText('Zoé Lefèvre').waitFor();
    for (const words of ['Former colleague', 'Wójcik', 'Ancien collègue']) expect([words, await french.page.getByText(words).count()]).toEqual([words, 0]);
    expect(french.problems).toEqual([]);
    await french.context.close();
  }, 90_000);

  it('take links that were made by hand or are out of date for what they are', async () => {
    const owner = await at.company.hire({ name: 'Odile Owner', roles: ['owner'] });
    const { page, context, problems } = await openWindow(browser, at.company, owner, {});
    await page.goto(`${at.company.url}/admin/people?status=zzz&source=zzz&q=%00wojcik%07`);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await until('the field shows what can be looked for', async () => (await page.getByRole('searchbox').first().inputValue()) === 'wojcik');
    await page.goto(`${at.company.url}/admin/people?role=zzz%00`);
    await page.getByText('Nobody found').waitFor();
    await page.getByRole('button', { name: 'Show everyone' }).click();
    await page.getByText('Ben Okonkwo').waitFor();
    await page.goto(`${at.company.url}/admin/provisioning?run=zzz`);
    await page.getByRole('heading', { level: 2, name: 'This door isn’t open to you' }).waitFor();
    expect([await axe(page), await page.getByText('Try again').count(), problems]).toEqual([[], 0, []]);
    await context.close();
  }, 60_000);
});
