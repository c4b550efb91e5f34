import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { TestCompany, type TestPerson } from '../../company.js';

const HEALTH = '{ systemHealth { databaseVersion databaseBytes isRoleSeparated connections maxConnections waitingEvents oldestWaitingEventAt lastEventHandledAt } }';

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

  it('is told to administrators in two statements, and to nobody else', async () => {
    expect((await ana.send(HEALTH)).code).toBe('FORBIDDEN');
    const { systemHealth } = await admin.ask(HEALTH);
    expect(systemHealth).toMatchObject({ databaseVersion: expect.stringMatching(/^\d+\.\d+/), isRoleSeparated: true, waitingEvents: 0, oldestWaitingEventAt: null });
    expect(systemHealth.databaseBytes).toBeGreaterThan(1_000_000);
    expect(systemHealth.connections).toBeLessThanOrEqual(systemHealth.maxConnections);
    expect(await company.statementsOf(admin, HEALTH)).toHaveLength(2);
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
