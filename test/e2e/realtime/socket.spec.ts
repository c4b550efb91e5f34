import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { hashSecret, newSecret } from '../../../libs/identity/secret-token.js';
import { newId } from '../../../libs/platform/ids/uuid7.js';
import { SocketRegistry } from '../../../libs/platform/realtime/socket-registry.js';
import { TestCompany, type TestPerson } from '../../company.js';
import { eventually } from '../../eventually.js';
import { TestSocket } from '../../socket.js';

const BADGE = 'subscription { unreadNotificationCountChanged }';

describe('the socket', () => {
  let company: TestCompany;
  let ana: TestPerson;

  beforeAll(async () => {
    company = await TestCompany.start();
    ana = await company.hire();
  });
  afterAll(() => company.stop());

  const closing = (headers: Record<string, string>, params?: Record<string, unknown>) => new TestSocket(company, headers, params);
  const tokenWith = async (scopes: string[]): Promise<string> => {
    const token = newSecret();
    await company.sql.query(`insert into api_token (token_hash, id, person_id, name, scopes, created_at) values ($1, $2, $3, 'test', $4, now())`, [hashSecret(token), newId(), ana.uuid, scopes]);
    return `Bearer ${token}`;
  };

  it('opens for a session with our own Origin', async () => {
    const socket = await TestSocket.open(company, ana);
    expect(await socket.subscribe<number>(BADGE, 'unreadNotificationCountChanged').until(1)).toEqual([0]);
    await socket.close();
  });

  it('opens for a token in connectionParams, from anywhere, within its scopes', async () => {
    const reader = closing({ origin: 'https://elsewhere.example' }, { authorization: await tokenWith(['read']) });
    expect(await reader.subscribe<number>(BADGE, 'unreadNotificationCountChanged').until(1)).toEqual([0]);
    const writer = closing({}, { authorization: await tokenWith(['write']) });
    const heard = writer.subscribe<number>(BADGE, 'unreadNotificationCountChanged');
    await eventually(() => expect(heard.errors.map((error) => error.code)).toEqual(['FORBIDDEN']));
    await Promise.all([reader.close(), writer.close()]);
  });

  it('opens for a token in the header of the upgrade, as over HTTP, and nobody whom the token does not name', async () => {
    const authorization = await tokenWith(['read']);
    const elsewhere = { authorization: authorization.replace('Bearer', 'bearer'), origin: 'https://elsewhere.example' };
    for (const headers of [{ authorization }, elsewhere]) {
      const socket = closing({ ...headers });
      expect(await socket.subscribe<number>(BADGE, 'unreadNotificationCountChanged').until(1)).toEqual([0]);
      await socket.close();
    }
    const writer = closing({ authorization: await tokenWith(['write']), cookie: ana.cookie });
    const heard = writer.subscribe<number>(BADGE, 'unreadNotificationCountChanged');
    await eventually(() => expect(heard.errors.map((error) => error.code)).toEqual(['FORBIDDEN']));
    await writer.close();
    await eventually(() => expect(company.api.get(SocketRegistry).all()).toHaveLength(0));
  });

  it.each([
    ['nobody', () => ({})],
    ['a token nobody has, beside a session', () => ({ cookie: ana.cookie, authorization: `Bearer ${newSecret()}` })],
    ['a cookie nobody has', () => ({ cookie: ana.cookie.replace(/=.*/, `=${newSecret()}`) })],
    ['a session on a page of another site', () => ({ cookie: ana.cookie, origin: 'https://evil.example' })],
    ['a session on a page of another port', () => ({ cookie: ana.cookie, origin: 'http://127.0.0.1:1' })],
  ] as [string, () => Record<string, string>][])('stays closed for %s', async (_who, headers) => {
    const socket = closing(headers());
    await eventually(() => expect(socket.closed?.code).toBe(4403));
    expect(company.api.get(SocketRegistry).all()).toHaveLength(0);
  });

  it('closes within seconds when its session is gone and no message told of it', async () => {
    const socket = await TestSocket.open(company, { ...ana, cookie: await company.signIn(ana.uuid) });
    const other = await TestSocket.open(company, ana);
    await company.sql.query('delete from session where token_hash <> $1', [hashSecret(ana.cookie.split('=')[1]!)]);
    await eventually(() => expect(socket.closed).toEqual({ code: 4403, reason: 'This session has ended.' }), 9_000);
    expect(other.closed).toBeNull();
    await other.close();
  }, 15_000);

  it('does not count as use of the session', async () => {
    const socket = await TestSocket.open(company, ana);
    await company.sql.query(`update session set seen_at = now() - interval '1 hour' where person_id = $1`, [ana.uuid]);
    await new Promise((resolve) => setTimeout(resolve, 4_500));
    expect((await company.sql.query(`select from session where person_id = $1 and seen_at > now() - interval '10 minutes'`, [ana.uuid])).rowCount).toBe(0);
    await socket.close();
  }, 15_000);

  it.each([
    ['a query', '{ viewer { id } }', 'INVALID_INPUT'],
    ['a mutation', 'mutation { markNotificationsRead(input: { all: true }) { unreadNotificationCount } }', 'INVALID_INPUT'],
    ['what is no GraphQL', 'subscription {', 'INVALID_INPUT'],
    ['an unknown field', 'subscription { everything }', 'INVALID_INPUT'],
    ['a missing argument', 'subscription { postChanged { id } }', 'INVALID_INPUT'],
    ['two at once', 'subscription { unreadNotificationCountChanged homeFeedChanged { newPosts } }', 'INVALID_INPUT'],
    ['something too deep', `subscription { notificationAdded { ${'actors { manager { '.repeat(8)} id ${'} }'.repeat(8)} } }`, 'TOO_COMPLEX'],
  ])('refuses %s with a code', async (_what, query, code) => {
    const socket = await TestSocket.open(company, ana);
    const heard = socket.subscribe(query, 'nothing');
    await eventually(() => expect(heard.errors[0]?.code).toBe(code));
    expect(JSON.stringify(heard.errors)).not.toMatch(/node_modules|from session|\\n +at /);
    expect(socket.closed).toBeNull();
    await socket.close();
  });

  it('carries 200 subscriptions and not more', async () => {
    const socket = await TestSocket.open(company, ana);
    const heard = Array.from({ length: 201 }, () => socket.subscribe<number>(BADGE, 'unreadNotificationCountChanged'));
    await eventually(() => expect(heard.filter((one) => one.errors[0]?.code === 'RATE_LIMITED')).toHaveLength(1));
    await socket.close();
  });

  it('runs only our own documents for sessions where that is asked for', async () => {
    const strict = await TestCompany.start({ GRAPHQL_TRUSTED_ONLY: 'on' });
    const ben = await strict.hire();
    const socket = await TestSocket.open(strict, ben);
    const heard = socket.subscribe(BADGE, 'unreadNotificationCountChanged');
    await eventually(() => expect(heard.errors[0]?.code).toBe('INVALID_INPUT'));
    await socket.close();
    await strict.stop();
  });
});
