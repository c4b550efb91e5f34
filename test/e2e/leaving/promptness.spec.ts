import { Test } from '@nestjs/testing';
import type { INestApplicationContext } from '@nestjs/common';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { WorkerModule } from '../../../apps/worker/worker.module.js';
import { hashSecret, newSecret } from '../../../libs/identity/secret-token.js';
import { newId } from '../../../libs/platform/ids/uuid7.js';
import { TestCompany } from '../../company.js';
import { eventually } from '../../eventually.js';
import { ScimClient } from '../../factories/scim.js';
import { TestSocket } from '../../socket.js';

const ROUNDS = Number(process.env.ATRIUM_BENCH_ROUNDS ?? 3);
const VIEWER = '{ viewer { id } }';
const BADGE = 'subscription { unreadNotificationCountChanged }';

/**
 * From PATCH active=false to the end of everything, with a real worker: relay, queue and all. ATRIUM_BENCH_ROUNDS=50
 * prints the times for docs/benchmarks.md.
 */
describe('the time from active=false to', () => {
  let company: TestCompany;
  let worker: INestApplicationContext;
  let scim: ScimClient;

  beforeAll(async () => {
    company = await TestCompany.start({ ATRIUM_BRAKE_MINIMUM: '100000' });
    worker = await Test.createTestingModule({ imports: [WorkerModule.with(company.configuration)] }).compile();
    await worker.init();
    scim = await ScimClient.for(company);
  }, 60_000);
  afterAll(async () => {
    await worker.close();
    await company.stop();
  });

  async function leaves(): Promise<Record<'request' | 'token' | 'file' | 'browserSocket' | 'tokenSocket', number>> {
    const lea = await company.hire();
    const secret = newSecret();
    await company.sql.query(`insert into api_token (token_hash, id, person_id, name, scopes, created_at) values ($1, $2, $3, 'test', '{read}', now())`, [hashSecret(secret), newId(), lea.uuid]);
    await company.sql.query(`insert into person_photo values ($1, sha256('x'), 'image/jpeg', 'photo')`, [lea.uuid]);
    const authorization = `Bearer ${secret}`;
    const ask = {
      request: async () => (await lea.send(VIEWER)).status,
      token: async () => (await company.post({ query: VIEWER }, { authorization })).status,
      file: async () => (await fetch(`${company.url}/files/people/${lea.id}/photo`, { headers: { cookie: lea.cookie } })).status,
    };
    const sockets = { browserSocket: await TestSocket.open(company, lea), tokenSocket: new TestSocket(company, {}, { authorization }) };
    await sockets.tokenSocket.subscribe<number>(BADGE, 'unreadNotificationCountChanged').until(1);
    for (const works of Object.values(ask)) expect(await works()).toBe(200);

    const user = (await scim.find(`userName eq "${lea.email}"`)).body.Resources[0];
    const from = performance.now();
    const passed = () => performance.now() - from;
    const closed = Object.entries(sockets).map(async ([name, socket]) => [name, await eventually(() => expect(socket.closed?.code).toBe(4403), 5_000).then(passed)] as const);
    expect((await scim.patch(`/Users/${user.id}`, [{ op: 'Replace', path: 'active', value: 'False' }])).status).toBe(200);
    // The answer is there, so not one more request passes.
    const refused = Object.entries(ask).map(async ([name, works]) => [name, await works().then((status) => (expect(status).toBe(401), passed()))] as const);
    return Object.fromEntries(await Promise.all([...refused, ...closed])) as Awaited<ReturnType<typeof leaves>>;
  }

  it('refused requests, tokens and files, and closed sockets is within the promise', async () => {
    const times: Awaited<ReturnType<typeof leaves>>[] = [];
    for (let round = 0; round < ROUNDS; round += 1) times.push(await leaves());
    for (const each of times) expect(Math.max(each.browserSocket, each.tokenSocket)).toBeLessThan(5_000);
    if (process.env.ATRIUM_BENCH_ROUNDS) console.log(report(times));
  }, 30_000 + ROUNDS * 10_000);
});

function report(times: Record<string, number>[]): string {
  return Object.keys(times[0]!).map((name) => {
    const sorted = times.map((each) => each[name]!).sort((a, b) => a - b);
    return `| ${name} | ${sorted[Math.floor(sorted.length / 2)]!.toFixed(0)} ms | ${sorted.at(-1)!.toFixed(0)} ms |`;
  }).join('\n');
}
