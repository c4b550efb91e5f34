import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { WebSocket } from 'ws';
import { RemoveLapsed } from '../../../libs/identity/jobs/remove-lapsed.work.js';
import { Database } from '../../../libs/platform/database/database.js';
import { toGlobalId } from '../../../libs/platform/graphql/global-id.js';
import { newId } from '../../../libs/platform/ids/uuid7.js';
import type { TestPerson } from '../../company.js';
import { Browser } from '../../factories/browser.js';
import { SignInStage } from '../../factories/identity.js';

const SESSIONS = '{ viewerSessions { id createdAt lastSeenAt userAgent ip isCurrent } }';
const END = 'mutation ($input: EndSessionInput!) { endSession(input: $input) { endedSessionId clientMutationId } }';
const END_OTHERS = 'mutation ($input: EndOtherSessionsInput!) { endOtherSessions(input: $input) { endedCount clientMutationId } }';

interface ListedSession {
  id: string;
  createdAt: string;
  lastSeenAt: string;
  userAgent: string | null;
  ip: string | null;
  isCurrent: boolean;
}

describe('the sessions of a person', () => {
  let stage: SignInStage;
  beforeAll(async () => {
    stage = await SignInStage.start();
  });
  afterAll(() => stage.stop());

  const list = async (person: TestPerson): Promise<ListedSession[]> => (await person.ask<{ viewerSessions: ListedSession[] }>(SESSIONS)).viewerSessions;

  /** An open socket of a session, and the code it will be closed with. */
  const openSocket = async (cookie: string): Promise<{ closed: Promise<number> }> => {
    const origin = stage.company.url;
    const socket = new WebSocket(`${origin.replace('http', 'ws')}/graphql`, 'graphql-transport-ws', { headers: { cookie, origin } });
    await new Promise((resolve) => socket.once('open', resolve));
    socket.send(JSON.stringify({ type: 'connection_init' }));
    await new Promise<void>((resolve) => socket.on('message', (data) => String(data).includes('connection_ack') && resolve()));
    return { closed: new Promise((resolve) => socket.once('close', resolve)) };
  };

  it('are listed to them alone, with where they are, the current one marked', async () => {
    const ana = await stage.company.hire();
    await stage.company.hire();
    await stage.signIn(new Browser(), ana.uuid);
    const sessions = await list(ana);
    expect(sessions).toHaveLength(2);
    expect(sessions.filter((session) => session.isCurrent)).toHaveLength(1);
    expect(sessions.find((session) => !session.isCurrent)).toMatchObject({ userAgent: 'Test browser', ip: '127.0.0.1' });
    expect(new Date(sessions[0]!.createdAt).getTime()).toBeLessThanOrEqual(Date.now());
  });

  it('are read in one statement beside the look-up of the session', async () => {
    const ana = await stage.company.hire();
    await list(ana);
    const statements = await stage.company.statementsOf(ana, SESSIONS);
    expect(statements).toHaveLength(2);
  });

  it('can be ended one by one: the next request is refused and open sockets close at once', async () => {
    const ana = await stage.company.hire();
    const browser = new Browser();
    await stage.signIn(browser, ana.uuid);
    const { closed } = await openSocket(browser.cookiesFor('127.0.0.1'));
    const other = (await list(ana)).find((session) => !session.isCurrent)!;
    const before = Date.now();
    expect((await ana.ask(END, { input: { sessionId: other.id, clientMutationId: 'end-1' } })).endSession).toEqual({ endedSessionId: other.id, clientMutationId: 'end-1' });
    expect((await stage.session(browser)).status).toBe(401);
    expect(await closed).toBe(4403);
    // Not by the look at the database every four seconds, which is for messages that were lost.
    expect(Date.now() - before).toBeLessThan(3_900);
    // The same attempt again has the same answer, though the session is gone.
    expect((await ana.ask(END, { input: { sessionId: other.id, clientMutationId: 'end-1' } })).endSession.endedSessionId).toBe(other.id);
    expect((await ana.send(END, { input: { sessionId: (await list(ana))[0]!.id, clientMutationId: 'end-1' } })).code).toBe('CONFLICT');
  });

  it("cannot be ended by anybody else, and another's looks like one that never was", async () => {
    const ana = await stage.company.hire();
    const eve = await stage.company.hire();
    const [anas] = await list(ana);
    const answers = [
      await eve.send(END, { input: { sessionId: anas!.id } }),
      await eve.send(END, { input: { sessionId: toGlobalId('Session', newId()) } }),
      await eve.send(END, { input: { sessionId: eve.id } }),
      await eve.send(END, { input: { sessionId: 'nonsense' } }),
    ];
    for (const answer of answers) expect(answer.code).toBe('NOT_FOUND');
    expect(new Set(answers.map((answer) => answer.errors![0]!.message)).size).toBe(1);
    expect(await list(ana)).toHaveLength(1);
  });

  it('can be ended all but the current one', async () => {
    const ana = await stage.company.hire();
    const eve = await stage.company.hire();
    const browsers = [new Browser(), new Browser()];
    for (const browser of browsers) await stage.signIn(browser, ana.uuid);
    const { closed } = await openSocket(browsers[0]!.cookiesFor('127.0.0.1'));
    const first = await ana.ask(END_OTHERS, { input: { clientMutationId: 'others' } });
    expect(first.endOtherSessions).toEqual({ endedCount: 2, clientMutationId: 'others' });
    expect(await closed).toBe(4403);
    for (const browser of browsers) expect((await stage.session(browser)).status).toBe(401);
    expect(await list(ana)).toHaveLength(1);
    expect(await list(eve)).toHaveLength(1);
    expect((await ana.ask(END_OTHERS, { input: { clientMutationId: 'others' } })).endOtherSessions.endedCount).toBe(2);
    expect((await ana.ask(END_OTHERS, { input: {} })).endOtherSessions.endedCount).toBe(0);
  });

  it('are not for those who are not signed in', async () => {
    for (const query of [SESSIONS, 'mutation { endOtherSessions(input: {}) { endedCount } }']) expect((await stage.company.post({ query })).code).toBe('UNAUTHENTICATED');
  });

  it('end after a time without use and after a time in any case', async () => {
    const ana = await stage.company.hire();
    await stage.signIn(new Browser(), ana.uuid);
    const { rows } = await stage.company.sql.query<{ idle: number; absolute: number }>(
      `select extract(epoch from idle_until - created_at)::int / 60 as idle, extract(epoch from absolute_until - created_at)::int / 60 as absolute from session where person_id = $1 and provider_id is not null`,
      [ana.uuid],
    );
    expect(rows).toEqual([{ idle: stage.company.configuration.get('SESSION_IDLE_MINUTES'), absolute: stage.company.configuration.get('SESSION_MAX_MINUTES') }]);
    for (const column of ['idle_until', 'absolute_until']) {
      const browser = new Browser();
      await stage.signIn(browser, ana.uuid);
      expect((await stage.session(browser)).status).toBe(200);
      await stage.company.sql.query(`update session set ${column} = now() where token_hash = sha256(convert_to($1, 'UTF8'))`, [browser.cookie('127.0.0.1', stage.sessionCookie)!.value]);
      expect((await stage.session(browser)).status).toBe(401);
    }
    expect(await list(ana)).toHaveLength(2);
    await new RemoveLapsed(stage.company.api.get(Database)).repeat();
    const left = await stage.company.sql.query('select 1 from session where person_id = $1', [ana.uuid]);
    expect(left.rows).toHaveLength(2);
  });

  it('stay alive by use, but not beyond their end', async () => {
    const ana = await stage.company.hire();
    const browser = new Browser();
    await stage.signIn(browser, ana.uuid);
    const row = () => stage.company.sql.query<{ idle: number; capped: boolean }>(`select extract(epoch from idle_until - now())::int as idle, idle_until = absolute_until as capped from session where person_id = $1 and provider_id is not null`, [ana.uuid]);
    await stage.company.sql.query(`update session set seen_at = now() - interval '2 minutes', idle_until = now() + interval '1 minute', absolute_until = now() + interval '1 hour' where person_id = $1`, [ana.uuid]);
    await stage.session(browser);
    for (let attempts = 0; attempts < 50 && !(await row()).rows[0]!.capped; attempts += 1) await new Promise((resolve) => setTimeout(resolve, 20));
    expect((await row()).rows[0]!.capped).toBe(true);
    expect((await row()).rows[0]!.idle).toBeGreaterThan(3_500);
  });

  it('of somebody who leaves are refused from the next request on', async () => {
    const ana = await stage.company.hire();
    const browser = new Browser();
    await stage.signIn(browser, ana.uuid);
    await stage.company.sql.query(`update person set status = 'left' where id = $1`, [ana.uuid]);
    expect((await stage.session(browser)).status).toBe(401);
    expect((await ana.send(SESSIONS)).status).toBe(401);
  });
});

describe('signing out', () => {
  let stage: SignInStage;
  beforeAll(async () => {
    stage = await SignInStage.start();
  });
  afterAll(() => stage.stop());

  const signedIn = async (): Promise<Browser> => {
    const browser = new Browser();
    await stage.signIn(browser, (await stage.company.hire()).uuid);
    expect((await stage.session(browser)).status).toBe(200);
    return browser;
  };

  it.each([
    ['a link on our page', (browser: Browser) => browser.open(`${stage.company.url}/auth/logout`, { from: stage.company.url })],
    ['the address bar', (browser: Browser) => browser.open(`${stage.company.url}/auth/logout`)],
    ['a form on our page', (browser: Browser) => browser.submit({ url: stage.company.url }, '/auth/logout', {})],
  ])('by %s ends the session and forgets the cookie', async (_how, leave) => {
    const browser = await signedIn();
    const cookie = browser.cookiesFor('127.0.0.1');
    expect((await leave(browser)).url).toBe(`${stage.company.url}/`);
    expect(browser.cookie('127.0.0.1', stage.sessionCookie)).toBeNull();
    expect((await fetch(`${stage.company.url}/auth/session`, { headers: { cookie } })).status).toBe(401);
  });

  it('by a script that knows nothing of browsers works too', async () => {
    const browser = await signedIn();
    const cookie = browser.cookiesFor('127.0.0.1');
    const answer = await fetch(`${stage.company.url}/auth/logout`, { redirect: 'manual', headers: { cookie } });
    expect(answer.status).toBe(303);
    expect((await stage.session(browser)).status).toBe(401);
  });

  it.each([
    ['a link elsewhere', (browser: Browser) => browser.open(`${stage.company.url}/auth/logout`, { from: 'http://evil.example/' })],
    ['a form elsewhere', (browser: Browser) => browser.submit({ url: 'http://evil.example/' }, `${stage.company.url}/auth/logout`, {})],
    ['a page on another port of this host', (browser: Browser) => browser.submit({ url: 'http://127.0.0.1:9/' }, `${stage.company.url}/auth/logout`, {})],
  ])('by %s is asked about first', async (_how, lure) => {
    const browser = await signedIn();
    const page = await lure(browser);
    expect(page.html).toContain('Sign out of Atrium?');
    expect((await stage.session(browser)).status).toBe(200);
    await browser.submit(page, '/auth/logout', {});
    expect((await stage.session(browser)).status).toBe(401);
  });

  it('without a session is no error', async () => {
    expect((await new Browser().open(`${stage.company.url}/auth/logout`)).url).toBe(`${stage.company.url}/`);
  });
});

describe('the socket of a session', () => {
  it('is not opened again once the session has ended', async () => {
    const stage = await SignInStage.start();
    try {
      const ana = await stage.company.hire();
      await stage.company.sql.query('delete from session where person_id = $1', [ana.uuid]);
      const origin = stage.company.url;
      const socket = new WebSocket(`${origin.replace('http', 'ws')}/graphql`, 'graphql-transport-ws', { headers: { cookie: ana.cookie, origin } });
      socket.once('open', () => socket.send(JSON.stringify({ type: 'connection_init' })));
      const closed = new Promise<number>((resolve) => socket.once('close', resolve));
      expect(await closed).toBe(4403);
    } finally {
      await stage.stop();
    }
  });
});
