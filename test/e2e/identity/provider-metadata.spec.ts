import { createVerify, X509Certificate } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createApi } from '../../../apps/api/create-api.js';
import { RefreshMetadata } from '../../../libs/identity/jobs/refresh-metadata.work.js';
import { RemoveLapsed } from '../../../libs/identity/jobs/remove-lapsed.work.js';
import { WatchCertificates } from '../../../libs/identity/jobs/watch-certificates.work.js';
import { ServiceProviderKeys } from '../../../libs/identity/saml/service-provider-keys.js';
import { newSigningKey, pemBody, type SigningKey } from '../../../libs/identity/saml/self-signed-key.js';
import { Configuration } from '../../../libs/platform/config/configuration.js';
import { Database } from '../../../libs/platform/database/database.js';
import { SecretBox } from '../../../libs/platform/secrets/secret-box.js';
import { SubscriptionSocket } from '../../../libs/platform/graphql/subscription-socket.js';
import type { TestPerson } from '../../company.js';
import { Browser } from '../../factories/browser.js';
import { SignInStage } from '../../factories/identity.js';
import { PartnerIdp, requestIn } from '../../factories/partner-idp.js';
import { encryptAssertion } from '../../factories/saml-forge.js';
import { badgeOf, notificationsOf } from '../../factories/notifications.js';

const FIELDS = 'id entityId warnings failure refreshedAt certificates { fingerprint } change { certificatesAdded certificatesRemoved signOnMoved }';

describe("a provider's metadata at an address", () => {
  let stage: SignInStage;
  let partner: PartnerIdp;
  let admin: TestPerson;
  let server: Server;
  let served: string;
  let status = 200;
  let next: SigningKey;
  let id: string;

  beforeAll(async () => {
    stage = await SignInStage.start();
    partner = await PartnerIdp.start(stage);
    admin = await stage.company.hire({ roles: ['owner'] });
    await stage.company.hire({ email: 'eva@test.example' });
    next = await newSigningKey('The next');
    served = await partner.metadata();
    server = createServer((_request, response) => response.writeHead(status).end(served)).listen(0, 'localhost');
    await new Promise((resolve) => server.once('listening', resolve));
    const url = `http://localhost:${(server.address() as AddressInfo).port}/metadata`;
    id = (await admin.ask(`mutation ($input: AddIdentityProviderInput!) { addIdentityProvider(input: $input) { identityProvider { id } } }`, { input: { metadataUrl: url } })).addIdentityProvider.identityProvider.id;
    await admin.ask(`mutation ($input: ChangeIdentityProviderInput!) { changeIdentityProvider(input: $input) { identityProvider { id } } }`, { input: { providerId: id, matchBy: ['EMAIL'] } });
    await admin.ask(`mutation ($input: SwitchIdentityProviderInput!) { switchIdentityProvider(input: $input) { identityProvider { id } } }`, { input: { providerId: id, isEnabled: true } });
  });
  afterAll(async () => {
    server.close();
    await partner.stop();
    await stage.stop();
  });

  const provider = async () => ((await admin.ask(`{ signOn { providers { ${FIELDS} } } }`)).signOn.providers as any[]).find((each) => each.id === id);
  const uuid = () => Buffer.from(id, 'base64url').toString('hex').slice(2).replace(/(.{8})(.{4})(.{4})(.{4})(.{12})/, '$1-$2-$3-$4-$5');
  const work = () => new RefreshMetadata(stage.company.api.get(Database), stage.company.configuration).repeat();
  /** An hour later. */
  const refresh = async () => {
    await stage.company.sql.query(`update identity_provider set checked_at = now() - interval '61 minutes' where id = $1`, [uuid()]);
    await work();
  };
  const withKeys = async (...keys: string[]) => (await partner.metadata()).replace(/<md:KeyDescriptor[\s\S]*<\/md:KeyDescriptor>/, (old) => keys.map((key) => old.replace(/(<ds:X509Certificate>)[^<]*/, `$1${key}`)).join(''));
  const signIn = async (key: SigningKey) => {
    const original = partner.idp.key;
    Object.assign(partner.idp, { key });
    try {
      return (await partner.signIn(new Browser(), `/auth/saml/login?provider=${uuid()}`, { nameId: 'p-1', attributes: { email: 'eva@test.example' } })).status;
    } finally {
      Object.assign(partner.idp, { key: original });
    }
  };
  const warned = async (person: TestPerson) => {
    await stage.company.settle();
    return (await notificationsOf(person)).filter(({ kind }) => kind === 'CERTIFICATE_EXPIRES');
  };
  const changes = async () => (await stage.company.sql.query<{ body: string }>(`select body from audit_entry where action = 'identity_provider.metadata_changed' order by id`)).rows.map(({ body }) => JSON.parse(body) as { actor: object; facts: Record<string, unknown> });

  it('is read again when it is due, and not before', async () => {
    const before = (await provider()).refreshedAt;
    await work();
    expect((await provider()).refreshedAt).toBe(before);
    await refresh();
    expect((await provider()).refreshedAt).not.toBe(before);
    expect(await changes()).toEqual([]);
  });

  it('may list the old and the new certificate: both count until the old one is gone, and each change is told', async () => {
    const old = pemBody(partner.idp.key.certificate);
    expect([await signIn(partner.idp.key), await signIn(next)]).toEqual([200, 403]);
    served = await withKeys(old, pemBody(next.certificate));
    await refresh();
    expect([await signIn(partner.idp.key), await signIn(next)]).toEqual([200, 200]);
    const { certificates, change } = await provider();
    expect(change).toEqual({ certificatesAdded: [certificates[1].fingerprint], certificatesRemoved: [], signOnMoved: false });
    served = await withKeys(pemBody(next.certificate));
    await refresh();
    expect([await signIn(partner.idp.key), await signIn(next)]).toEqual([403, 200]);
    expect(await changes()).toEqual([
      expect.objectContaining({ actor: { kind: 'system', name: 'schedule' }, facts: expect.objectContaining({ certificatesAdded: [certificates[1].fingerprint], certificatesRemoved: [] }) }),
      expect.objectContaining({ facts: expect.objectContaining({ certificatesAdded: [], certificatesRemoved: [certificates[0].fingerprint] }) }),
    ]);
  });

  it.each<[string, () => void | Promise<void>, RegExp]>([
    ['is gone', () => { status = 500; }, /status 500/],
    ['is another page', () => { status = 200; served = '<html/>'; }, /0 identity providers/],
    ['is of another provider', async () => { served = (await withKeys(pemBody(next.certificate))).replaceAll(partner.idp.entityId, 'http://localhost/other'); }, /another provider/],
    ['is past its end', async () => { served = (await withKeys(pemBody(next.certificate))).replace('entityID=', 'validUntil="2020-01-01T00:00:00Z" entityID='); }, /validUntil/],
  ])('that %s leaves the last good copy in use, and the administrators know', async (_what, happens, reason) => {
    await happens();
    await refresh();
    expect(await provider()).toMatchObject({ warnings: ['METADATA_FAILED'], failure: expect.stringMatching(reason) });
    expect(await signIn(next)).toBe(200);
  });

  it('warns of certificates that end soon, and of those that have', async () => {
    const [soon, ended] = await Promise.all([29, -1].map((days) => newSigningKey('Short', new Date(Date.now() + days * 86_400_000))));
    served = await withKeys(pemBody(next.certificate), pemBody(soon!.certificate));
    await refresh();
    expect((await provider()).warnings).toEqual(['CERTIFICATE_EXPIRES']);
    const until = new Intl.DateTimeFormat('en', { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(Date.now() + 29 * 86_400_000));
    expect(await warned(admin)).toEqual([expect.objectContaining({ text: `The signing certificate of localhost is valid until ${until}`, reason: 'you look after sign-in', actors: [], url: '/admin/sign-in' })]);
    expect(await warned(await stage.company.hire({ roles: ['people_admin'] }))).toEqual([]);
    served = await withKeys(pemBody(ended!.certificate));
    await refresh();
    expect((await provider()).warnings).toEqual(['CERTIFICATE_EXPIRED']);
    expect(await warned(admin)).toHaveLength(1);
    served = await withKeys(pemBody(next.certificate));
    await refresh();
    expect((await provider()).warnings).toEqual([]);
    expect([await warned(admin), await badgeOf(admin)]).toEqual([[], 0]);
  });

  it('warns also when only time has passed: once for each certificate, while people sign in there', async () => {
    const watch = () => new WatchCertificates(stage.company.api.get(Database)).repeat();
    const fortyDays = await newSigningKey('Middling', new Date(Date.now() + 40 * 86_400_000));
    served = await withKeys(pemBody(fortyDays.certificate));
    await refresh();
    await watch();
    expect(await warned(admin)).toEqual([]);
    const now = Date.now;
    Date.now = () => now() + 20 * 86_400_000;
    try {
      await watch();
      await watch();
    } finally {
      Date.now = now;
    }
    expect(await warned(admin)).toHaveLength(1);
    await stage.company.sql.query('update identity_provider set enabled = false where id = $1', [uuid()]);
    expect(await warned(admin)).toEqual([]);
    await stage.company.sql.query('update identity_provider set enabled = true where id = $1', [uuid()]);
    expect((await stage.company.sql.query('select from expiring_certificate')).rows).toHaveLength(1);
  });

  it('is read again at once when an administrator asks', async () => {
    served = await withKeys(pemBody(partner.idp.key.certificate));
    const answer = await admin.ask(`mutation ($input: IdentityProviderInput!) { refreshProviderMetadata(input: $input) { identityProvider { ${FIELDS} } } }`, { input: { providerId: id } });
    expect(answer.refreshProviderMetadata.identityProvider.change.certificatesAdded).toHaveLength(1);
    expect(await signIn(partner.idp.key)).toBe(200);
  });

  describe('and our own keys', () => {
    const KEYS = 'keys { phase until signing { fingerprint } signingCertificate encryptionCertificate }';
    const turn = (step: string, person = admin) => person.send(`mutation ($input: RotateServiceProviderKeysInput!) { rotateServiceProviderKeys(input: $input) { serviceProvider { ${KEYS} } } }`, { input: { step } });
    const phases = async (step: string) => (await turn(step)).data.rotateServiceProviderKeys.serviceProvider.keys.map(({ phase }: { phase: string }) => phase);
    const published = async (use: string) => {
      const xml = await (await fetch(`${stage.company.url}/auth/saml/metadata`)).text();
      return [...xml.matchAll(new RegExp(`use="${use}">[\\s\\S]*?<ds:X509Certificate>([^<]*)`, 'g'))].map(([, base64]) => `-----BEGIN CERTIFICATE-----\n${base64}\n-----END CERTIFICATE-----\n`);
    };
    /** Whose key our requests are signed with. */
    const signer = async (certificates: string[]) => {
      const location = (await fetch(`${stage.company.url}/auth/saml/login?provider=${uuid()}`, { redirect: 'manual' })).headers.get('location')!;
      const [signed, signature] = location.slice(location.indexOf('?') + 1).split('&Signature=') as [string, string];
      return certificates.findIndex((pem) => createVerify('RSA-SHA256').update(signed).verify(new X509Certificate(pem).publicKey, Buffer.from(decodeURIComponent(signature), 'base64')));
    };
    const signInEncryptedFor = async (certificate: string) => {
      const browser = new Browser();
      const page = await browser.open(`${stage.company.url}/auth/saml/login?provider=${uuid()}`);
      const clear = Buffer.from(partner.response(requestIn(page), { nameId: 'p-1', attributes: { email: 'eva@test.example' } }), 'base64').toString();
      return (await browser.submit({ url: partner.idp.url }, `${stage.company.url}/auth/saml/acs`, { SAMLResponse: Buffer.from(encryptAssertion(clear, certificate)).toString('base64') })).status;
    };
    let signing: string[];
    let encryption: string[];

    it('are changed by those who may change sign-on, one step after another', async () => {
      const employee = await stage.company.hire();
      for (const step of ['PREPARE', 'SWITCH']) expect((await turn(step, employee)).code).toBe('FORBIDDEN');
      for (const step of ['DISCARD', 'SWITCH', 'SWITCH_BACK', 'DROP']) expect((await turn(step)).errors![0]!.extensions).toEqual({ code: 'CONFLICT', reason: 'KEYS_AT_ANOTHER_STEP' });
      expect(await phases('PREPARE')).toEqual(['CURRENT', 'NEXT']);
      expect((await turn('PREPARE')).code).toBe('CONFLICT');
      expect(await phases('DISCARD')).toEqual(['CURRENT']);
    });

    it('are published beside the next ones, which open what is encrypted for them already', async () => {
      await turn('PREPARE');
      [signing, encryption] = [await published('signing'), await published('encryption')];
      expect([signing.length, encryption.length]).toEqual([2, 2]);
      expect(await signer(signing)).toBe(0);
      for (const certificate of encryption) expect(await signInEncryptedFor(certificate)).toBe(200);
      const elsewhere = new ServiceProviderKeys(stage.company.api.get(Database), new SecretBox(stage.company.configuration));
      expect((await elsewhere.published()).signing.map(pemBody)).toEqual(signing.map(pemBody));
    });

    it('give way when the administrator says that the providers have the next ones, and can come back', async () => {
      expect(await phases('SWITCH')).toEqual(['CURRENT', 'OLD']);
      expect([await published('signing'), await published('encryption')]).toEqual([[signing[1]], [encryption[1]]]);
      expect(await signer(signing)).toBe(1);
      for (const certificate of encryption) expect(await signInEncryptedFor(certificate)).toBe(200);
      expect(await phases('SWITCH_BACK')).toEqual(['CURRENT', 'NEXT']);
      expect([await signer(signing), await published('signing')]).toEqual([0, signing]);
      expect(await phases('SWITCH')).toEqual(['CURRENT', 'OLD']);
    });

    it('open nothing any more once they are dropped, by hand or after a month', async () => {
      const drop = () => new RemoveLapsed(stage.company.api.get(Database)).repeat();
      await drop();
      expect(await signInEncryptedFor(encryption[0]!)).toBe(200);
      await stage.company.sql.query(`update service_provider_key set phase_since = now() - interval '31 days'`);
      await drop();
      expect([await signInEncryptedFor(encryption[0]!), await signInEncryptedFor(encryption[1]!)]).toEqual([403, 200]);
      await turn('PREPARE');
      await turn('SWITCH');
      expect(await phases('DROP')).toEqual(['CURRENT']);
      expect(await signInEncryptedFor(encryption[1]!)).toBe(403);
    });

    it('leave each step in the audit log', async () => {
      const { rows } = await stage.company.sql.query<{ body: string }>(`select body from audit_entry where action like 'service_provider_keys.%' order by id`);
      const entries = rows.map(({ body }) => JSON.parse(body) as { action: string; actor: { kind: string; id?: string }; facts: { signing: string } });
      expect(entries.map(({ action }) => action.split('.')[1])).toEqual(['prepared', 'discarded', 'prepared', 'switched', 'switched_back', 'switched', 'dropped', 'prepared', 'switched', 'dropped']);
      expect(entries[3]).toMatchObject({ actor: { kind: 'person', id: admin.uuid }, facts: { signing: new X509Certificate(signing[1]!).fingerprint256 } });
      expect(entries[6]!.actor).toEqual({ kind: 'system', name: 'schedule' });
    });
  });
});

describe('our own metadata', () => {
  it('is the same in every process, with keys whose private halves the database does not reveal', async () => {
    const stage = await SignInStage.start();
    const { configuration, database, url } = stage.company;
    const load = (environment: Record<string, string>) => Configuration.load({ NODE_ENV: 'test', DATABASE_URL: database.ownerUrl, DATABASE_POOL: '4', PUBLIC_URL: url, ...environment });
    const [second, stranger] = await Promise.all([createApi(load({ ATRIUM_DATA_DIR: configuration.get('ATRIUM_DATA_DIR') })), createApi(load({ ATRIUM_SECRET_KEY: 'x'.repeat(32) }))]);
    try {
      await second.listen(0, '127.0.0.1');
      const [here, there] = await Promise.all([url, await second.getUrl()].map(async (origin) => (await fetch(`${origin}/auth/saml/metadata`)).text()));
      expect(there).toBe(here);
      for (const part of [`entityID="${url}/auth/saml/metadata"`, `HTTP-POST" Location="${url}/auth/saml/acs"`, `HTTP-Redirect" Location="${url}/auth/saml/slo"`, `HTTP-POST" Location="${url}/auth/saml/slo"`, 'AuthnRequestsSigned="true"', 'use="signing"', 'use="encryption"', 'xmlenc11#aes256-gcm']) expect(here).toContain(part);
      const { rows } = await stage.company.sql.query<{ key: string }>(`select encode(private_key, 'escape') as key from service_provider_key`);
      expect(rows).toHaveLength(2);
      expect(rows.filter(({ key }) => key.includes('PRIVATE'))).toEqual([]);
      await expect(stranger.get(ServiceProviderKeys, { strict: false }).signing()).rejects.toThrow(/ATRIUM_SECRET_KEY/);
    } finally {
      for (const api of [second, stranger]) {
        await api.get(SubscriptionSocket).close();
        await api.close();
      }
      await stage.stop();
    }
  });
});
