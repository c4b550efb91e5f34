import { Agent } from 'node:http';
import { CreateIntegrationToken } from '../../../libs/identity/create-integration-token.use-case.js';
import { type Configuration, processEnvironment } from '../../../libs/platform/config/configuration.js';
import { createDataSource } from '../../../libs/platform/database/data-source.js';
import { Database } from '../../../libs/platform/database/database.js';
import { migrate } from '../../../libs/platform/database/migrator.js';
import { allEntities } from '../../all-entities.js';
import { send } from './load.js';
import { MeasuredProcess } from './measured-process.js';
import { withScratchDatabase } from './scratch-database.js';

const PART = 1_000;
const ENTERPRISE = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User';

/** What a thousand users cost, one request after another. */
export interface ScimPart {
  /** The last of them. */
  upTo: number;
  usersPerSecond: number;
  /** Of the API's process. */
  cpuPerUser: number;
  p50: number;
}

export interface ScimBenchResult {
  parts: ScimPart[];
  statements: number;
}

/** Provisions an empty company over SCIM, one request at a time over one connection, as identity providers do at first. */
export function runScimBench(configuration: Configuration, users: number, say: (line: string) => void): Promise<ScimBenchResult> {
  return withScratchDatabase(configuration, async (ownerUrl) => {
    await migrate(ownerUrl);
    const authorization = `Bearer ${await makeToken(ownerUrl)}`;
    const api = await startApi(ownerUrl);
    const agent = new Agent({ keepAlive: true, maxSockets: 1 });
    let manager: string | null = null;
    const create = async (n: number): Promise<void> => {
      const answer = JSON.parse(await send(api.port, agent, { path: '/scim/v2/Users', headers: { authorization }, body: JSON.stringify(userNumber(n, manager)) })) as { id?: string };
      if (!answer.id) throw new Error(`User ${n} was not made: ${JSON.stringify(answer)}`);
      if (n % 100 === 1) manager = answer.id;
    };
    try {
      const parts: ScimPart[] = [];
      for (let from = 1; from <= users; from += PART) {
        parts.push(await measure(api, from, Math.min(users, from + PART - 1), create));
        say(`scim: ${parts.at(-1)!.upTo} users, ${parts.at(-1)!.usersPerSecond.toFixed(0)} a second`);
      }
      const statements = await api.statementsDuring(() => create(users + 1));
      return { parts, statements: statements.filter((text) => !text.includes('pg_notify') && !text.includes('last_used_at = now()')).length };
    } finally {
      agent.destroy();
      await api.stop();
    }
  });
}

/** A Markdown table; the last thousand against the first is what to trust. */
export function asScimTable({ parts, statements }: ScimBenchResult): string {
  const [first, last] = [parts[0]!, parts.at(-1)!];
  const shown = parts.filter((_, index) => index === 0 || index === parts.length - 1 || (index + 1) % 5 === 0);
  return [
    '| users | users/s | p50 ms | CPU ms a user, API |',
    '| ---: | ---: | ---: | ---: |',
    ...shown.map((part) => `| ${part.upTo.toLocaleString('en')} | ${part.usersPerSecond.toFixed(0)} | ${part.p50.toFixed(2)} | ${part.cpuPerUser.toFixed(2)} |`),
    `| last ÷ first | ${(last.usersPerSecond / first.usersPerSecond).toFixed(2)} | ${(last.p50 / first.p50).toFixed(2)} | ${(last.cpuPerUser / first.cpuPerUser).toFixed(2)} |`,
    '',
    `${statements} SQL statements a user, token and audit entry included.`,
  ].join('\n');
}

async function measure(api: MeasuredProcess, from: number, upTo: number, create: (n: number) => Promise<void>): Promise<ScimPart> {
  const [cpu, started] = [await api.cpu(), performance.now()];
  const latencies: number[] = [];
  for (let n = from; n <= upTo; n += 1) {
    const sent = performance.now();
    await create(n);
    latencies.push(performance.now() - sent);
  }
  const users = upTo - from + 1;
  const seconds = (performance.now() - started) / 1_000;
  return { upTo, usersPerSecond: users / seconds, cpuPerUser: ((await api.cpu()) - cpu) / users, p50: latencies.sort((a, b) => a - b)[Math.floor(users / 2)]! };
}

function userNumber(n: number, manager: string | null): object {
  return {
    schemas: ['urn:ietf:params:scim:schemas:core:2.0:User', ENTERPRISE],
    externalId: `ext-${n}`,
    userName: `person.${n}@bench.example`,
    name: { givenName: `Given${n % 997}`, familyName: `Family${n}` },
    displayName: `Given${n % 997} Family${n}`,
    title: `Welder ${n % 50}`,
    emails: [{ value: `person.${n}@bench.example`, type: 'work', primary: true }],
    phoneNumbers: [{ value: `+33 2 98 ${n}`, type: 'work' }],
    active: true,
    [ENTERPRISE]: { employeeNumber: `E${n}`, department: `Department ${n % 97}`, ...(manager ? { manager: { value: manager } } : {}) },
  };
}

async function makeToken(ownerUrl: string): Promise<string> {
  const source = await createDataSource(ownerUrl, 2, allEntities).initialize();
  try {
    return (await new CreateIntegrationToken(new Database(source)).execute({ kind: 'system', name: 'command line' }, { name: 'Bench' })).token;
  } finally {
    await source.destroy();
  }
}

function startApi(ownerUrl: string): Promise<MeasuredProcess> {
  const environment = { ...processEnvironment(), NODE_ENV: 'production', DATABASE_URL: ownerUrl, DATABASE_APP_URL: '', REDIS_URL: '', PORT: '0', HOST: '127.0.0.1', RATE_LIMIT_FACTOR: '1000', PUBLIC_URL: 'https://bench.example', SAML_IDP_METADATA: 'https://idp.bench.example/metadata' };
  return MeasuredProcess.start(new URL('./api-process.js', import.meta.url), environment);
}
