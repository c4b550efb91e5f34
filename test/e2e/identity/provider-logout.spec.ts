import { createSign, createVerify, X509Certificate } from 'node:crypto';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { newXmlId } from '../../../apps/demo-idp/login-response.js';
import { newSigningKey, type SigningKey } from '../../../libs/identity/saml/self-signed-key.js';
import type { TestPerson } from '../../company.js';
import { Browser, formAction, hiddenFields } from '../../factories/browser.js';
import { SignInStage } from '../../factories/identity.js';
import { encryptNameId, sign } from '../../factories/saml-forge.js';

const SHA256 = 'http://www.w3.org/2001/04/xmldsig-more#rsa-sha256';
const minutes = (n: number) => new Date(Date.now() + n * 60_000).toISOString();

describe('logout that the identity provider starts', () => {
  let stage: SignInStage;
  let foreignKey: SigningKey;
  let certificate: string;
  let ana: TestPerson;
  let browsers: Browser[];

  beforeAll(async () => {
    stage = await SignInStage.start();
    foreignKey = await newSigningKey('Somebody else');
    const metadata = await (await fetch(`${stage.company.url}/auth/saml/metadata`)).text();
    certificate = `-----BEGIN CERTIFICATE-----\n${/use="encryption">[\s\S]*?<ds:X509Certificate>([^<]*)/.exec(metadata)![1]!}\n-----END CERTIFICATE-----\n`;
  });
  afterAll(() => stage.stop());
  beforeEach(async () => {
    ana = await stage.company.hire();
    browsers = [new Browser(), new Browser()];
    for (const browser of browsers) await stage.signIn(browser, ana.uuid);
  });

  const states = async () => Promise.all(browsers.map(async (browser) => (await stage.session(browser)).status));
  const slo = () => `${stage.company.url}/auth/saml/slo`;

  const request = (change: (xml: string) => string = (xml) => xml, sessionIndex = '') =>
    change(
      `<samlp:LogoutRequest xmlns:samlp="urn:oasis:names:tc:SAML:2.0:protocol" xmlns:saml="urn:oasis:names:tc:SAML:2.0:assertion" ID="${newXmlId()}" Version="2.0" IssueInstant="${minutes(0)}" Destination="${slo()}">` +
        `<saml:Issuer>${stage.idp.entityId}</saml:Issuer><saml:NameID>${ana.uuid}</saml:NameID>${sessionIndex && `<samlp:SessionIndex>${sessionIndex}</samlp:SessionIndex>`}</samlp:LogoutRequest>`,
    );

  /** The redirect binding's query, signed over exactly these characters. */
  const query = (xml: string, key = stage.idp.key, algorithm = SHA256, hash = 'RSA-SHA256') => {
    const signed = `SAMLRequest=${encodeURIComponent(deflateRawSync(xml).toString('base64'))}&RelayState=from%20here&SigAlg=${encodeURIComponent(algorithm)}`;
    return `${signed}&Signature=${encodeURIComponent(createSign(hash).update(signed).sign(key.privateKey, 'base64'))}`;
  };
  const byRedirect = (parameters: string) => fetch(`${slo()}?${parameters}`, { redirect: 'manual' });
  const byPost = (xml: string) => fetch(slo(), { method: 'POST', redirect: 'manual', body: new URLSearchParams({ SAMLRequest: Buffer.from(xml).toString('base64') }) });
  const signed = (xml: string, key = stage.idp.key) => sign(xml, 'LogoutRequest', key);

  it.each<[string, () => Promise<Response>]>([
    ['redirect', () => byRedirect(query(request()))],
    ['POST', () => byPost(signed(request()))],
    ['redirect, with the name encrypted', () => byRedirect(query(request((xml) => encryptNameId(xml, certificate))))],
    ['POST, with the name encrypted', () => byPost(signed(request((xml) => encryptNameId(xml, certificate))))],
  ])('ends every session of the name by %s, and is answered', async (_binding, send) => {
    const bystander = new Browser();
    await stage.signIn(bystander, (await stage.company.hire()).uuid);
    expect(await states()).toEqual([200, 200]);
    const answer = await send();
    expect(answer.status).toBe(303);
    const location = new URL(answer.headers.get('location')!);
    expect(location.origin + location.pathname).toBe(`${stage.idp.url}/slo`);
    const xml = inflateRawSync(Buffer.from(location.searchParams.get('SAMLResponse')!, 'base64')).toString();
    expect(xml).toContain('<samlp:LogoutResponse');
    expect(xml).toContain('status:Success');
    expect(await states()).toEqual([401, 401]);
    expect((await stage.session(bystander)).status).toBe(200);
  });

  it('ends only the session it names, and gives RelayState back', async () => {
    const { rows } = await stage.company.sql.query<{ session_index: string }>('select session_index from session where person_id = $1 and provider_id is not null order by created_at limit 1', [ana.uuid]);
    const answer = await byRedirect(query(request(undefined, rows[0]!.session_index)));
    expect(new URL(answer.headers.get('location')!).searchParams.get('RelayState')).toBe('from here');
    expect(await states()).toEqual([401, 200]);
  });

  it('counts once', async () => {
    const parameters = query(request());
    expect((await byRedirect(parameters)).status).toBe(303);
    await stage.signIn(browsers[0]!, ana.uuid);
    expect((await byRedirect(parameters)).status).toBe(403);
    expect(await states()).toEqual([200, 401]);
  });

  it.each<[string, () => Promise<Response>]>([
    ['unsigned, by redirect', () => byRedirect(`SAMLRequest=${encodeURIComponent(deflateRawSync(request()).toString('base64'))}`)],
    ['unsigned, by POST', () => byPost(request())],
    ['signed by another key, by redirect', () => byRedirect(query(request(), foreignKey))],
    ['signed by another key, by POST', () => byPost(signed(request(), foreignKey))],
    ['signed with SHA-1, by redirect', () => byRedirect(query(request(), stage.idp.key, 'http://www.w3.org/2000/09/xmldsig#rsa-sha1', 'RSA-SHA1'))],
    ['signed with SHA-1, by POST', () => byPost(sign(request(), 'LogoutRequest', stage.idp.key, { signature: 'http://www.w3.org/2000/09/xmldsig#rsa-sha1' }))],
    ['without its algorithm', () => byRedirect(query(request()).replace(/&SigAlg=[^&]*/, ''))],
    ['changed afterwards', () => byPost(signed(request()).replace(/ID="[^"]*" Version/, 'ID="_other" Version'))],
    ['with a second request beside the signed one', () => byRedirect(`${query(request())}&SAMLRequest=${encodeURIComponent(deflateRawSync(request()).toString('base64'))}`)],
    ['with another RelayState', () => byRedirect(query(request()).replace('from%20here', 'elsewhere'))],
    ['for another destination', () => byRedirect(query(request((xml) => xml.replace(/Destination="[^"]*"/, 'Destination="http://127.0.0.1/other"'))))],
    ['of another issuer', () => byRedirect(query(request((xml) => xml.replace(stage.idp.entityId, 'http://localhost/other'))))],
    ['too old', () => byRedirect(query(request((xml) => xml.replace(/IssueInstant="[^"]*"/, `IssueInstant="${minutes(-7)}"`))))],
    ['from the future', () => byRedirect(query(request((xml) => xml.replace(/IssueInstant="[^"]*"/, `IssueInstant="${minutes(3)}"`))))],
    ['past its end', () => byRedirect(query(request((xml) => xml.replace(' Destination', ` NotOnOrAfter="${minutes(-2)}" Destination`))))],
    ['with a document type', () => byRedirect(query(`<!DOCTYPE x>${request()}`))],
    ['that names nobody', () => byRedirect(query(request((xml) => xml.replace(/<saml:NameID>.*<\/saml:NameID>/, ''))))],
    ['that encrypts the name by RSA 1.5', () => byPost(signed(request((xml) => encryptNameId(xml, certificate, { transport: 'rsa-1_5' }))))],
    ['that encrypts the name with CBC', () => byRedirect(query(request((xml) => encryptNameId(xml, certificate, { cipher: 'aes-256-cbc' }))))],
    ['that encrypts the name for somebody else', () => byPost(signed(request((xml) => encryptNameId(xml, foreignKey.certificate))))],
    ['that is another message', () => byRedirect(query(request((xml) => xml.replaceAll('LogoutRequest', 'LogoutResponse'))))],
    ['with too many elements', () => byPost(request((xml) => xml.replace('<saml:NameID>', '<a/>'.repeat(2_000) + '<saml:NameID>')))],
    ['that is too large', () => byPost('<a>'.repeat(40_000) + '</a>'.repeat(40_000))],
    ['that inflates without end', () => byRedirect(query(`<a>${' '.repeat(1_000_000)}</a>`))],
    ['that is nothing', () => byRedirect('')],
    ['that is nonsense', () => byPost('nonsense')],
  ])('is refused when %s', async (_what, send) => {
    const answer = await send();
    expect(answer.status).toBe(403);
    expect(await answer.text()).toMatch(/could not be signed out[\s\S]*<code>[0-9a-f]{12}<\/code>/);
    expect(await states()).toEqual([200, 200]);
  });
});

describe('logout that Atrium starts', () => {
  let stage: SignInStage;
  let ana: TestPerson;
  let browser: Browser;
  let certificate: X509Certificate;

  beforeAll(async () => {
    stage = await SignInStage.start();
    ana = await stage.company.hire();
    const metadata = await (await fetch(`${stage.company.url}/auth/saml/metadata`)).text();
    certificate = new X509Certificate(Buffer.from(/use="signing">[\s\S]*?<ds:X509Certificate>([^<]*)/.exec(metadata)![1]!, 'base64'));
  });
  afterAll(() => stage.stop());
  beforeEach(async () => {
    browser = new Browser();
    await stage.signIn(browser, ana.uuid);
  });

  const slo = () => `${stage.company.url}/auth/saml/slo`;
  const signOut = () => fetch(`${stage.company.url}/auth/logout`, { redirect: 'manual', headers: { cookie: browser.cookiesFor('127.0.0.1') } });
  const asked = async () => {
    const location = new URL((await signOut()).headers.get('location')!);
    return inflateRawSync(Buffer.from(location.searchParams.get('SAMLRequest')!, 'base64')).toString();
  };
  const answerTo = (request: string, change: (xml: string) => string = (xml) => xml) =>
    change(
      `<samlp:LogoutResponse xmlns:samlp="urn:oasis:names:tc:SAML:2.0:protocol" xmlns:saml="urn:oasis:names:tc:SAML:2.0:assertion" ID="${newXmlId()}" Version="2.0" IssueInstant="${minutes(0)}" Destination="${slo()}" InResponseTo="${/ ID="([^"]*)"/.exec(request)![1]}">` +
        `<saml:Issuer>${stage.idp.entityId}</saml:Issuer><samlp:Status><samlp:StatusCode Value="urn:oasis:names:tc:SAML:2.0:status:Success"/></samlp:Status></samlp:LogoutResponse>`,
    );
  const byPost = (xml: string) => fetch(slo(), { method: 'POST', redirect: 'manual', body: new URLSearchParams({ SAMLResponse: Buffer.from(xml).toString('base64') }) });

  it('ends the session at once, asks the provider with a signature, and comes home with its answer', async () => {
    const { rows: [row] } = await stage.company.sql.query<{ session_index: string }>('select session_index from session where person_id = $1 and provider_id is not null order by created_at desc limit 1', [ana.uuid]);
    const answer = await signOut();
    expect(answer.status).toBe(303);
    expect((await stage.session(browser)).status).toBe(401);
    const location = answer.headers.get('location')!;
    expect(location.startsWith(`${stage.idp.url}/slo?SAMLRequest=`)).toBe(true);
    const [signed, signature] = location.split('?')[1]!.split('&Signature=') as [string, string];
    expect(createVerify('RSA-SHA256').update(signed).verify(certificate.publicKey, Buffer.from(decodeURIComponent(signature), 'base64'))).toBe(true);
    const xml = inflateRawSync(Buffer.from(new URL(location).searchParams.get('SAMLRequest')!, 'base64')).toString();
    expect(xml).toContain(`<saml:NameID Format="urn:oasis:names:tc:SAML:2.0:nameid-format:persistent">${ana.uuid}</saml:NameID><samlp:SessionIndex>${row!.session_index}</samlp:SessionIndex>`);
    expect((await new Browser().open(location)).url).toBe(`${stage.company.url}/`);
  });

  it('takes the answer by POST too, once', async () => {
    const xml = sign(answerTo(await asked()), 'LogoutResponse', stage.idp.key);
    const first = await byPost(xml);
    expect([first.status, first.headers.get('location')]).toEqual([303, `${stage.company.url}/`]);
    expect((await byPost(xml)).status).toBe(403);
  });

  it.each<[string, (request: string) => string]>([
    ['unsigned', (request) => answerTo(request)],
    ['to no request of ours', (request) => sign(answerTo(request, (xml) => xml.replace(/InResponseTo="[^"]*"/, 'InResponseTo="_other"')), 'LogoutResponse', stage.idp.key)],
    ['of another issuer', (request) => sign(answerTo(request, (xml) => xml.replace(stage.idp.entityId, 'http://localhost/other')), 'LogoutResponse', stage.idp.key)],
    ['for another destination', (request) => sign(answerTo(request, (xml) => xml.replace(slo(), 'http://127.0.0.1/other')), 'LogoutResponse', stage.idp.key)],
  ])('refuses an answer %s; the session is over all the same', async (_what, make) => {
    expect((await byPost(make(await asked()))).status).toBe(403);
    expect((await stage.session(browser)).status).toBe(401);
  });

  describe('of a provider that wants forms', () => {
    const rewrite = (from: string, to: string) => stage.company.sql.query(`update identity_provider set metadata = replace(metadata, $1, $2)`, [from, to]);
    const REDIRECT = 'SingleLogoutService Binding="urn:oasis:names:tc:SAML:2.0:bindings:HTTP-Redirect"';
    const POST = 'SingleLogoutService Binding="urn:oasis:names:tc:SAML:2.0:bindings:HTTP-POST"';
    beforeAll(() => rewrite(REDIRECT, POST));
    afterAll(() => rewrite(POST, REDIRECT));

    it('sends one with the signature inside', async () => {
      const page = await browser.open(`${stage.company.url}/auth/logout`);
      expect(formAction(page.html)).toBe(`${stage.idp.url}/slo`);
      const xml = Buffer.from(hiddenFields(page.html)['SAMLRequest']!, 'base64').toString();
      expect(xml).toMatch(/<saml:Issuer>[^<]*<\/saml:Issuer><Signature [\s\S]*<\/Signature><saml:NameID/);
      // What another implementation makes of it: the digest is of the message without its signature.
      const theirs = sign(xml.replace(/<Signature [\s\S]*<\/Signature>/, ''), 'LogoutRequest', stage.idp.key);
      expect(/DigestValue>([^<]*)/.exec(xml)![1]).toBe(/DigestValue>([^<]*)/.exec(theirs)![1]);
      await stage.signIn(browser, ana.uuid);
      expect((await signOut()).headers.get('content-security-policy')).not.toContain('form-action');
    });
  });
});
