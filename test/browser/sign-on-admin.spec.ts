import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import type { TestPerson } from '../company.js';
import { Browser as TestBrowser } from '../factories/browser.js';
import { SignInStage } from '../factories/identity.js';
import { PartnerIdp } from '../factories/partner-idp.js';
import { englishLeftOn } from './english-left.js';
import { axe, launchBrowser, openWindow, picture, until, type Look } from './browser.js';

jest.setTimeout(90_000);

describe('the administration of sign-in', () => {
  let stage: SignInStage;
  let partner: PartnerIdp;
  let browser: Browser;
  let admin: TestPerson;

  beforeAll(async () => {
    stage = await SignInStage.start();
    partner = await PartnerIdp.start(stage);
    admin = await stage.company.hire({ name: 'Ada Admin', roles: ['it_admin'] });
    const eva = await stage.company.hire({ name: 'Eva Marie', email: 'eva@test.example', employeeNumber: 'E-204' });
    await stage.signIn(new TestBrowser(), eva.uuid);
    browser = await launchBrowser();
  }, 60_000);
  afterAll(async () => {
    await browser?.close();
    await partner?.stop();
    await stage?.stop();
  });

  const open = async (look: Look = {}) => {
    const window = await openWindow(browser, stage.company, admin, look);
    await window.page.goto(`${stage.company.url}/admin/sign-in`);
    await window.page.getByRole('heading', { level: 2, name: 'localhost' }).waitFor();
    return window;
  };
  const card = (page: Page, name: string) => page.getByRole('region', { name });

  it('leads from a provider’s metadata over a test to people who sign in there', async () => {
    const { page, context, problems } = await open();
    await page.getByRole('button', { name: 'Add a provider' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Name').fill('Partner');
    await dialog.getByLabel('Text').check({ force: true });
    await dialog.getByLabel('Its metadata, as XML').fill('<html/>');
    await dialog.getByRole('button', { name: 'Add', exact: true }).click();
    await dialog.getByText(/cannot be used .*exactly one identity provider/).waitFor();
    await dialog.getByLabel('Its metadata, as XML').fill(await partner.metadata());
    await dialog.getByRole('button', { name: 'Add', exact: true }).click();
    await card(page, 'Partner').getByText('Test sign-in, to see what arrives.').waitFor();
    const opened = context.waitForEvent('page');
    await card(page, 'Partner').getByRole('link', { name: /Test sign-in/ }).click();
    const test = await opened;
    await test.getByRole('button', { name: 'Eva Marie' }).click();
    await test.waitForURL(`${stage.company.url}/admin/sign-in?tested=*`);
    await test.close();
    await card(page, 'Partner').getByText('No active person has this e-mail address').first().waitFor();
    await picture(page, 'sign-on-setting-up', true);
    await card(page, 'Partner').getByRole('button', { name: 'Decide now' }).click();
    await dialog.getByRole('switch', { name: 'E-mail address' }).check({ force: true });
    expect(await axe(page)).toEqual([]);
    await picture(page, 'sign-on-rules');
    await dialog.getByRole('button', { name: 'Save' }).click();
    await dialog.waitFor({ state: 'detached' });
    await card(page, 'Partner').getByRole('button', { name: 'Switch on' }).click();
    await card(page, 'Partner').getByText('On', { exact: true }).waitFor();
    expect(problems).toEqual([]);
    await context.close();
    const somebody = new TestBrowser();
    const choice = await somebody.open(`${stage.company.url}/auth/saml/login`);
    expect(choice.html).toContain('>Partner</a>');
  });

  it('waits for an owner to confirm what somebody with fewer rights changed', async () => {
    const waiting = /Until an owner confirms it/;
    const { page, context } = await open();
    await card(page, 'Partner').getByText(waiting).waitFor();
    expect(await card(page, 'Partner').getByRole('button', { name: 'Confirm' }).count()).toBe(0);
    await picture(page, 'sign-on-awaits-owner', true);
    await context.close();
    const owner = await openWindow(browser, stage.company, await stage.company.hire({ name: 'Olga Owner', roles: ['owner'] }));
    await owner.page.goto(`${stage.company.url}/admin/sign-in`);
    await card(owner.page, 'Partner').getByRole('button', { name: 'Confirm' }).click();
    await card(owner.page, 'Partner').getByText(waiting).waitFor({ state: 'detached' });
    expect(owner.problems).toEqual([]);
    await owner.context.close();
  });

  it('asks whoever signed in long ago who it is, in another window, and then finishes what they were about to do', async () => {
    await stage.company.sql.query(`update session set authenticated_at = now() - interval '1 hour' where person_id = $1`, [admin.uuid]);
    const { page, context, problems } = await open();
    await card(page, 'Partner').getByRole('button', { name: 'More for Partner' }).click();
    await page.getByRole('menuitem', { name: 'Who may sign in' }).click();
    const form = page.getByRole('dialog', { name: /Partner/ });
    await form.getByLabel('Name', { exact: true }).fill('Partner Lines');
    await form.getByRole('button', { name: 'Save' }).click();
    const question = page.getByRole('dialog', { name: 'Confirm that it is you' });
    expect(await axe(page)).toEqual([]);
    await picture(page, 'fresh-sign-in');
    await question.getByRole('button', { name: 'Cancel' }).click();
    await form.getByText('Not done: this needs you to confirm').waitFor();
    expect(await form.getByLabel('Name', { exact: true }).inputValue()).toBe('Partner Lines');
    await form.getByRole('button', { name: 'Save' }).click();
    const opened = context.waitForEvent('page');
    await question.getByRole('link', { name: /Confirm at your sign-on/ }).press('Enter');
    const other = await opened;
    await other.getByRole('link', { name: 'localhost' }).click();
    await other.getByRole('button', { name: 'Ada Admin' }).click();
    await form.waitFor({ state: 'detached' });
    await card(page, 'Partner Lines').waitFor();
    await until('the other window has gone or says that it may', async () => other.isClosed() || (await other.getByText('You can close this one').count()) === 1);
    expect(problems).toEqual([]);
    await stage.company.sql.query(`update identity_provider set name = 'Partner' where name = 'Partner Lines'`);
    await context.close();
    admin.cookie = await stage.company.signIn(admin.uuid);
  });

  it('takes Atrium’s own keys from one step to the next', async () => {
    const { page, context, problems } = await open();
    const keys = page.getByRole('region', { name: 'Atrium’s keys' });
    await keys.getByRole('button', { name: 'Make new keys' }).click();
    await keys.getByText('Next signing certificate').waitFor();
    await page.getByText('New keys are made and published.').waitFor({ state: 'detached' });
    // What has scrolled half under the top bar is no fault of the page.
    await page.evaluate(() => window.scrollTo(0, 0));
    expect(await axe(page)).toEqual([]);
    await picture(page, 'sign-on-next-keys', true);
    await keys.getByRole('button', { name: 'The providers have them: switch over' }).click();
    await keys.getByText(/Opens what was encrypted for it until/).waitFor();
    await keys.getByRole('button', { name: 'Drop the keys before' }).click();
    await keys.getByText('Before', { exact: true }).waitFor({ state: 'detached' });
    expect(problems).toEqual([]);
    await context.close();
  });

  it.each<[string, Look]>([
    ['light', {}],
    ['dark', { theme: 'dark' }],
    ['phone', { size: 'phone' }],
    ['french', { language: 'fr' }],
  ])('is without fault: %s', async (name, look) => {
    await stage.company.sql.query(`insert into person_settings (person_id, locale) values ($1, $2) on conflict (person_id) do update set locale = excluded.locale`, [admin.uuid, look.language ?? 'en']);
    const { page, context, problems } = await open(look);
    await page.getByText(/^(What|Ce que) /).first().click();
    await until('the page has settled', async () => (await page.locator('details[open]').count()) > 0);
    expect(await axe(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    await picture(page, `sign-on-${name}`, true);
    if (look.language === 'fr') expect(await englishLeftOn(page)).toEqual([]);
    await page.goto(`${stage.company.url}/auth/saml/login`);
    expect(await axe(page)).toEqual([]);
    await picture(page, `sign-in-choice-${name}`);
    expect(problems).toEqual([]);
    await context.close();
  });
});
