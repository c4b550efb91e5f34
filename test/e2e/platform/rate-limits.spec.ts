import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { hashSecret, newSecret } from '../../../libs/identity/secret-token.js';
import { createApi } from '../../../apps/api/create-api.js';
import { Configuration } from '../../../libs/platform/config/configuration.js';
import { withAllStatements } from '../../../libs/platform/database/statement-count.js';
import { toGlobalId } from '../../../libs/platform/graphql/global-id.js';
import { newId } from '../../../libs/platform/ids/uuid7.js';
import { SubscriptionSocket } from '../../../libs/platform/graphql/subscription-socket.js';
import { limits } from '../../../libs/platform/limits/limits.js';
import { setLogLevel } from '../../../libs/platform/telemetry/logger.js';
import { type Answer, TestCompany, type TestPerson } from '../../company.js';
import { eventually } from '../../eventually.js';
import { ScimClient } from '../../factories/scim.js';
import { TestSocket } from '../../socket.js';

const FACTOR = 0.02;
const allowed = (limit: { points: number }) => Math.max(1, Math.round(limit.points * FACTOR));

describe('rate limits', () => {
  let company: TestCompany;

  beforeAll(async () => {
    company = await TestCompany.start({ RATE_LIMIT_FACTOR: String(FACTOR) });
    setLogLevel('silent');
  });
  afterAll(() => company.stop());

  /** Sends the same until it is refused; gives how often it was not, and the refusal. */
  async function until429(send: () => Promise<Response>, most = 400): Promise<{ passed: number; status: number; retryAfter: number; text: string; type: string }> {
    for (let passed = 0; passed < most; passed += 1) {
      const response = await send();
      const text = await response.text();
      if (response.status === 429) return { passed, status: 429, retryAfter: Number(response.headers.get('retry-after')), text, type: response.headers.get('content-type') ?? '' };
    }
    throw new Error(`${most} requests passed`);
  }

  const graphql = (headers: Record<string, string>, query: string, variables: object = {}) =>
    fetch(`${company.url}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body: JSON.stringify({ query, variables }) });
  const codeIn = (text: string) => (JSON.parse(text) as Answer<unknown>).errors![0]!.extensions.code;
  const tokenOf = async (person: TestPerson): Promise<string> => {
    const token = newSecret();
    await company.sql.query(`insert into api_token (token_hash, id, person_id, name, scopes, created_at) values ($1, $2, $3, 'test', '{read,write}', now())`, [hashSecret(token), newId(), person.uuid]);
    return `Bearer ${token}`;
  };

  it('stop one person with 429, Retry-After and a code, over all their sessions, and nobody else', async () => {
    const [ana, ben] = [await company.hire(), await company.hire()];
    const refused = await until429(() => graphql({ cookie: ana.cookie }, '{ __typename }'));
    expect(refused.passed).toBe(allowed(limits.requests));
    expect(refused.retryAfter).toBeGreaterThanOrEqual(1);
    expect(refused.retryAfter).toBeLessThanOrEqual(60);
    expect(codeIn(refused.text)).toBe('RATE_LIMITED');
    expect((await graphql({ cookie: await company.signIn(ana.uuid) }, '{ __typename }')).status).toBe(429);
    expect((await fetch(`${company.url}/files/people/${encodeURIComponent(ben.id)}/photo`, { headers: { cookie: ana.cookie } })).status).toBe(429);
    expect((await ben.send('{ __typename }')).status).toBe(200);
  });

  it('stop one token before its person', async () => {
    const ana = await company.hire();
    const authorization = await tokenOf(ana);
    expect((await until429(() => graphql({ authorization }, '{ __typename }'))).passed).toBe(allowed(limits.tokenRequests));
    expect((await ana.send('{ __typename }')).status).toBe(200);
  });

  it('cost an ordinary request no statement', async () => {
    const ana = await company.hire();
    const { statements } = await withAllStatements(() => ana.ask('{ __typename }'));
    expect(statements.filter((statement) => statement.includes('rate_limit'))).toEqual([]);
  });

  it('count each mutation of a request, and do nothing beyond the limit', async () => {
    const [ana, ...others] = await Promise.all(Array.from({ length: allowed(limits.writes) + 2 }, () => company.hire()));
    const follow = (person: TestPerson, n: number) => `f${n}: followPerson(input: { personId: "${person.id}" }) { clientMutationId }`;
    const response = await graphql({ cookie: ana!.cookie }, `mutation { ${others.map(follow).join(' ')} }`);
    const answer = (await response.json()) as Answer<Record<string, unknown>>;
    expect(answer.errors).toMatchObject([{ extensions: { code: 'RATE_LIMITED', retryAfter: expect.any(Number) } }]);
    expect(response.headers.get('retry-after')).toMatch(/^\d+$/);
    expect((await company.sql.query('select from follow where person_id = $1', [ana!.uuid])).rowCount).toBe(allowed(limits.writes));
    const again = await graphql({ cookie: ana!.cookie }, `mutation { ${follow(others.at(-1)!, 1)} }`);
    expect([again.status, codeIn(await again.text())]).toEqual([429, 'RATE_LIMITED']);
    expect((await ana!.send('{ viewer { id } }')).status).toBe(200);
  });

  it('count whom one invites and mentions, not how often', async () => {
    const ana = await company.hire();
    const groupId = (await ana.ask('mutation { createGroup(input: { name: "Rowing", privacy: OPEN }) { group { id } } }')).createGroup.group.id as string;
    const invite = (count: number) => ana.send('mutation($input: InviteToGroupInput!) { inviteToGroup(input: $input) { clientMutationId } }', { input: { groupId, personIds: Array.from({ length: count }, () => toGlobalId('Person', newId())) } });
    // They do not exist, and count all the same.
    expect((await invite(allowed(limits.invitations))).code).toBe('INVALID_INPUT');
    expect((await invite(1)).code).toBe('RATE_LIMITED');
    const mention = (count: number) => ana.send('mutation($input: PublishPostInput!) { publishPost(input: $input) { clientMutationId } }', { input: { groupId, body: `Hello ${`@[${ana.id}] `.repeat(count)}` } });
    expect((await mention(allowed(limits.mentions))).errors).toBeUndefined();
    expect((await mention(1)).code).toBe('RATE_LIMITED');
    expect((await mention(0)).errors).toBeUndefined();
  });

  it('keep strangers at one address waiting, whatever they invent, but not who is signed in there', async () => {
    const ana = await company.hire();
    const address = { 'x-forwarded-for': '203.0.113.1' };
    const refused = await until429(() => graphql({ ...address, cookie: ana.cookie.replace(/=.*/, `=${newSecret()}`) }, '{ __typename }'), 50);
    expect(refused.passed).toBe(allowed(limits.strangers));
    expect(codeIn(refused.text)).toBe('RATE_LIMITED');
    for (const path of ['/auth/session', '/files/people/x/photo', '/audit/export.csv']) expect((await fetch(company.url + path, { headers: address })).status).toBe(429);
    const scim = await fetch(`${company.url}/scim/v2/Users`, { headers: { ...address, authorization: `Bearer ${newSecret()}` } });
    expect([scim.status, scim.headers.get('content-type')]).toEqual([429, expect.stringMatching(/^application\/scim\+json/)]);
    expect(await scim.json()).toMatchObject({ schemas: ['urn:ietf:params:scim:api:messages:2.0:Error'], status: '429' });
    expect((await graphql({ ...address, cookie: ana.cookie }, '{ __typename }')).status).toBe(200);
    expect((await graphql({ 'x-forwarded-for': '203.0.113.2' }, '{ __typename }')).status).toBe(401);
  });

  it('slow down sign-in from one address with a page, in the language of the browser', async () => {
    const login = (ip: string) => fetch(`${company.url}/auth/saml/acs`, { method: 'POST', redirect: 'manual', headers: { 'x-forwarded-for': ip, 'accept-language': 'fr', 'content-type': 'application/x-www-form-urlencoded' }, body: 'SAMLResponse=x' });
    const entries = async () => (await company.sql.query(`select from audit_entry where action = 'session.refused'`)).rowCount!;
    const before = await entries();
    const refused = await until429(() => login('2001:db8:1:2::1'), 10);
    // What is refused counts long before what goes well, and fills no log.
    expect(refused.passed).toBe(allowed(limits.refusals));
    expect((await entries()) - before).toBe(refused.passed);
    expect(refused.retryAfter).toBeGreaterThanOrEqual(1);
    expect(refused.type).toMatch(/^text\/html/);
    expect(refused.text).toContain('Un instant');
    expect((await login('2001:db8:1:2:ffff::9')).status).toBe(429);
    expect((await login('2001:db8:1:3::1')).status).toBe(403);
    const begin = await fetch(`${company.url}/auth/saml/login`, { redirect: 'manual', headers: { 'x-forwarded-for': '2001:db8:1:2::1' } });
    expect(begin.status).not.toBe(429);
  });

  it('slow down the steps of sign-in, however they go, much later than what is refused', async () => {
    const step = () => fetch(`${company.url}/auth/saml/login`, { redirect: 'manual', headers: { 'x-forwarded-for': '203.0.113.9' } });
    expect((await until429(step)).passed).toBe(allowed(limits.signIn));
    expect(limits.signIn.points).toBeGreaterThan(limits.refusals.points);
  });

  it('hold over two processes: to the point where they are exact, to a twentieth where they cost no statement', async () => {
    const second = await createApi(Configuration.load({ NODE_ENV: 'test', LOG_LEVEL: 'silent', DATABASE_URL: company.database.ownerUrl, DATABASE_POOL: '4', PUBLIC_URL: company.url, ATRIUM_DATA_DIR: company.configuration.get('ATRIUM_DATA_DIR'), RATE_LIMIT_FACTOR: String(FACTOR) }));
    await second.listen(0, '127.0.0.1');
    const origins = [company.url, await second.getUrl()];
    let turn = 0;
    const next = (path: string, init: RequestInit) => fetch(`${origins[turn++ % 2]}${path}`, { redirect: 'manual', ...init });
    try {
      expect((await until429(() => next('/auth/saml/login', { headers: { 'x-forwarded-for': '203.0.113.20' } }))).passed).toBe(allowed(limits.signIn));
      const [auditor, ana] = [await company.hire({ roles: ['auditor'] }), await company.hire()];
      expect((await until429(() => next('/audit/export.jsonl', { headers: { cookie: auditor.cookie } }))).passed).toBe(allowed(limits.exports));
      const body = { method: 'POST', body: '{"query":"{ __typename }"}' };
      const person = { 'content-type': 'application/json', cookie: ana.cookie };
      const token = { 'content-type': 'application/json', authorization: await tokenOf(await company.hire()) };
      const stranger = { 'content-type': 'application/json', 'x-forwarded-for': '203.0.113.21' };
      for (const [limit, headers] of [[limits.requests, person], [limits.tokenRequests, token], [limits.strangers, stranger]] as const) {
        const { passed } = await until429(() => next('/graphql', { ...body, headers }));
        expect(passed).toBeGreaterThanOrEqual(allowed(limit) * 0.9);
        expect(passed).toBeLessThanOrEqual(allowed(limit) * 1.1 + 2);
      }
    } finally {
      await second.get(SubscriptionSocket).close();
      await second.close();
    }
  });

  const useLink = (ip: string) => fetch(`${company.url}/auth/link`, { method: 'POST', redirect: 'manual', headers: { 'x-forwarded-for': ip, 'content-type': 'application/x-www-form-urlencoded' }, body: `token=${newSecret()}` });

  it('allow very few tries of one-time links', async () => {
    expect((await until429(() => useLink('203.0.113.4'), 10)).passed).toBe(allowed(limits.signInLinks));
  });

  it('never keep anybody from signing in because they cannot be counted, but with a one-time link', async () => {
    await company.sql.query('alter table rate_limit rename to rate_limit_away');
    const response = await fetch(`${company.url}/auth/saml/finish?ticket=x`, { headers: { 'x-forwarded-for': '203.0.113.3' } });
    expect(response.status).toBe(403);
    expect((await useLink('203.0.113.3')).status).toBe(503);
    await company.sql.query('alter table rate_limit_away rename to rate_limit');
  });

  it('hold for integrations, in the shape that SCIM has for errors', async () => {
    const scim = await ScimClient.for(company, 'Okta');
    const answers = await Promise.all(Array.from({ length: allowed(limits.scim) + 1 }, () => scim.get('/ServiceProviderConfig')));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(allowed(limits.scim));
    const refused = answers.find(({ status }) => status === 429)!;
    expect(refused.body).toMatchObject({ schemas: ['urn:ietf:params:scim:api:messages:2.0:Error'], status: '429' });
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThanOrEqual(1);
    expect((await (await ScimClient.for(company, 'Entra ID')).get('/ServiceProviderConfig')).status).toBe(200);
  });

  it('hold for exports', async () => {
    const auditor = await company.hire({ roles: ['auditor'] });
    const refused = await until429(() => fetch(`${company.url}/audit/export.jsonl`, { headers: { cookie: auditor.cookie } }), 10);
    expect(refused.passed).toBe(allowed(limits.exports));
    expect(codeIn(refused.text)).toBe('RATE_LIMITED');
  });

  it('hold for sockets, and for what is subscribed to over them', async () => {
    const [ana, ben] = [await company.hire(), await company.hire()];
    const sockets = await Promise.all(Array.from({ length: allowed(limits.sockets) }, () => TestSocket.open(company, ana)));
    const third = new TestSocket(company, { cookie: ana.cookie });
    await eventually(() => expect(third.closed?.code).toBe(4429));
    const socket = await TestSocket.open(company, ben);
    const heard = Array.from({ length: allowed(limits.requests) + 1 }, () => socket.subscribe<number>('subscription { unreadNotificationCountChanged }', 'unreadNotificationCountChanged'));
    await eventually(() => expect(heard.filter((one) => one.errors[0]?.code === 'RATE_LIMITED')).toHaveLength(1));
    await Promise.all([...sockets, socket].map((open) => open.close()));
  });
});
