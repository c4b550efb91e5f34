import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { toGlobalId } from '../../../libs/platform/graphql/global-id.js';
import { TestCompany, type TestPerson } from '../../company.js';
import { badgeOf, notificationsOf } from '../../factories/notifications.js';
import { ScimClient } from '../../factories/scim.js';

const BRAKES = '{ integrations { name brake { id heldAt allowed heldCount people { displayName } } } heldProvisioningCount }';
const APPROVE = 'mutation ($input: ApproveScimBrakeInput!) { approveScimBrake(input: $input) { integrations { name brake { id } } } }';

describe("SCIM's brake", () => {
  let company: TestCompany;
  let scim: ScimClient;
  let admin: TestPerson;
  const staff: TestPerson[] = [];
  beforeAll(async () => {
    company = await TestCompany.start({ ATRIUM_BRAKE_MINIMUM: '3' });
    scim = await ScimClient.for(company, 'Entra ID');
    admin = await company.hire({ roles: ['it_admin'] });
    for (let n = 0; n < 12; n += 1) staff.push(await company.hire({ name: `Staff ${String(n).padStart(2, '0')}` }));
  });
  afterAll(() => company.stop());

  const letGo = (n: number, client = scim) => client.patch(`/Users/${staff[n]!.uuid}`, [{ op: 'replace', path: 'active', value: false }]);
  const left = async (): Promise<number> => (await company.sql.query(`select count(*)::int as n from person where status = 'left'`)).rows[0].n;
  const brake = async (): Promise<any> => (await admin.ask(BRAKES)).integrations.find(({ name }: { name: string }) => name === 'Entra ID').brake;
  const entries = async (action: string, outcome: string): Promise<any[]> => (await company.sql.query('select body from audit_entry where action = $1 and outcome = $2', [action, outcome])).rows.map(({ body }) => JSON.parse(body));

  it('does not count those whom the integration made within a day', async () => {
    for (let n = 0; n < 5; n += 1) {
      const { id } = await scim.user({ userName: `short.stay.${n}` });
      expect((await scim.delete(`/Users/${id}`)).status).toBe(204);
    }
    expect(await brake()).toBeNull();
  });

  it('stops at the fourth within an hour, however they are let go, and changes nothing', async () => {
    const before = await left();
    expect((await letGo(0)).status).toBe(200);
    expect((await scim.put(`/Users/${staff[1]!.uuid}`, { userName: staff[1]!.email, active: false })).status).toBe(200);
    expect((await scim.delete(`/Users/${staff[2]!.uuid}`)).status).toBe(204);
    const held = [
      await scim.patch(`/Users/${staff[3]!.uuid}`, [{ op: 'replace', path: 'title', value: 'Gone' }, { op: 'replace', path: 'active', value: false }]),
      await scim.put(`/Users/${staff[4]!.uuid}`, { userName: staff[4]!.email, active: false }),
      await scim.delete(`/Users/${staff[5]!.uuid}`),
      await letGo(3),
    ];
    for (const { status, headers, body } of held) expect([status, headers.get('retry-after'), body.status, body.scimType]).toEqual([503, '3600', '503', undefined]);
    expect((await left()) - before).toBe(3);
    expect((await scim.get(`/Users/${staff[3]!.uuid}`)).body).toMatchObject({ active: true, displayName: 'Staff 03' });
    expect((await scim.get(`/Users/${staff[3]!.uuid}`)).body.title).toBeUndefined();
    const { body } = await scim.post('/Bulk', { schemas: ['urn:ietf:params:scim:api:messages:2.0:BulkRequest'], Operations: [{ method: 'DELETE', path: `/Users/${staff[6]!.uuid}` }] });
    expect(body.Operations[0]).toMatchObject({ status: '503', response: { status: '503' } });
  });

  it('is shown to administrators with the people who wait, and told once in the audit log', async () => {
    const answer = await admin.ask(BRAKES);
    expect(answer.heldProvisioningCount).toBe(1);
    expect(await brake()).toEqual({ id: expect.any(String), heldAt: expect.any(String), allowed: 3, heldCount: 4, people: [3, 4, 5, 6].map((n) => ({ displayName: `Staff 0${n}` })) });
    expect(await entries('provisioning.held', 'refused')).toHaveLength(1);
    expect((await entries('person.deactivated', 'refused')).map(({ subject }) => subject.id).sort()).toEqual([3, 4, 5, 6].map((n) => staff[n]!.uuid).sort());
    expect((await company.statementsOf(admin, BRAKES.replace('heldProvisioningCount', ''))).length).toBeLessThanOrEqual(1 + 3);
  });

  it('is told to those who may approve it, once, and to nobody else', async () => {
    await company.settle();
    expect(await notificationsOf(admin)).toEqual([expect.objectContaining({ kind: 'INTEGRATION_HELD', text: 'The brake holds Entra ID: 4 people wait to be deactivated', reason: 'you look after provisioning', actors: [], url: '/admin/provisioning' })]);
    const held = '{ heldScimBrakes { integrationName heldCount allowed people { displayName } } }';
    expect((await admin.ask(held)).heldScimBrakes).toEqual([{ integrationName: 'Entra ID', heldCount: 4, allowed: 3, people: [3, 4, 5, 6].map((n) => ({ displayName: `Staff 0${n}` })) }]);
    expect((await company.statementsOf(admin, held)).length).toBeLessThanOrEqual(3);
    const desk = await company.hire({ roles: ['people_admin'] });
    expect([await notificationsOf(desk), (await desk.send(held)).code]).toEqual([[], 'FORBIDDEN']);
  });

  it('lets everything else through, and other integrations', async () => {
    expect((await scim.patch(`/Users/${staff[3]!.uuid}`, [{ op: 'replace', path: 'title', value: 'Still here' }])).status).toBe(200);
    const okta = await ScimClient.for(company, 'Okta');
    expect((await letGo(7, okta)).status).toBe(200);
    // Another token of the same integration changes nothing.
    expect((await letGo(8, await ScimClient.for(company, 'Entra ID'))).status).toBe(503);
  });

  it('never stops an administrator who lets one person go', async () => {
    const people = await company.hire({ roles: ['people_admin'] });
    await people.ask('mutation ($id: ID!) { deactivatePerson(input: { personId: $id }) { clientMutationId } }', { id: toGlobalId('Person', staff[9]!.uuid) });
    expect((await company.sql.query('select status from person where id = $1', [staff[9]!.uuid])).rows[0].status).toBe('left');
  });

  it('stays on when the hour is over, until an administrator approves by the number', async () => {
    await company.sql.query(`update scim_deactivation set at = at - interval '61 minutes'`);
    expect((await letGo(3)).status).toBe(503);
    const { id } = await brake();
    const people = await company.hire({ roles: ['people_admin'] });
    expect((await people.send(APPROVE, { input: { brakeId: id, count: 5 } })).code).toBe('FORBIDDEN');
    expect((await admin.send(APPROVE, { input: { brakeId: id, count: 4 } })).code).toBe('INVALID_INPUT');
    expect((await letGo(3)).status).toBe(503);
    expect(await badgeOf(admin)).toBe(1);
    await admin.ask(APPROVE, { input: { brakeId: id, count: 5 } });
    expect([await badgeOf(admin), await notificationsOf(admin)]).toEqual([0, []]);
    expect((await admin.send(APPROVE, { input: { brakeId: id, count: 5 } })).code).toBe('CONFLICT');
    expect(await brake()).toBeNull();
    for (const n of [3, 4, 5, 6, 8]) expect((await letGo(n)).body.active).toBe(false);
    expect(await entries('provisioning.approved', 'done')).toEqual([expect.objectContaining({ actor: expect.objectContaining({ kind: 'person', id: admin.uuid }), facts: expect.objectContaining({ source: 'scim', people: 5 }) })]);
  });

  it('never lets the last owner go, who is no matter of the brake either', async () => {
    const owner = await company.hire({ name: 'Olga', roles: ['owner'] });
    for (const answer of [
      await scim.patch(`/Users/${owner.uuid}`, [{ op: 'replace', path: 'title', value: 'Gone' }, { op: 'replace', path: 'active', value: false }]),
      await scim.put(`/Users/${owner.uuid}`, { userName: owner.email, active: false }),
      await scim.delete(`/Users/${owner.uuid}`),
    ]) expect([answer.status, answer.body.detail]).toEqual([403, 'This is the last owner of Atrium, who cannot be deactivated. Make somebody else an owner first.']);
    expect((await scim.get(`/Users/${owner.uuid}`)).body).toMatchObject({ active: true });
    expect((await scim.get(`/Users/${owner.uuid}`)).body.title).toBeUndefined();
    expect((await entries('person.deactivated', 'refused')).filter(({ facts }) => facts.reason === 'last owner').map(({ subject, actor }) => [subject.id, actor.kind])).toEqual(Array(3).fill([owner.uuid, 'integration']));
    await company.hire({ roles: ['owner'] });
    expect((await scim.delete(`/Users/${owner.uuid}`)).status).toBe(204);
  });

  it('counts anew when the approved day is over, also when requests race', async () => {
    await company.sql.query(`update scim_brake set approved_at = approved_at - interval '25 hours'; update scim_deactivation set at = at - interval '2 hours'`);
    for (let n = 12; n < 20; n += 1) staff.push(await company.hire({ name: `Staff ${n}` }));
    const answers = await Promise.all([12, 13, 14, 15, 16, 17].map((n) => letGo(n)));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 200, 200, 503, 503, 503]);
  });
});
