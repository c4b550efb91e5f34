import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { TestCompany, type TestPerson } from '../company.js';
import { addMember, createGroup, joinGroup } from '../factories/groups.js';
import { publish } from '../factories/posts.js';
import { axe, launchBrowser, openWindow, picture, until, type Look } from './browser.js';

jest.setTimeout(90_000);

describe('the groups there are', () => {
  let company: TestCompany;
  let browser: Browser;
  let owner: TestPerson;
  let member: TestPerson;
  let outsider: TestPerson;

  beforeAll(async () => {
    company = await TestCompany.start();
    owner = await company.hire({ name: 'Karim Benali', title: 'Night shift lead', location: 'Lyon' });
    member = await company.hire({ name: 'Noor van der Meulen', title: 'Demand planner' });
    outsider = await company.hire({ name: 'Amadou Ba', title: 'Stock controller' });
    browser = await launchBrowser();
  }, 60_000);
  afterAll(async () => {
    await browser?.close();
    await company?.stop();
  });

  /** The language belongs to the person, not to the browser. */
  const speak = (person: TestPerson, language: 'en' | 'fr' = 'en') => person.ask('mutation($locale: Locale!) { updateSettings(input: { locale: $locale }) { viewerSettings { locale } } }', { locale: language.toUpperCase() });
  const open = async (person: TestPerson, address: string, look: Look = {}) => {
    await speak(person, look.language);
    const window = await openWindow(browser, company, person, look);
    await window.page.goto(company.url + address);
    await window.page.getByRole('heading', { level: 1 }).waitFor();
    return window;
  };

  it('are one’s own first, with a mark for what is new, then those to join or to ask', async () => {
    const news = await createGroup(owner, { name: 'Dock news' });
    await addMember(owner, news, member);
    await createGroup(owner, { name: 'Ride to work' });
    await createGroup(owner, { name: 'Quality circle', privacy: 'CLOSED' });
    await createGroup(owner, { name: 'Nobody knows', privacy: 'SECRET' });
    await publish(owner, 'Doors 1 to 4 are live.', news.id);
    const { page, context, problems } = await open(member, '/groups');
    const own = page.getByRole('main').getByRole('link', { name: /Dock news/ });
    await own.getByText('1 new post').waitFor();
    await page.getByRole('button', { name: 'Join Ride to work' }).click();
    await page.getByRole('main').getByRole('region').or(page.locator('main section')).first().getByRole('link', { name: /Ride to work/ }).waitFor();
    await page.getByRole('button', { name: 'Ask to join Quality circle' }).click();
    await page.getByText('You asked to join').waitFor();
    await page.getByRole('button', { name: 'Withdraw my request to join Quality circle' }).click();
    await page.getByRole('button', { name: 'Ask to join Quality circle' }).waitFor();
    expect(await page.getByText('Nobody knows').count()).toBe(0);
    await page.getByRole('searchbox').fill('quality');
    await until('only Quality circle is found', async () => (await page.locator('main li').count()) === 1);
    await page.getByRole('searchbox').fill('zzzzqqqq');
    await page.getByRole('heading', { name: 'No group for “zzzzqqqq”' }).waitFor();
    expect(problems).toEqual([]);
    await context.close();
  });

  it('grow by one that somebody creates: what is wrong is said, then one stands in it', async () => {
    const { page, context, problems } = await open(owner, '/groups');
    await page.getByRole('button', { name: 'Create a group' }).click();
    const dialog = page.getByRole('dialog', { name: 'Create a group' });
    await dialog.getByRole('button', { name: 'Create the group' }).click();
    await dialog.getByText('A group needs a name.').waitFor();
    await dialog.getByLabel('Name').fill('Night shift Lyon');
    await dialog.getByLabel('What it is for').fill('Rosters and handovers.');
    await dialog.getByLabel('Violet').check({ force: true });
    await dialog.getByLabel('Closed').check({ force: true });
    expect(await axe(page)).toEqual([]);
    await picture(page, 'create-group-light-wide');
    await dialog.getByRole('button', { name: 'Create the group' }).click();
    await page.getByRole('heading', { level: 1, name: 'Night shift Lyon' }).waitFor();
    await page.getByText('Closed: members read, anyone may ask').waitFor();
    const { groups } = await owner.ask('{ groups(mine: true, query: "night shift") { nodes { name description privacy color } } }');
    expect(groups.nodes).toEqual([{ name: 'Night shift Lyon', description: 'Rosters and handovers.', privacy: 'CLOSED', color: 5 }]);
    expect(problems).toEqual([]);
    await context.close();
  });

  it('are changed and archived by their owners, and archiving can be undone', async () => {
    const group = await createGroup(owner, { name: 'Old name' });
    const { page, context } = await open(owner, `/groups/${group.id}`);
    await page.getByRole('button', { name: 'Group settings' }).click();
    const dialog = page.getByRole('dialog', { name: 'Group settings' });
    await dialog.getByLabel('Name').fill('New name');
    await dialog.getByLabel('Secret').check({ force: true });
    await dialog.getByText('From the moment you save, only members read').waitFor();
    await dialog.getByRole('button', { name: 'Save' }).click();
    await page.getByRole('heading', { level: 1, name: 'New name' }).waitFor();
    await page.getByText('Secret: only the invited know of it').waitFor();
    await page.getByRole('button', { name: 'Group settings' }).click();
    await page.getByRole('button', { name: 'Archive this group' }).click();
    await page.getByText('Archived: read only').waitFor();
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.getByRole('button', { name: 'Group settings' }).waitFor();
    expect((await outsider.ask('query($id: ID!) { group(id: $id) { id } }', { id: group.id })).group).toBeNull();
    await context.close();
  });

  it('are no settings to those who do not own them', async () => {
    const group = await createGroup(owner, { name: 'Not yours', privacy: 'CLOSED' });
    await addMember(owner, group, member);
    const { page, context } = await open(member, `/groups/${group.id}`);
    await page.getByRole('button', { name: 'Member' }).waitFor();
    expect(await page.getByRole('button', { name: 'Group settings' }).count()).toBe(0);
    expect(await page.getByRole('button', { name: 'Invite' }).count()).toBe(0);
    await context.close();
  });

  it('fill by invitation: people picked by keyboard and addresses pasted; who is unknown is said', async () => {
    const group = await createGroup(owner, { name: 'By invitation', privacy: 'CLOSED' });
    const { page, context } = await open(owner, `/groups/${group.id}`);
    await page.getByRole('button', { name: 'Invite' }).click();
    const dialog = page.getByRole('dialog', { name: 'Invite to By invitation' });
    await dialog.getByRole('combobox').fill('amad');
    await dialog.getByRole('option', { name: /Amadou Ba/ }).waitFor();
    await page.keyboard.press('Enter');
    await dialog.getByRole('button', { name: 'Don’t invite Amadou Ba' }).waitFor();
    await dialog.getByLabel('Or paste e-mail addresses').fill(`Noor <${member.email}>; stranger@elsewhere.example`);
    expect(await axe(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Invite', exact: true }).click();
    await dialog.getByText('2 people are invited').waitFor();
    await dialog.getByText('Nobody here has this address: stranger@elsewhere.example').waitFor();
    for (const invited of [outsider, member]) {
      const { group: seen } = await invited.ask('query($id: ID!) { group(id: $id) { viewerMembership { status } } }', { id: group.id });
      expect(seen.viewerMembership.status).toBe('INVITED');
    }
    await context.close();
    const guest = await open(outsider, '/groups');
    await guest.page.getByRole('button', { name: 'Accept the invitation to By invitation' }).click();
    await guest.page.getByRole('main').getByRole('link', { name: /By invitation/ }).waitFor();
    await until('Amadou is a member', async () => (await outsider.ask('query($id: ID!) { group(id: $id) { viewerMembership { status } } }', { id: group.id })).group.viewerMembership.status === 'MEMBER');
    await guest.context.close();
  });

  it('let those who moderate decide beside the posts', async () => {
    const group = await createGroup(owner, { name: 'Knock first', privacy: 'CLOSED' });
    await joinGroup(outsider, group);
    const { page, context } = await open(owner, `/groups/${group.id}`);
    await page.getByRole('heading', { name: '1 person asks to join' }).waitFor();
    await page.getByRole('button', { name: 'Let in Amadou Ba' }).first().click();
    await page.getByText('Amadou Ba is in Knock first now').waitFor();
    await until('the request is gone', async () => (await page.getByRole('heading', { name: /asks? to join/ }).count()) === 0);
    await context.close();
  });

  it.each([
    ['wide', 'light', 'en'],
    ['wide', 'dark', 'fr'],
    ['phone', 'light', 'fr'],
    ['phone', 'dark', 'en'],
  ] as const)('give axe nothing to find: %s, %s, %s', async (size, theme, language) => {
    const { page, context, problems } = await open(member, '/groups', { size, theme, language });
    await page.locator('main li').first().waitFor();
    await page.getByRole('button', { name: language === 'fr' ? 'Créer un groupe' : 'Create a group' }).waitFor();
    await page.waitForTimeout(400);
    expect(await axe(page)).toEqual([]);
    expect(await page.evaluate(() => (globalThis as unknown as { document: { documentElement: { scrollWidth: number } } }).document.documentElement.scrollWidth)).toBeLessThanOrEqual(size === 'phone' ? 390 : 1440);
    await picture(page, `groups-${theme}-${size}`);
    expect(problems).toEqual([]);
    await context.close();
  });
});
