import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { runCli } from '../../../apps/cli/run-cli.js';
import { TestCompany, type TestPerson } from '../../company.js';

const VIEWER = '{ viewer { id } }';
const FOLLOW = 'mutation ($input: FollowPersonInput!) { followPerson(input: $input) { person { id } } }';

describe('API tokens and roles from the command line', () => {
  let company: TestCompany;
  let ana: TestPerson;
  let ben: TestPerson;

  beforeAll(async () => {
    company = await TestCompany.start();
    ana = await company.hire({ email: 'Ana@test.example' });
    ben = await company.hire({ email: null, employeeNumber: 'E77' });
  });
  afterAll(() => company.stop());
  afterEach(() => {
    jest.restoreAllMocks();
  });

  const atrium = async (...args: string[]): Promise<{ code: number; out: string; err: string }> => {
    const written = { out: '', err: '' };
    jest.spyOn(process.stdout, 'write').mockImplementation((chunk) => ((written.out += String(chunk)), true));
    jest.spyOn(process.stderr, 'write').mockImplementation((chunk) => ((written.err += String(chunk)), true));
    const code = await runCli(args, { DATABASE_URL: company.database.ownerUrl });
    jest.restoreAllMocks();
    return { code, ...written };
  };
  const ask = (token: string, query: string, variables: object = {}) => company.post({ query, variables }, { authorization: `Bearer ${token}` });
  const create = async (...args: string[]) => (await atrium('token', 'create', '--name', 'test', ...args)).out.trim();

  it('prints the token alone, and it acts as the person', async () => {
    const { code, out, err } = await atrium('token', 'create', '--email', 'ana@TEST.example', '--name', 'Reporting');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(/^atrium_[\w-]{43}\n$/);
    expect((await ask(out.trim(), VIEWER)).data).toEqual({ viewer: { id: ana.id } });
    const session = await fetch(`${company.url}/auth/session`, { headers: { authorization: `Bearer ${out.trim()}` } });
    expect(((await session.json()) as { person: { id: string } }).person.id).toBe(ana.id);
  });

  it('is made for a person without e-mail address', async () => {
    expect((await ask(await create('--employee-number', 'E77'), VIEWER)).data).toEqual({ viewer: { id: ben.id } });
  });

  it('keeps the hash, not the token', async () => {
    const token = await create('--email', 'ana@test.example');
    const { rows } = await company.sql.query<{ found: boolean }>(`select bool_or(api_token::text like '%' || $1 || '%') as found from api_token`, [token.slice(7)]);
    expect(rows[0]!.found).toBe(false);
  });

  it('limits a token to its scopes', async () => {
    const reader = await create('--email', 'ana@test.example', '--scope', 'read');
    const writer = await create('--email', 'ana@test.example', '--scope', 'read', 'write');
    const follow = { input: { personId: ben.id } };
    expect((await ask(reader, VIEWER)).errors).toBeUndefined();
    expect((await ask(reader, FOLLOW, follow)).code).toBe('FORBIDDEN');
    expect((await ask(writer, FOLLOW, follow)).errors).toBeUndefined();
  });

  it('ends a token from the next request on when it is revoked', async () => {
    const { id, token } = JSON.parse((await atrium('token', 'create', '--email', 'ana@test.example', '--name', 'Short-lived', '--json')).out) as { id: string; token: string };
    expect((await ask(token, VIEWER)).status).toBe(200);
    expect((await atrium('token', 'revoke', id)).code).toBe(0);
    expect((await ask(token, VIEWER)).status).toBe(401);
    expect(await atrium('token', 'revoke', id)).toMatchObject({ code: 1, out: '' });
    expect((await atrium('token', 'list')).out).toMatch(new RegExp(`${id} {2}Ana@test.example {2}Short-lived {2}read,write .* revoked`));
  });

  it('ends with its person, and after its own end', async () => {
    const cleo = await company.hire({ email: 'cleo@test.example' });
    const token = await create('--email', 'cleo@test.example');
    await company.sql.query(`update api_token set expires_at = now() + interval '1 hour' where person_id = $1`, [cleo.uuid]);
    expect((await ask(token, VIEWER)).status).toBe(200);
    await company.sql.query('update api_token set expires_at = now() where person_id = $1', [cleo.uuid]);
    expect((await ask(token, VIEWER)).status).toBe(401);
    await company.sql.query('update api_token set expires_at = null where person_id = $1', [cleo.uuid]);
    await company.sql.query(`update person set status = 'left' where id = $1`, [cleo.uuid]);
    expect((await ask(token, VIEWER)).status).toBe(401);
    expect((await atrium('token', 'create', '--email', 'cleo@test.example', '--name', 'x')).code).toBe(1);
  });

  it.each(['Bearer ', 'Bearer x', `Basic ${Buffer.from('a:b').toString('base64')}`, `Bearer atrium_${'a'.repeat(43)}`,])('is not %s', async (authorization) => {
    expect((await company.post({ query: VIEWER }, { authorization })).status).toBe(401);
  });

  it('counts instead of a cookie, never beside it', async () => {
    expect((await company.post({ query: VIEWER }, { authorization: 'Bearer wrong-token-of-some-length', cookie: ana.cookie })).status).toBe(401);
  });

  it('lists tokens as JSON without secrets', async () => {
    const token = await create('--email', 'ana@test.example');
    const { out } = await atrium('token', 'list', '--json');
    expect((JSON.parse(out) as { name: string }[]).length).toBeGreaterThan(0);
    expect(out).not.toContain(token.slice(7));
    expect(out).not.toContain('token_hash');
  });

  it.each([
    [2, ['token', 'create', '--name', 'x']],
    [2, ['token', 'create', '--email', 'ana@test.example']],
    [2, ['token', 'create', '--email', 'ana@test.example', '--name', 'x', '--scope', 'everything']],
    [1, ['token', 'create', '--email', 'nobody@test.example', '--name', 'x']],
    [1, ['token', 'create', '--email', 'ana@test.example', '--name', ' ']],
    [1, ['token', 'create', '--email', 'ana@test.example', '--employee-number', 'E77', '--name', 'x']],
    [1, ['token', 'revoke', 'nonsense']],
    [2, ['token', 'revoke']],
    [2, ['role', 'grant', '--email', 'ana@test.example']],
    [2, ['role', 'grant', '--email', 'ana@test.example', '--role', 'king']],
    [2, ['role', 'grant', '--role', 'owner']],
    [1, ['role', 'grant', '--email', 'nobody@test.example', '--role', 'owner']],
  ])('ends with %i for %j, and a reason on standard error alone', async (code, args) => {
    const answer = await atrium(...args);
    expect(answer).toMatchObject({ code, out: '' });
    expect(answer.err).not.toBe('');
    expect(answer.err).not.toContain('    at ');
  });

  it('grants and revokes roles, at once and once', async () => {
    const grant = () => atrium('role', 'grant', '--employee-number', 'E77', '--role', 'people-admin', '--json');
    expect(JSON.parse((await grant()).out)).toEqual({ role: 'people_admin', changed: true });
    expect(JSON.parse((await grant()).out)).toEqual({ role: 'people_admin', changed: false });
    const settings = await ben.ask('{ viewerSettings { roles } }');
    expect(settings.viewerSettings.roles).toContain('people_admin');
    expect((await atrium('role', 'revoke', '--employee-number', 'E77', '--role', 'people_admin')).out).toContain('is revoked');
    expect((await ben.ask('{ viewerSettings { roles } }')).viewerSettings.roles).not.toContain('people_admin');
  });

  it('never leaves the installation without an owner, not even when two are revoked at once', async () => {
    await atrium('role', 'grant', '--email', 'ana@test.example', '--role', 'owner');
    expect(await atrium('role', 'revoke', '--email', 'ana@test.example', '--role', 'owner')).toMatchObject({ code: 1 });
    await atrium('role', 'grant', '--employee-number', 'E77', '--role', 'owner');
    const { ChangeRole } = await import('../../../libs/identity/change-role.use-case.js');
    const { Database } = await import('../../../libs/platform/database/database.js');
    const change = new ChangeRole(company.api.get(Database));
    const outcomes = await Promise.allSettled([
      change.execute({ person: { email: 'ana@test.example' }, role: 'owner', to: 'revoked' }, { kind: 'system', name: 'command line' }),
      change.execute({ person: { employeeNumber: 'E77' }, role: 'owner', to: 'revoked' }, { kind: 'system', name: 'command line' }),
    ]);
    expect(outcomes.map((outcome) => outcome.status).sort()).toEqual(['fulfilled', 'rejected']);
    const { rows } = await company.sql.query(`select 1 from person_role where role = 'owner'`);
    expect(rows).toHaveLength(1);
  });
});
