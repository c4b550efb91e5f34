import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type IncomingMessage, request as httpRequest } from 'node:http';
import { connect } from 'node:net';
import { dataHeaders } from '../../../apps/api/security-headers.js';
import { Configuration } from '../../../libs/platform/config/configuration.js';
import { toGlobalId } from '../../../libs/platform/graphql/global-id.js';
import { newId } from '../../../libs/platform/ids/uuid7.js';
import { TestCompany, type TestPerson } from '../../company.js';

const PIXEL = Buffer.from('R0lGODlhAQABAAAAACwAAAAAAQABAAA=', 'base64');

describe('every answer', () => {
  let company: TestCompany;
  let ana: TestPerson;

  beforeAll(async () => {
    company = await TestCompany.start({ PUBLIC_URL: 'https://atrium.example' });
    ana = await company.hire({ roles: ['owner'] });
    const secret = ana.cookie.slice(ana.cookie.indexOf('=') + 1);
    ana = { ...ana, cookie: `__Host-atrium=${secret}` };
    await company.sql.query(`insert into person_photo (person_id, media_type, bytes, sha256) values ($1, 'image/gif', $2, sha256($2))`, [ana.uuid, PIXEL]);
  });
  afterAll(() => company.stop());

  const base = () => `http://127.0.0.1:${company.configuration.get('PORT')}`;
  const get = (path: string, init: RequestInit = {}) => fetch(base() + path, { redirect: 'manual', ...init });
  const json = { 'content-type': 'application/json' };

  /** Each kind of answer there is, refused and failed ones too. */
  const kinds: [string, number, () => Promise<Response>][] = [
    ['a page', 200, () => get('/groups')],
    ['an icon', 200, () => get('/icon.svg')],
    ['the service worker', 200, () => get('/sw.js')],
    ['a missing asset', 404, () => get('/assets/none.js')],
    ['GraphQL', 200, () => get('/graphql', { method: 'POST', headers: { ...json, cookie: ana.cookie }, body: '{"query":"{ viewer { id } }"}' })],
    ['GraphQL that is refused', 401, () => get('/graphql', { method: 'POST', headers: json, body: '{}' })],
    ['GraphQL that is wrong', 400, () => get('/graphql', { method: 'POST', headers: { ...json, cookie: ana.cookie }, body: '{' })],
    ['GraphQL by GET', 405, () => get('/graphql?query={viewer{id}}')],
    ['a photo', 200, () => get(`/files/people/${encodeURIComponent(ana.id)}/photo`, { headers: { cookie: ana.cookie } })],
    ['a photo that is refused', 401, () => get(`/files/people/${encodeURIComponent(ana.id)}/photo`)],
    ['a photo that is not there', 404, () => get(`/files/people/${encodeURIComponent(toGlobalId('Person', newId()))}/photo`, { headers: { cookie: ana.cookie } })],
    ['an export', 200, () => get('/audit/export.jsonl', { headers: { cookie: ana.cookie } })],
    ['the session', 401, () => get('/auth/session')],
    ['our metadata', 200, () => get('/auth/saml/metadata')],
    ['a refused sign-in', 403, () => get('/auth/saml/acs', { method: 'POST', headers: { 'content-type': 'application/x-www-form-urlencoded' }, body: 'SAMLResponse=x' })],
    ['a lapsed ticket', 403, () => get('/auth/saml/finish?ticket=x')],
    ['signing out', 303, () => get('/auth/logout', { method: 'POST', headers: { origin: 'https://atrium.example' } })],
    ['SCIM that is refused', 401, () => get('/scim/v2/Users')],
    ['health', 200, () => get('/healthz')],
    ['metrics', 200, () => get('/metrics')],
    ['an address that cannot be read', 400, () => get('/files/%E0%A4%A')],
    ['a method that is not known', 404, () => get('/healthz', { method: 'DELETE' })],
    ['too large a body', 413, () => get('/auth/link', { method: 'POST', headers: { 'content-type': 'application/x-www-form-urlencoded' }, body: `token=${'x'.repeat(1_048_576)}` })],
    ['too large a SAML message', 403, () => get('/auth/saml/acs', { method: 'POST', headers: { 'content-type': 'application/x-www-form-urlencoded' }, body: `SAMLResponse=${'x'.repeat(200_000)}` })],
  ];

  const directives = (response: Response) => new Map((response.headers.get('content-security-policy') ?? '').split('; ').map((directive) => [directive.split(' ', 1)[0]!, directive.split(' ').slice(1)]));

  it.each(kinds)('%s (%i) has the headers', async (_kind, status, send) => {
    const response = await send();
    await response.arrayBuffer();
    expect(response.status).toBe(status);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'strict-transport-security': 'max-age=31536000',
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'referrer-policy': expect.stringMatching(/^(same-origin|no-referrer)$/),
      'permissions-policy': expect.stringContaining('camera=(), '),
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'cache-control': expect.stringMatching(/^(no-store|no-cache|private, no-cache)$/),
    });
    const policy = directives(response);
    for (const directive of ['default-src', 'base-uri', 'frame-ancestors']) expect([...policy.keys()]).toContain(directive);
    expect(policy.get('frame-ancestors')).toEqual(["'none'"]);
    expect(policy.get('base-uri')).toEqual(["'none'"]);
    expect(response.headers.get('content-security-policy')).not.toMatch(/unsafe|\*/);
    expect(response.headers.get('server') ?? response.headers.get('x-powered-by')).toBeNull();
  });

  it('with a page allows only its own scripts and styles, by a nonce that is never the same', async () => {
    const pages = await Promise.all(['/', '/groups', '/auth/saml/finish?ticket=x'].map(async (path) => {
      const response = await get(path);
      return { policy: directives(response), html: await response.text() };
    }));
    const nonces = pages.map(({ policy, html }) => {
      const nonce = policy.get('script-src')!.find((source) => source.startsWith("'nonce-"))!.slice(7, -1);
      expect(policy.get('style-src')).toContain(`'nonce-${nonce}'`);
      for (const [tag] of html.matchAll(/<(script|style)\b[^>]*>/g)) expect(tag).toContain(`nonce="${nonce}"`);
      expect(html).not.toMatch(/ (on\w+|style)=/);
      return nonce;
    });
    expect(new Set(nonces).size).toBe(3);
  });

  it.each<[string, number, string[] | undefined, () => Promise<Response>]>([
    ['a refusal', 403, ["'none'"], () => get('/auth/saml/finish?ticket=x')],
    ['a refused sign-out', 403, ["'none'"], () => get('/auth/saml/slo')],
    ['sign-on that cannot be reached', 503, ["'none'"], () => get('/auth/saml/login')],
    ['the end of a fresh sign-in', 200, ["'none'"], () => get('/auth/confirmed')],
    ['the question before a one-time link', 200, ["'self'"], () => get('/auth/link?token=x')],
    ['the question before signing out, which may lead to the provider', 200, undefined, () => get('/auth/logout', { headers: { 'sec-fetch-site': 'cross-site' } })],
  ])('with a page of the server lets forms lead only where they must: %s (%i) %j', async (_what, status, formAction, send) => {
    const response = await send();
    const html = await response.text();
    const policy = directives(response);
    expect([response.status, policy.get('form-action'), policy.get('default-src'), policy.get('frame-ancestors')]).toEqual([status, formAction, ["'none'"], ["'none'"]]);
    expect(html.includes('<form')).toBe(formAction?.[0] !== "'none'");
    expect([response.headers.get('cache-control'), response.headers.get('referrer-policy')]).toEqual(['no-store', 'no-referrer']);
  });

  it('with a page of the server is in the language that was chosen before signing in, else in the browser’s', async () => {
    const language = async (headers: Record<string, string>) => /<html lang="(\w+)"/.exec(await (await get('/auth/confirmed', { headers })).text())![1];
    expect(await language({ 'accept-language': 'fr-CH, en;q=0.5' })).toBe('fr');
    expect(await language({ 'accept-language': 'de, en' })).toBe('en');
    expect(await language({ 'accept-language': 'en-GB', cookie: 'atrium_language=fr' })).toBe('fr');
    expect(await language({ 'accept-language': 'fr', cookie: 'atrium_language=xx' })).toBe('fr');
  });

  it('with data or foreign bytes loads, runs and frames nothing', async () => {
    for (const path of [`/files/people/${encodeURIComponent(ana.id)}/photo`, '/auth/session', '/audit/export.csv']) {
      const response = await get(path, { headers: { cookie: ana.cookie } });
      await response.arrayBuffer();
      expect(response.status).toBe(200);
      expect(directives(response).get('default-src')).toEqual(["'none'"]);
      expect([...directives(response).keys()]).toContain('sandbox');
    }
  });

  it('is kept by browsers only where the address changes with the content', async () => {
    const html = await (await get('/')).text();
    const script = /src="(\/assets\/[^"]+)"/.exec(html)![1]!;
    const asset = await get(script);
    await asset.arrayBuffer();
    expect(asset.headers.get('cache-control')).toMatch(/max-age=31536000, immutable/);
    const worker = await get('/sw.js');
    await worker.arrayBuffer();
    expect(worker.headers.get('cache-control')).toBe('no-cache');
  });

  it('leaves a sender of half a request without a connection', async () => {
    const server = company.api.getHttpServer();
    expect(server.headersTimeout).toBeLessThanOrEqual(15_000);
    expect(server.requestTimeout).toBeLessThanOrEqual(60_000);
    server.headersTimeout = 300;
    const answer = await new Promise<string>((resolve, reject) => {
      let text = '';
      const socket = connect(company.configuration.get('PORT'), '127.0.0.1', () => socket.write('GET / HTTP/1.1\r\nHost: atrium.example\r\nX-Slow: '));
      socket.on('data', (data) => (text += data.toString())).on('close', () => resolve(text)).on('error', reject);
    });
    server.headersTimeout = 15_000;
    expect(answer).toMatch(/^HTTP\/1.1 408 /);
  });

  it('over http tells nobody to insist on https', () => {
    expect(dataHeaders(Configuration.load({}))).not.toHaveProperty('strict-transport-security');
  });

  it('takes no more headers than it should', async () => {
    const response = await new Promise<IncomingMessage>((resolve, reject) => {
      httpRequest(`${base()}/healthz`, { headers: { 'x-large': 'x'.repeat(20_000) } }, (answer) => resolve(answer.resume())).on('error', reject).end();
    });
    expect(response.statusCode).toBe(431);
    expect(response.headers).toMatchObject({ ...dataHeaders(company.configuration), 'content-type': 'application/json; charset=utf-8', connection: 'close' });
  });
});
