import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { TestPerson } from '../../company.js';
import { Browser, formAction, hiddenFields } from '../../factories/browser.js';
import { SignInStage } from '../../factories/identity.js';

const ATRIUM = '127.0.0.1';

describe('sign-in through the identity provider', () => {
  let stage: SignInStage;
  let ana: TestPerson;
  let ben: TestPerson;

  beforeAll(async () => {
    stage = await SignInStage.start();
    ana = await stage.company.hire({ name: 'Ana Lopes', email: 'Ana.Lopes@test.example' });
    ben = await stage.company.hire({ name: 'Ben Okafor', email: null, employeeNumber: 'E77' });
  });
  afterAll(() => stage.stop());

  const browserHolding = (ticketUrl: string, browser = new Browser()) => browser.open(ticketUrl, { from: 'http://localhost/' });

  /** A ticket as the assertion consumer service gives it, before any browser redeems it. */
  const ticketFor = async (browser: Browser, personUuid: string): Promise<string> => {
    const page = await stage.choose(browser, await stage.goToProvider(browser), personUuid);
    const response = await fetch(formAction(page.html), { method: 'POST', redirect: 'manual', body: new URLSearchParams(hiddenFields(page.html)) });
    expect(response.status).toBe(303);
    return response.headers.get('location')!;
  };

  it('leads from Atrium to the provider and back into a session', async () => {
    const browser = new Browser();
    expect((await stage.session(browser)).status).toBe(401);
    const end = await stage.signIn(browser, ana.uuid);
    expect(end.url).toBe(`${stage.company.url}/`);
    expect(await stage.session(browser)).toEqual({ status: 200, person: { id: ana.id, email: 'Ana.Lopes@test.example', displayName: 'Ana Lopes' } });
  });

  it('signs in who has no e-mail address, by employee number', async () => {
    const browser = new Browser();
    await stage.signIn(browser, ben.uuid);
    expect((await stage.session(browser)).person).toEqual({ id: ben.id, email: null, displayName: 'Ben Okafor' });
  });

  it('sets a cookie that scripts and other sites do not get, and stores only its hash', async () => {
    const browser = new Browser();
    await stage.signIn(browser, ana.uuid);
    const cookie = browser.cookie(ATRIUM, stage.sessionCookie)!;
    expect(cookie.attributes).toEqual(expect.arrayContaining(['httponly', 'samesite=lax', 'path=/']));
    const { rows } = await stage.company.sql.query<{ found: boolean }>(`select exists (select from session where encode(token_hash, 'escape') like '%' || $1 || '%' or session::text like '%' || $1 || '%') as found`, [cookie.value]);
    expect(rows[0]!.found).toBe(false);
    const { rows: hashed } = await stage.company.sql.query(`select 1 from session where token_hash = sha256(convert_to($1, 'UTF8'))`, [cookie.value]);
    expect(hashed).toHaveLength(1);
  });

  it('comes back to the deep link it came for', async () => {
    const end = await stage.signIn(new Browser(), ana.uuid, '/groups/abc?tab=members#top');
    expect(end.url).toBe(`${stage.company.url}/groups/abc?tab=members#top`);
  });

  it.each(['//evil.example', '/\\evil.example', 'https://evil.example/', '/\t/evil.example', '/.//evil.example', '/auth/logout'])('never leaves this site for %j', async (returnTo) => {
    const browser = new Browser();
    const end = await stage.signIn(browser, ana.uuid, returnTo);
    expect(end.url).toBe(`${stage.company.url}/`);
    expect((await stage.session(browser)).status).toBe(200);
  });

  it('renews the session at sign-in: the one before is over', async () => {
    const browser = new Browser();
    await stage.signIn(browser, ana.uuid);
    const before = browser.cookiesFor(ATRIUM);
    await stage.signIn(browser, ana.uuid);
    expect(browser.cookiesFor(ATRIUM)).not.toBe(before);
    const old = await fetch(`${stage.company.url}/auth/session`, { headers: { cookie: before } });
    expect(old.status).toBe(401);
  });

  it('never takes over a session id that somebody planted', async () => {
    const browser = new Browser();
    browser.plant(ATRIUM, stage.sessionCookie, 'a'.repeat(43));
    await stage.signIn(browser, ana.uuid);
    expect(browser.cookie(ATRIUM, stage.sessionCookie)!.value).not.toBe('a'.repeat(43));
    const planted = await fetch(`${stage.company.url}/auth/session`, { headers: { cookie: `${stage.sessionCookie}=${'a'.repeat(43)}` } });
    expect(planted.status).toBe(401);
  });

  describe('of somebody who typed localhost', () => {
    const elsewhere = (path: string) => stage.company.url.replace('127.0.0.1', 'localhost') + path;

    it('goes on under the name that cookies belong to', async () => {
      const browser = new Browser();
      const page = await browser.open(elsewhere('/auth/saml/login?returnTo=/people'));
      const end = await stage.comeBack(browser, await stage.choose(browser, page, ana.uuid));
      expect(end.url).toBe(`${stage.company.url}/people`);
      expect((await stage.session(browser)).status).toBe(200);
    });

    it.each([
      ['/groups/abc?x=1', { accept: 'text/html,*/*' }, 307],
      ['//evil.example/', { accept: 'text/html' }, 307],
      ['/healthz', { accept: '*/*' }, 200],
      ['/auth/session', { accept: '*/*' }, 401],
    ])('%s with %j answers %i', async (path, headers, status) => {
      const answer = await fetch(elsewhere(path), { redirect: 'manual', headers });
      expect(answer.status).toBe(status);
      if (status === 307) expect(answer.headers.get('location')).toBe(stage.company.url + path);
      expect((await fetch(stage.company.url + path, { redirect: 'manual', headers })).status).not.toBe(307);
    });
  });

  it('lets two tabs of one browser sign in side by side', async () => {
    const browser = new Browser();
    const first = await stage.goToProvider(browser, '/people');
    const second = await stage.goToProvider(browser, '/groups');
    expect((await stage.comeBack(browser, await stage.choose(browser, first, ana.uuid))).url).toBe(`${stage.company.url}/people`);
    expect((await stage.comeBack(browser, await stage.choose(browser, second, ana.uuid))).url).toBe(`${stage.company.url}/groups`);
  });

  describe('of another browser', () => {
    it('is refused: nobody can be signed in as somebody else by a link', async () => {
      const attacker = new Browser();
      const victim = new Browser();
      const end = await browserHolding(await ticketFor(attacker, ben.uuid), victim);
      expect(end.status).toBe(403);
      expect((await stage.session(victim)).status).toBe(401);
    });

    it('is refused also when that browser has a sign-in of its own under way', async () => {
      const attacker = new Browser();
      const victim = new Browser();
      await stage.goToProvider(victim);
      const end = await browserHolding(await ticketFor(attacker, ben.uuid), victim);
      expect(end.status).toBe(403);
      expect((await stage.session(victim)).status).toBe(401);
    });

    it('leaves the session of the one who followed the link alone', async () => {
      const victim = new Browser();
      await stage.signIn(victim, ana.uuid);
      await browserHolding(await ticketFor(new Browser(), ben.uuid), victim);
      expect((await stage.session(victim)).person!.id).toBe(ana.id);
    });
  });

  it('redeems a ticket once', async () => {
    const browser = new Browser();
    const ticket = await ticketFor(browser, ana.uuid);
    expect((await browserHolding(ticket, browser)).status).not.toBe(403);
    expect((await browserHolding(ticket, browser)).status).toBe(403);
  });

  it('redeems a ticket within a minute', async () => {
    const browser = new Browser();
    const ticket = await ticketFor(browser, ana.uuid);
    const { rows } = await stage.company.sql.query<{ seconds: number }>('select extract(epoch from expires_at - now())::int as seconds from saml_ticket');
    expect(Math.max(...rows.map((row) => row.seconds))).toBeLessThanOrEqual(60);
    await stage.company.sql.query('update saml_ticket set expires_at = now()');
    expect((await browserHolding(ticket, browser)).status).toBe(403);
  });

  it('of all who redeem one ticket at once, one gets in', async () => {
    const browser = new Browser();
    const ticket = await ticketFor(browser, ana.uuid);
    const cookie = browser.cookiesFor(ATRIUM);
    const answers = await Promise.all(Array.from({ length: 8 }, () => fetch(ticket, { redirect: 'manual', headers: { cookie } })));
    expect(answers.map((answer) => answer.status).sort()).toEqual([303, ...Array<number>(7).fill(403)]);
  });

  it('takes a response once, also when it comes twice at the same moment', async () => {
    const browser = new Browser();
    const page = await stage.choose(browser, await stage.goToProvider(browser), ana.uuid);
    const post = () => fetch(formAction(page.html), { method: 'POST', redirect: 'manual', body: new URLSearchParams(hiddenFields(page.html)) });
    const answers = await Promise.all([post(), post(), post(), post()]);
    expect(answers.map((answer) => answer.status).sort()).toEqual([303, 403, 403, 403]);
    expect((await post()).status).toBe(403);
  });

  it('answers no request that was given up', async () => {
    const browser = new Browser();
    const page = await stage.goToProvider(browser);
    await stage.company.sql.query('update saml_request set expires_at = now()');
    expect((await stage.comeBack(browser, await stage.choose(browser, page, ana.uuid))).status).toBe(403);
  });

  it('shows one and the same page for every refusal, with nothing but a reference', async () => {
    const stranger = await stage.company.hire({ email: 'stranger@test.example' });
    const browser = new Browser();
    const page = await stage.choose(browser, await stage.goToProvider(browser), stranger.uuid);
    await stage.company.sql.query(`update person set status = 'left' where id = $1`, [stranger.uuid]);
    const refusals = [
      await stage.comeBack(browser, page),
      await browser.open(`${stage.company.url}/auth/saml/finish?ticket=nonsense`),
      await browser.open(`${stage.company.url}/auth/saml/finish`),
      await browser.submit({ url: stage.idp.url }, `${stage.company.url}/auth/saml/acs`, { SAMLResponse: 'nonsense' }),
      await browser.submit({ url: stage.idp.url }, `${stage.company.url}/auth/saml/acs`, {}),
    ];
    for (const refusal of refusals) expect(refusal.status).toBe(403);
    const blank = (html: string) => html.replace(/<code>[0-9a-f]{12}<\/code>/, '<code/>').replace(/nonce="[^"]*"/g, '');
    expect(new Set(refusals.map((refusal) => blank(refusal.html))).size).toBe(1);
    expect(blank(refusals[0]!.html)).toContain('<code/>');
    expect((await stage.session(browser)).status).toBe(401);
  });

  it('speaks French to a browser that asks for it', async () => {
    const refused = await new Browser().open(`${stage.company.url}/auth/saml/finish`, { headers: { 'accept-language': 'fr-CH, en;q=0.8' } });
    expect(refused.html).toContain('<html lang="fr">');
    expect(refused.html).toContain('La connexion a été refusée');
  });

  it('takes the language of the browser at the first sign-in, and never against what the person chose', async () => {
    const noor = await stage.company.hire({ name: 'Noor Haddad' });
    const locale = async () => (await noor.ask('{ viewerSettings { locale } }')).viewerSettings.locale;
    await stage.signIn(new Browser({ 'accept-language': 'de-CH, de;q=0.9' }), noor.uuid);
    expect(await locale()).toBe('EN');
    await stage.signIn(new Browser({ 'accept-language': 'fr-CH, fr;q=0.9, en;q=0.8' }), noor.uuid);
    expect(await locale()).toBe('FR');
    await stage.signIn(new Browser({ 'accept-language': 'en-GB' }), noor.uuid);
    expect(await locale()).toBe('FR');
    await noor.ask('mutation { updateSettings(input: { locale: EN }) { viewerSettings { locale } } }');
    await stage.signIn(new Browser({ 'accept-language': 'fr' }), noor.uuid);
    expect(await locale()).toBe('EN');
  });

  it('describes itself in metadata whose address is its name', async () => {
    const { html, headers } = await new Browser().open(`${stage.company.url}/auth/saml/metadata`);
    expect(headers.get('content-type')).toContain('application/samlmetadata+xml');
    expect(html).toContain(`entityID="${stage.company.url}/auth/saml/metadata"`);
    expect(html).toContain(`Location="${stage.company.url}/auth/saml/acs"`);
    expect(html).toContain('WantAssertionsSigned="true"');
  });
});

describe('sign-in of people', () => {
  let stage: SignInStage;

  beforeAll(async () => {
    stage = await SignInStage.start({ ATRIUM_OWNER_EMAILS: 'boss@test.example, other@test.example' });
  });
  afterAll(() => stage.stop());

  it('makes an owner of whom the configuration names, in any case', async () => {
    const boss = await stage.company.hire({ email: 'Boss@Test.example' });
    const worker = await stage.company.hire({});
    await stage.signIn(new Browser(), boss.uuid);
    await stage.signIn(new Browser(), boss.uuid);
    await stage.signIn(new Browser(), worker.uuid);
    const { rows } = await stage.company.sql.query('select person_id, role from person_role');
    expect(rows).toEqual([{ person_id: boss.uuid, role: 'owner' }]);
  });

  it('keeps the link when the address changes', async () => {
    const person = await stage.company.hire({ email: 'before@test.example' });
    await stage.signIn(new Browser(), person.uuid);
    await stage.company.sql.query(`update person set email = 'after@test.example' where id = $1`, [person.uuid]);
    const browser = new Browser();
    await stage.signIn(browser, person.uuid);
    expect((await stage.session(browser)).person!.email).toBe('after@test.example');
  });

  it('gives nobody the account that the provider knows under another name', async () => {
    const owner = await stage.company.hire({ email: 'owner@test.example' });
    await stage.signIn(new Browser(), owner.uuid);
    const newcomer = await stage.company.hire({ email: 'swap@test.example' });
    const browser = new Browser();
    const page = await stage.choose(browser, await stage.goToProvider(browser), newcomer.uuid);
    // On its way the newcomer's response comes to carry the address of somebody who is linked already.
    await stage.company.sql.query(`update person set email = 'newcomer@test.example' where id = $1`, [newcomer.uuid]);
    await stage.company.sql.query(`update person set email = 'swap@test.example' where id = $1`, [owner.uuid]);
    expect((await stage.comeBack(browser, page)).status).toBe(403);
    expect((await stage.session(browser)).status).toBe(401);
    const { rows } = await stage.company.sql.query('select person_id from identity_link where person_id = any ($1)', [[owner.uuid, newcomer.uuid]]);
    expect(rows).toEqual([{ person_id: owner.uuid }]);
  });

  it('does not bring back who has left', async () => {
    const person = await stage.company.hire({});
    await stage.signIn(new Browser(), person.uuid);
    const browser = new Browser();
    const page = await stage.choose(browser, await stage.goToProvider(browser), person.uuid);
    await stage.company.sql.query(`update person set status = 'left' where id = $1`, [person.uuid]);
    expect((await stage.comeBack(browser, page)).status).toBe(403);
    const { rows } = await stage.company.sql.query('select status from person where id = $1', [person.uuid]);
    expect(rows).toEqual([{ status: 'left' }]);
  });

  it('links a person once when the first sign-in happens twice at the same moment', async () => {
    const person = await stage.company.hire({});
    const ends = await Promise.all([stage.signIn(new Browser(), person.uuid), stage.signIn(new Browser(), person.uuid), stage.signIn(new Browser(), person.uuid)]);
    expect(ends.map((end) => end.status === 403)).toEqual([false, false, false]);
    const { rows } = await stage.company.sql.query('select 1 from identity_link where person_id = $1', [person.uuid]);
    expect(rows).toHaveLength(1);
  });
});
