import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Attribute, Change } from 'ldapts';
import { Configuration } from '../../libs/platform/config/configuration.js';
import { Database } from '../../libs/platform/database/database.js';
import { withAllStatements } from '../../libs/platform/database/statement-count.js';
import { SyncDirectory } from '../../libs/provisioning/ldap/sync-directory.use-case.js';
import { TestCompany } from '../company.js';
import { SlapdServer, SUFFIX } from './slapd-server.js';

/** ATRIUM_BENCH_PEOPLE=20000 npm run test:peers -- directory-bench: the figures of docs/benchmarks.md. */
const PEOPLE = Number(process.env['ATRIUM_BENCH_PEOPLE'] ?? 1_500);
const CHANGED = 100;
const LONG = 900_000;

function directory(): string {
  const entries = [`dn: ${SUFFIX}\nobjectClass: dcObject\nobjectClass: organization\no: Ship\ndc: ship\n`, ...['People', 'Groups'].map((ou) => `dn: ou=${ou},${SUFFIX}\nobjectClass: organizationalUnit\nou: ${ou}\n`)];
  for (let index = 0; index < PEOPLE; index += 1) {
    const manager = index === 0 ? '' : `\nmanager: uid=p${Math.floor((index - 1) / 8)},ou=People,${SUFFIX}`;
    entries.push(
      `dn: uid=p${index},ou=People,${SUFFIX}\nobjectClass: inetOrgPerson\nuid: p${index}\ncn: Person ${index}\nsn: ${index}\ngivenName: Person\nmail: p${index}@ship.example\nemployeeNumber: ${100_000 + index}\ntitle: Sailor ${index % 40}\nou: Department ${index % 97}\nl: Place ${index % 6}\ntelephoneNumber: +33 ${index}${manager}\nmodifyTimestamp: ${second(index)}\n`,
    );
  }
  for (let group = 0; group < PEOPLE / 100; group += 1) {
    const members = Array.from({ length: 20 }, (_, index) => `member: uid=p${(group * 31 + index * 7) % PEOPLE},ou=People,${SUFFIX}`);
    entries.push(`dn: cn=Group ${group},ou=Groups,${SUFFIX}\nobjectClass: groupOfNames\ncn: Group ${group}\n${[...new Set(members)].join('\n')}\nmodifyTimestamp: ${second(group)}\n`);
  }
  return entries.join('\n');
}

/** Some time of last January. */
function second(index: number): string {
  return `${new Date(Date.UTC(2026, 0, 1) + index * 1_000).toISOString().replace(/\D/g, '').slice(0, 14)}Z`;
}

describe(`a directory of ${PEOPLE} people`, () => {
  let slapd: SlapdServer;
  let company: TestCompany;
  const statements: Record<string, number> = {};

  beforeAll(async () => {
    slapd = await SlapdServer.start(directory());
    company = await TestCompany.start({ LOG_LEVEL: 'silent' });
  }, LONG);
  afterAll(async () => {
    await company?.stop();
    await slapd?.stop();
  });

  const sync = async (name: string, full = false) => {
    const configuration = Configuration.load({ NODE_ENV: 'test', DATABASE_URL: company.database.ownerUrl, ...slapd.environment, LDAP_PAGE_SIZE: '500' });
    const cpu = process.cpuUsage();
    const startedAt = Date.now();
    const { result, statements: sent } = await withAllStatements(() => new SyncDirectory(company.api.get(Database), configuration).execute({ dryRun: false, full, actor: { kind: 'system', name: 'command line' } }));
    const used = process.cpuUsage(cpu);
    statements[name] = sent.length;
    console.log(`${name}: ${((Date.now() - startedAt) / 1000).toFixed(1)} s elapsed, ${((used.user + used.system) / 1e6).toFixed(1)} s CPU of Node, ${sent.length} statements; ${JSON.stringify(result.counts)}`);
    return result;
  };

  it('comes in full, then only what has changed', async () => {
    expect((await sync('first, everybody is created')).people.created).toBe(PEOPLE);
    for (let index = 0; index < CHANGED; index += 1) {
      const modification = new Attribute({ type: 'title', values: [`Captain ${index}`] });
      await slapd.admin.modify(`uid=p${index * Math.floor(PEOPLE / CHANGED)},ou=People,${SUFFIX}`, new Change({ operation: 'replace', modification }));
    }
    expect((await sync(`incremental after ${CHANGED} changes`)).people).toEqual({ created: 0, changed: CHANGED, unchanged: 0 });
    // What changed within the last two minutes is read again, and is no change any more.
    expect((await sync('incremental, nothing has changed')).people).toEqual({ created: 0, changed: 0, unchanged: CHANGED });
    expect((await sync('full, nothing has changed', true)).people).toEqual({ created: 0, changed: 0, unchanged: PEOPLE });
  }, LONG);

  it('takes statements per 5,000 people, and none per person', () => {
    const batches = Math.ceil(PEOPLE / 5_000);
    expect(statements['first, everybody is created']).toBeLessThanOrEqual(26 + 9 * batches);
    expect(statements[`incremental after ${CHANGED} changes`]).toBeLessThanOrEqual(30);
    expect(statements['incremental, nothing has changed']).toBeLessThanOrEqual(26);
  });
});
