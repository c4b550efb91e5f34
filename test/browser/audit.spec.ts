import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { recordAudit } from '../../libs/audit/audit.port.js';
import { SealEntries } from '../../libs/audit/chain/seal-entries.use-case.js';
import { CheckChain } from '../../libs/audit/jobs/check-chain.work.js';
import { Database } from '../../libs/platform/database/database.js';
import { TestCompany, type TestPerson } from '../company.js';
import { addMember, createGroup } from '../factories/groups.js';
import { axe, launchBrowser, openWindow, picture, until, type Look } from './browser.js';
import { englishLeftOn } from './english-left.js';

jest.setTimeout(90_000);

const FIREFOX = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0';

describe('the audit log page', () => {
  let company: TestCompany;
  let browser: Browser;
  let auditor: TestPerson;
  let marguerite: TestPerson;
  let check: CheckChain;

  beforeAll(async () => {
    company = await TestCompany.start();
    auditor = await company.hire({ name: 'Aude Vérin', roles: ['auditor'] });
    marguerite = await company.hire({ name: 'Marguerite Tremblay' });
    const luisa = await company.hire({ name: 'Luísa Figueiredo' });
    const karim = await company.hire({ name: 'Karim Benali' });
    const group = await createGroup(karim, { name: 'Équipe de nuit', privacy: 'CLOSED' });
    await addMember(karim, group, luisa, 'MODERATOR');
    await createGroup(karim, { name: 'Fusion', privacy: 'SECRET' });
    const database = company.api.get(Database);
    await database.transaction((tx) =>
      recordAudit(tx, [
        { action: 'session.refused', outcome: 'refused', actor: { kind: 'system', name: 'sign-in' }, reference: '9f2c41ab7e05', personal: { reason: 'la signature a expiré', nameId: 'b.okonkwo' } },
        { action: 'role.granted', actor: { kind: 'person', id: marguerite.uuid }, subject: { kind: 'person', id: luisa.uuid }, facts: { role: 'communications' }, personal: { ip: '192.0.2.7', userAgent: FIREFOX } },
        { action: 'provisioning.held', actor: { kind: 'system', name: 'schedule' }, facts: { counts: { deactivated: 214 } } },
      ]),
    );
    const sealer = new SealEntries(database, company.configuration);
    check = new CheckChain(database, company.configuration);
    await sealer.execute();
    await check.repeat();
    browser = await launchBrowser();
  }, 60_000);
  afterAll(async () => {
    await browser?.close();
    await company?.stop();
  });

  const open = async (look: Look = {}, query = '') => {
    await auditor.ask('mutation ($locale: Locale) { updateSettings(input: { locale: $locale }) { viewerSettings { locale } } }', { locale: look.language === 'fr' ? 'FR' : 'EN' });
    const window = await openWindow(browser, company, auditor, look);
    await window.page.goto(`${company.url}/admin/audit${query}`);
    await window.page.locator('tbody').first().waitFor();
    return window;
  };
  const fits = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth);
  const rowOf = (page: Page, text: string) => page.locator('tbody', { hasText: text });

  it('tells who did what, opens an entry with its place in the chain, and says that the chain is whole', async () => {
    const { page, context, problems } = await open();
    await page.getByText('The chain is whole.').waitFor();
    const granted = rowOf(page, 'Role granted');
    expect(await granted.innerText()).toMatch(/Marguerite Tremblay[\s\S]*Luísa Figueiredo → communications[\s\S]*192\.0\.2\.7 · Firefox, Linux/);
    await granted.getByRole('button').press('Enter');
    await granted.getByText('follows', { exact: false }).waitFor();
    expect(await granted.getByRole('button').getAttribute('aria-expanded')).toBe('true');
    expect(await page.locator('body').innerText()).not.toContain('Fusion');
    for (const theme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme: theme });
      await picture(page, `audit-${theme}`);
      expect(await axe(page)).toEqual([]);
    }
    await page.setViewportSize({ width: 390, height: 844 });
    await picture(page, 'audit-phone');
    expect(await fits(page)).toBe(true);
    expect(problems).toEqual([]);
    await context.close();
  });

  it('finds by action, by person, what was refused, and what somebody quotes; the address says what is looked for, and the export gives just that', async () => {
    const { page, context } = await open();
    const count = (expected: number) => until(`${expected} entries are shown`, async () => (await page.locator('tbody').count()) === expected);
    await page.getByRole('button', { name: 'Only refused' }).click();
    await count(1);
    expect(page.url()).toContain('refused=1');
    await page.getByRole('button', { name: 'Only refused' }).click();
    await page.getByRole('button', { name: 'Action' }).click();
    await page.getByRole('menuitem', { name: 'Role granted' }).click();
    await count(1);
    await page.getByRole('button', { name: 'Action: Role granted. Take this filter away' }).click();
    await page.getByRole('button', { name: 'Person' }).click();
    await page.getByRole('menuitem', { name: 'Find somebody' }).click();
    await page.getByRole('combobox').fill('Marguerite');
    await page.getByRole('option', { name: /Marguerite/ }).click();
    await count(1);
    await page.getByRole('button', { name: /Marguerite Tremblay/ }).first().click();
    await page.getByRole('searchbox').fill('9f2c41ab7e05');
    await count(1);
    expect(await page.locator('tbody').innerText()).toContain('Sign-in refused');
    await page.getByRole('searchbox').fill('no such reference');
    await page.getByText('No entry fits.').waitFor();
    await page.getByRole('button', { name: 'Show all' }).click();
    await page.locator('tbody').first().waitFor();

    await page.goto(`${company.url}/admin/audit?action=role.granted`);
    await page.getByRole('button', { name: 'Export with proof' }).click();
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('menuitem', { name: /JSON lines/ }).click()]);
    const lines = readFileSync((await download.path())!, 'utf8').trimEnd().split('\n');
    expect(lines).toHaveLength(1);
    expect(JSON.parse(lines[0]!)).toMatchObject({ action: 'role.granted', proof: { seal: { seq: expect.any(String) } } });
    await context.close();
  });

  it('has no English in French', async () => {
    const { page, context } = await open({ language: 'fr' });
    await rowOf(page, 'Luísa Figueiredo → ').first().getByRole('button').click();
    await page.locator('dl').waitFor();
    await picture(page, 'audit-french');
    expect(await fits(page)).toBe(true);
    expect(await englishLeftOn(page)).toEqual([]);
    await context.close();
  });

  it('says that the chain is broken once somebody asks, and shows where', async () => {
    const { page, context } = await open();
    const { rows } = await company.sql.query<{ entry_id: string }>('select entry_id from audit_seal where seq = 2');
    await company.sql.query(`update audit_entry set outcome = 'refused' where id = $1`, [rows[0]!.entry_id]);
    await page.getByRole('button', { name: 'Check again' }).click();
    await page.getByText('The chain is being checked.').waitFor();
    await check.repeat();
    await page.getByText('The chain is broken.').waitFor();
    expect(await page.getByRole('alert').innerText()).toContain('at entry 2');
    expect(await axe(page)).toEqual([]);
    await picture(page, 'audit-broken');
    await page.getByRole('button', { name: 'Show the entry' }).click();
    await page.locator('dl', { hasText: rows[0]!.entry_id }).waitFor();
    await context.close();
  });

  it('is not there for those who may not', async () => {
    const { page, context } = await openWindow(browser, company, marguerite);
    await page.goto(`${company.url}/admin/audit`);
    await page.getByRole('heading', { level: 1, name: /door/ }).waitFor();
    await context.close();
  });
});
