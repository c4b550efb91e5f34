import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { runCli } from '../../../apps/cli/run-cli.js';
import { setLogLevel } from '../../../libs/platform/telemetry/logger.js';
import { TestCompany, type TestPerson } from '../../company.js';
import { Browser, formAction, hiddenFields } from '../../factories/browser.js';

describe('a sign-in link from the command line, for when the identity provider is down', () => {
  let company: TestCompany;
  let owner: TestPerson;

  beforeAll(async () => {
    setLogLevel('error');
    // Nobody answers there.
    company = await TestCompany.start({ DEMO_IDP_URL: 'http://localhost:9' });
    owner = await company.hire({ email: 'Olga@test.example', roles: ['owner'] });
    await company.hire({ email: 'admin@test.example', roles: ['it_admin'] });
  });
  afterAll(() => company.stop());
  afterEach(() => {
    jest.restoreAllMocks();
  });

  const link = async (...args: string[]): Promise<{ code: number; out: string; err: string }> => {
    const written = { out: '', err: '' };
    jest.spyOn(process.stdout, 'write').mockImplementation((chunk) => ((written.out += String(chunk)), true));
    jest.spyOn(process.stderr, 'write').mockImplementation((chunk) => ((written.err += String(chunk)), true));
    const code = await runCli(['sign-in-link', ...args], { DATABASE_URL: company.database.ownerUrl, PUBLIC_URL: company.url });
    jest.restoreAllMocks();
    return { code, out: written.out.trim(), err: written.err };
  };
  const follow = async (browser: Browser, url: string) => {
    const page = await browser.open(url);
    return browser.submit(page, formAction(page.html), hiddenFields(page.html));
  };
  const session = async (browser: Browser) => (await browser.open(`${company.url}/auth/session`)).status;
  const audited = async (action: string) => (await company.sql.query<{ body: string }>('select body from audit_entry where action = $1 order by id', [action])).rows.map(({ body }) => JSON.parse(body) as { actor: object; subject: object; facts: { linkId: string } });

  it('signs an owner in, once, and is loud in the audit log', async () => {
    const { code, out, err } = await link('--email', 'olga@test.example');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/auth\/link\?token=[\w-]{43}$/);
    const scanner = new Browser();
    await scanner.open(out);
    expect(await session(scanner)).toBe(401);
    const browser = new Browser();
    expect((await follow(browser, out)).url).toBe(`${company.url}/`);
    expect(await session(browser)).toBe(200);
    const late = new Browser();
    const again = await follow(late, out);
    expect([again.status, await session(late)]).toEqual([403, 401]);
    expect(again.html).toMatch(/could not be signed in[\s\S]*<code>[0-9a-f]{12}<\/code>/);
    const [issued] = await audited('sign_in_link.issued');
    expect(issued).toMatchObject({ actor: { kind: 'system', name: 'command line' }, subject: { kind: 'person', id: owner.uuid } });
    expect(await audited('sign_in_link.used')).toEqual([expect.objectContaining({ actor: { kind: 'person', id: owner.uuid, via: { kind: 'link', id: issued!.facts.linkId } } })]);
    expect((await audited('session.started')).at(-1)!.facts).toEqual({ linkId: issued!.facts.linkId });
  });

  it('is stored as a hash', async () => {
    const { out } = await link('--email', 'olga@test.example');
    const { rows } = await company.sql.query<{ found: boolean }>(`select bool_or(sign_in_link::text like '%' || $1 || '%') as found from sign_in_link`, [out.split('token=')[1]]);
    expect(rows[0]!.found).toBe(false);
  });

  it.each([
    [['--email', 'admin@test.example'], 1, /Only owners/],
    [['--email', 'nobody@test.example'], 1, /No active person/],
    [[], 2, /--email or --employee-number/],
  ])('is refused for %j', async (args, code, problem) => {
    const answer = await link(...args);
    expect(answer).toMatchObject({ code, out: '' });
    expect(answer.err).toMatch(problem);
  });

  it.each<[string, () => Promise<unknown>]>([
    ['after ten minutes', () => company.sql.query(`update sign_in_link set expires_at = now() where used_at is null`)],
    ['once its person is no owner any more', () => company.sql.query(`delete from person_role where person_id = $1`, [owner.uuid])],
  ])('counts no more %s', async (_when, happens) => {
    const { out } = await link('--email', 'olga@test.example');
    await happens();
    const browser = new Browser();
    expect([(await follow(browser, out)).status, await session(browser)]).toEqual([403, 401]);
  });

  it('of nonsense is refused like any other', async () => {
    expect((await follow(new Browser(), `${company.url}/auth/link?token=nonsense`)).status).toBe(403);
  });
});
