import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { examineSignOn } from '../../../apps/cli/commands/doctor-sign-on.js';
import { newSigningKey, pemBody, type SigningKey } from '../../../libs/identity/saml/self-signed-key.js';
import { Configuration } from '../../../libs/platform/config/configuration.js';
import { Database } from '../../../libs/platform/database/database.js';
import { newId } from '../../../libs/platform/ids/uuid7.js';
import { TestCompany, type TestPerson } from '../../company.js';

const HEALTH = '{ systemHealth { databaseVersion databaseBytes isRoleSeparated connections maxConnections waitingEvents oldestWaitingEventAt lastEventHandledAt clockOffsetMs signOn { kind name state endsAt } } }';

describe('the health of the system', () => {
  let company: TestCompany;
  let admin: TestPerson;
  let ana: TestPerson;

  beforeAll(async () => {
    company = await TestCompany.start();
    admin = await company.hire({ roles: ['it_admin'] });
    ana = await company.hire();
  });
  afterAll(() => company.stop());

  it('is told to administrators in four statements, and to nobody else', async () => {
    expect((await ana.send(HEALTH)).code).toBe('FORBIDDEN');
    const { systemHealth } = await admin.ask(HEALTH);
    expect(systemHealth).toMatchObject({ databaseVersion: expect.stringMatching(/^\d+\.\d+/), isRoleSeparated: true, waitingEvents: 0, oldestWaitingEventAt: null });
    expect(systemHealth.databaseBytes).toBeGreaterThan(1_000_000);
    expect(systemHealth.connections).toBeLessThanOrEqual(systemHealth.maxConnections);
    expect(Math.abs(systemHealth.clockOffsetMs)).toBeLessThan(1_000);
    expect(await company.statementsOf(admin, HEALTH)).toHaveLength(4);
  });

  it('tells of certificates that end, as `atrium doctor` does', async () => {
    const days = (count: number) => new Date(Date.now() + count * 86_400_000);
    const list = (...keys: SigningKey[]) =>
      `<EntityDescriptor xmlns="urn:oasis:names:tc:SAML:2.0:metadata" entityID="https://idp.example"><IDPSSODescriptor protocolSupportEnumeration="urn:oasis:names:tc:SAML:2.0:protocol">${keys.map(({ certificate }) => `<KeyDescriptor use="signing"><KeyInfo xmlns="http://www.w3.org/2000/09/xmldsig#"><X509Data><X509Certificate>${pemBody(certificate)}</X509Certificate></X509Data></KeyInfo></KeyDescriptor>`).join('')}` +
      '<SingleSignOnService Binding="urn:oasis:names:tc:SAML:2.0:bindings:HTTP-Redirect" Location="https://idp.example/sso"/></IDPSSODescriptor></EntityDescriptor>';
    const [fine, soon, over] = await Promise.all([days(90), days(20), days(-1)].map((ends) => newSigningKey('IdP', ends)));
    const states: unknown[] = [];
    await company.sql.query(`delete from identity_provider`);
    for (const [metadata, failure] of [[list(fine!), null], [list(over!, soon!), null], [list(over!), null], [list(over!, fine!), 'status 500']] as const) {
      await company.sql.query(`insert into identity_provider (id, entity_id, name, source) values ($1, 'https://idp.example', 'Main', 'text') on conflict do nothing`, [newId()]);
      await company.sql.query(`update identity_provider set metadata = $1, failure = $2`, [metadata, failure]);
      const { signOn } = (await admin.ask(HEALTH)).systemHealth as { signOn: { kind: string; name: string | null; state: string }[] };
      expect(signOn[1]).toMatchObject({ kind: 'OWN_KEYS', name: null, state: 'FINE' });
      const findings = await examineSignOn(company.configuration, company.api.get(Database));
      states.push([signOn[0]!.name, signOn[0]!.state, findings.find(({ what }) => what === 'certificate')!.state]);
      expect(findings.filter(({ what }) => what !== 'certificate').map(({ what, state }) => [what, state])).toEqual([['our SAML keys', 'ok'], ['secret key', 'ok'], ['clock', 'ok']]);
    }
    expect(states).toEqual([['Main', 'FINE', 'ok'], ['Main', 'SOON', 'warning'], ['Main', 'OVER', 'problem'], ['Main', 'STALE', 'warning']]);
    const elsewhere = Configuration.load({ ATRIUM_SECRET_KEY: 'another key of the installation!' });
    expect((await examineSignOn(elsewhere, company.api.get(Database))).find(({ what }) => what === 'secret key')).toMatchObject({ state: 'problem', says: expect.stringContaining('ATRIUM_SECRET_KEY') });
  });

  it('shows events that wait, and when the last was handled', async () => {
    await ana.ask('mutation ($input: FollowPersonInput!) { followPerson(input: $input) { person { id } } }', { input: { personId: admin.id } });
    const waiting = (await admin.ask(HEALTH)).systemHealth;
    expect(waiting.waitingEvents).toBe(1);
    expect(Date.now() - Date.parse(waiting.oldestWaitingEventAt)).toBeLessThan(60_000);
    await company.settle();
    const settled = (await admin.ask(HEALTH)).systemHealth;
    expect(settled.waitingEvents).toBe(0);
    expect(Date.parse(settled.lastEventHandledAt)).toBeGreaterThanOrEqual(Date.parse(waiting.oldestWaitingEventAt));
  });
});
