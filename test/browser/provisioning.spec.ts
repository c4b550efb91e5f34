import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { Database } from '../../libs/platform/database/database.js';
import { readCsvRecords } from '../../libs/provisioning/csv-source.js';
import { ImportPeopleUseCase } from '../../libs/provisioning/import-people.use-case.js';
import { TestCompany, type TestPerson } from '../company.js';
import { createGroup } from '../factories/groups.js';
import { ScimClient } from '../factories/scim.js';
import { axe, launchBrowser, openWindow, picture, until, type Look } from './browser.js';

jest.setTimeout(90_000);

describe('the provisioning page', () => {
  let company: TestCompany;
  let browser: Browser;
  let ida: TestPerson;
  let otto: TestPerson;
  let margot: TestPerson;

  beforeAll(async () => {
    company = await TestCompany.start({ LDAP_URL: 'ldap://localhost:1', LDAP_NAME: 'Directory of Gdańsk', LDAP_BASE_DN: 'dc=test' });
    ida = await company.hire({ name: 'Ida Brandt', roles: ['it_admin'] });
    otto = await company.hire({ name: 'Otto Vega', roles: ['it_admin'] });
    margot = await company.hire({ name: 'Margot Petit', roles: ['it_admin'] });
    await margot.ask('mutation { updateSettings(input: { locale: FR }) { viewerSettings { locale } } }');
    await csv('staff.csv', (index) => `true,${index === 3 ? 'Import clerk' : ''}`);
    await csv('november.csv', (index) => `${index >= 14},${index === 20 ? 'Customs lead' : index === 3 ? 'Import clerk' : ''}`);
    await scim();
    browser = await launchBrowser();
  }, 60_000);
  afterAll(async () => {
    await browser?.close();
    await company?.stop();
  });

  const csv = (label: string, rest: (index: number) => string) => {
    const lines = ['email,displayName,location,active,title', ...Array.from({ length: 30 }, (_, index) => `b${index}@ship.example,Zbigniew ${String.fromCharCode(65 + index)},${index < 12 ? 'Gdańsk' : 'Dakar'},${rest(index)}`), ...(label === 'november.csv' ? ['new@ship.example,Noor van der Meulen,Rotterdam,true,Demand planner'] : [])];
    async function* bytes() {
      yield Buffer.from(lines.join('\n'));
    }
    return new ImportPeopleUseCase(company.api.get(Database), company.configuration).execute({ dryRun: false, label, records: (report) => readCsvRecords(bytes(), report) });
  };
  /** An identity provider whose brake is on for one person, and which has sent two groups. */
  const scim = async () => {
    const client = await ScimClient.for(company, 'Entra ID');
    const people = [];
    for (let index = 0; index < 11; index += 1) people.push(await company.hire({ name: index === 10 ? 'Wilhelmina Ostrowska' : `Dock ${index}` }));
    await client.post('/Groups', { displayName: 'SG-Welders', members: people.slice(9).map(({ uuid }) => ({ value: uuid })) });
    await client.post('/Groups', { displayName: 'SG-Forklift licence' });
    for (const { uuid } of people) await client.delete(`/Users/${uuid}`);
    await createGroup(ida, { name: 'The weld shop' });
  };
  const open = async (person: TestPerson, look: Look = {}) => {
    const window = await openWindow(browser, company, person, look);
    await window.page.goto(`${company.url}/admin/provisioning`);
    await window.page.getByRole('heading', { level: 1 }).waitFor();
    return window;
  };

  it('is where the overview leads while something waits for a decision', async () => {
    const { page, context, problems } = await openWindow(browser, company, ida);
    await page.goto(`${company.url}/admin/overview`);
    await page.getByText('2 runs wait for a decision.').waitFor();
    expect(await page.getByText('All is well.').count()).toBe(0);
    await picture(page, 'overview-held', true);
    await page.getByRole('link', { name: 'Decide' }).click();
    await page.getByRole('heading', { level: 1, name: 'Provisioning' }).waitFor();
    expect(problems).toEqual([]);
    await context.close();
  });

  it.each([
    ['light', 'wide', 'en'],
    ['dark', 'phone', 'fr'],
  ] as const)('shows what the brake holds (%s, %s, %s)', async (theme, size, language) => {
    const { page, context, problems } = await open(language === 'fr' ? margot : ida, { theme, size, language });
    await page.getByText('Noor van der Meulen').waitFor();
    await page.getByText('SG-Welders').waitFor();
    await page.getByText(language === 'fr' ? /Un seul administrateur suffit/ : /One administrator is enough/).waitFor();
    await picture(page, `provisioning-${theme}-${size}-${language}`, true);
    expect(await axe(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBeLessThanOrEqual(0);
    expect(problems).toEqual([]);
    await context.close();
  });

  it('releases an identity provider by one administrator, and lets a group follow one that it keeps', async () => {
    const { page, context, problems } = await open(ida);
    const held = page.getByRole('alert', { name: 'Entra ID' });
    await held.getByText('Who waits').click();
    await held.getByRole('link', { name: 'Wilhelmina Ostrowska' }).waitFor();
    await held.getByRole('button', { name: 'Approve all 1…' }).click();
    await page.getByLabel('Type 1 to approve').fill('1');
    await page.keyboard.press('Enter');
    await page.getByText('The identity provider may go on for a day.').waitFor();
    await held.waitFor({ state: 'detached' });

    const groups = page.getByRole('list', { name: 'Groups of the identity providers' });
    const row = groups.getByRole('listitem').filter({ hasText: 'SG-Welders' });
    await row.getByRole('button', { name: 'Let a group follow SG-Welders' }).click();
    const dialog = page.getByRole('dialog', { name: 'Which group follows SG-Welders?' });
    await dialog.getByRole('button', { name: 'Let it follow' }).click();
    await dialog.getByText('Choose a group.').waitFor();
    await dialog.getByRole('radio', { name: 'The weld shop' }).check();
    expect(await axe(page)).toEqual([]);
    await picture(page, 'provisioning-follow');
    await page.keyboard.press('Enter');
    await page.getByText('The weld shop follows SG-Welders now.').waitFor();
    await row.getByRole('link', { name: 'The weld shop' }).waitFor();
    expect((await company.sql.query(`select p.display_name from membership m join person p on p.id = m.person_id where m.state = 'member' order by 1`)).rows.map(({ display_name }) => display_name)).toContain('Wilhelmina Ostrowska');
    await row.getByRole('button', { name: 'Stop following SG-Welders (The weld shop)' }).click();
    await row.getByText('followed by no group').waitFor();
    expect(problems).toEqual([]);
    await context.close();
  });

  it('is released by two administrators who type the number; then one asks for a dry run', async () => {
    const first = await open(ida);
    await first.page.getByRole('heading', { name: 'This run would deactivate 14 people' }).waitFor();
    await first.page.getByRole('button', { name: 'Look at all 14' }).click();
    await until('only those are listed', async () => (await first.page.getByRole('list', { name: 'People of this run' }).getByRole('listitem').count()) === 14);
    await first.page.getByRole('button', { name: 'Approve all 14…' }).click();
    await first.page.getByLabel('Type 14 to approve').fill('13');
    await first.page.getByRole('button', { name: 'Approve all 14', exact: true }).click();
    await first.page.getByText('This is not the number.').waitFor();
    await first.page.getByLabel('Type 14 to approve').fill('14');
    await first.page.keyboard.press('Enter');
    await first.page.getByText('You have approved. One more administrator has to.').waitFor();
    expect(await first.page.getByRole('button', { name: 'Approve all 14…' }).count()).toBe(0);
    await first.context.close();

    const second = await open(otto);
    await second.page.getByText('Ida Brandt has approved.').waitFor();
    await second.page.getByRole('navigation', { name: 'Administration' }).getByText('1 run waits for a decision').waitFor({ state: 'attached' });
    await second.page.getByRole('button', { name: 'Approve all 14…' }).click();
    await second.page.getByLabel('Type 14 to approve').fill('14');
    await second.page.keyboard.press('Enter');
    await second.page.getByText('Approved. The next run lets them go.').waitFor();
    await until('the brake is off', async () => (await second.page.getByText('The brake is on.').count()) === 0);
    await second.page.getByRole('button', { name: 'Dry run now' }).click();
    await second.page.getByText('waiting').waitFor();
    expect((await company.sql.query(`select dry, state, label from provisioning_run where state = 'requested'`)).rows).toEqual([{ dry: true, state: 'requested', label: 'Directory of Gdańsk' }]);
    expect(second.problems).toEqual([]);
    await second.context.close();
  });
});
