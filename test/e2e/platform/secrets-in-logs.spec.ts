import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type ChildProcess, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { hashSecret, newSecret } from '../../../libs/identity/secret-token.js';
import { processEnvironment } from '../../../libs/platform/config/configuration.js';
import { freePort } from '../../../libs/platform/database/embedded/free-port.js';
import { newId } from '../../../libs/platform/ids/uuid7.js';
import { createTestDatabase, type TestDatabase } from '../../database.js';
import { eventually } from '../../eventually.js';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const loader = join(root, 'test/setup/typescript-loader.mjs');

/** Runs the product as it runs for everybody, at its most talkative, and keeps each line it writes. */
describe('whatever fails, at LOG_LEVEL=trace', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'atrium-logs-'));
  const secrets = new Map<string, string>();
  let database: TestDatabase;
  let sql: pg.Pool;
  let url: string;
  let api: ChildProcess;
  let output = '';

  /** Makes a secret, and remembers it with what the database knows of it. */
  function secret(name: string, value = newSecret()): string {
    secrets.set(name, value);
    const hash = createHash('sha256').update(value).digest();
    secrets.set(`${name}, hashed`, hash.toString('hex'));
    secrets.set(`${name}, hashed, in base64`, hash.toString('base64'));
    return value;
  }

  function run(program: string, args: string[], environment: Record<string, string>): ChildProcess {
    const child = spawn(process.execPath, ['--import', loader, join(root, program), ...args], {
      env: { ...processEnvironment(), NODE_OPTIONS: '', NODE_ENV: 'development', LOG_LEVEL: 'trace', ATRIUM_DATA_DIR: dataDir, DATABASE_URL: database.ownerUrl, HOST: '127.0.0.1', DEMO_IDP_URL: 'http://localhost:9', ...environment },
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    });
    for (const stream of [child.stdout!, child.stderr!]) stream.setEncoding('utf8').on('data', (text: string) => (output += text));
    return child;
  }

  beforeAll(async () => {
    database = await createTestDatabase();
    sql = new pg.Pool({ connectionString: database.ownerUrl, max: 2 });
    for (const role of [database.ownerUrl, database.appUrl]) secrets.set(`the password of ${new URL(role).username}`, new URL(role).password);
    const port = await freePort();
    url = `http://127.0.0.1:${port}`;
    api = run('apps/api/main.ts', [], { PORT: String(port), ATRIUM_SECRET_KEY: secret('ATRIUM_SECRET_KEY'), ATRIUM_AUDIT_KEY: secret('ATRIUM_AUDIT_KEY'), LDAP_BIND_PASSWORD: secret('LDAP_BIND_PASSWORD') });
    await eventually(() => expect(output).toContain('api listening'), 60_000);
  }, 90_000);
  afterAll(async () => {
    if (api.exitCode === null) await new Promise((resolve) => (api.once('exit', resolve), api.kill('SIGTERM')));
    await sql.end();
    await database.drop();
    rmSync(dataDir, { recursive: true, force: true });
  });

  const send = async (path: string, init: RequestInit = {}): Promise<number> => {
    const response = await fetch(url + path, { redirect: 'manual', ...init });
    await response.arrayBuffer();
    return response.status;
  };
  const json = { 'content-type': 'application/json' };
  const form = { 'content-type': 'application/x-www-form-urlencoded' };
  const graphql = (headers: Record<string, string>, query: string, variables: object = {}) => send('/graphql', { method: 'POST', headers: { ...json, ...headers }, body: JSON.stringify({ query, variables }) });
  const publish = 'mutation($input: PublishPostInput!) { publishPost(input: $input) { clientMutationId } }';

  async function everything(): Promise<void> {
    const [personId, integrationId] = [newId(), newId()];
    const email = secret('a mail address', `${newSecret()}@test.example`);
    const [session, token, scim] = [secret('a session'), secret('an API token'), secret('a SCIM token')];
    await sql.query(`insert into person (id, email, display_name, sort_name) values ($1, $2, 'Ana', 'Ana')`, [personId, email]);
    await sql.query(`insert into session (token_hash, id, person_id, created_at, seen_at, idle_until, absolute_until) values ($1, $2, $3, now(), now(), now() + interval '1 day', now() + interval '2 days')`, [hashSecret(session), newId(), personId]);
    await sql.query(`insert into api_token (token_hash, id, person_id, name, scopes, created_at) values ($1, $2, $3, 'test', '{read,write}', now())`, [hashSecret(token), newId(), personId]);
    await sql.query(`insert into integration (id, name) values ($1, 'Entra')`, [integrationId]);
    await sql.query(`insert into api_token (token_hash, id, integration_id, name, scopes, created_at) values ($1, $2, $3, 'scim', '{scim}', now())`, [hashSecret(scim), newId(), integrationId]);
    const cookie = { cookie: `atrium_${new URL(url).port}=${session}` };
    const bearer = { authorization: `Bearer ${token}` };
    const provisioner = { authorization: `Bearer ${scim}`, 'content-type': 'application/scim+json' };
    const user = () => JSON.stringify({ schemas: ['urn:ietf:params:scim:schemas:core:2.0:User'], userName: secret('a user name', `${newSecret()}@test.example`), password: secret('a password sent over SCIM') });

    // What works, and what is refused.
    expect(await graphql(cookie, '{ viewer { id } }')).toBe(200);
    expect(await graphql(bearer, publish, { input: { body: secret('a post') } })).toBe(200);
    expect(await graphql({ authorization: `Bearer ${secret('an invented token')}` }, '{ viewer { id } }')).toBe(401);
    expect(await graphql({ cookie: `atrium_${new URL(url).port}=${secret('an invented session')}` }, '{ viewer { id } }')).toBe(401);
    expect(await send('/scim/v2/Users', { method: 'POST', headers: provisioner, body: user() })).toBe(201);
    expect(await send('/auth/saml/acs', { method: 'POST', headers: form, body: new URLSearchParams({ SAMLResponse: Buffer.from(`<samlp:Response><x>${secret('an assertion')}</x></samlp:Response>`).toString('base64'), RelayState: secret('a relay state') }) })).toBeGreaterThanOrEqual(403);
    expect(await send(`/auth/saml/finish?ticket=${secret('a ticket')}`, { headers: cookie })).toBe(403);
    expect(await send('/auth/link', { method: 'POST', headers: form, body: `token=${secret('a sign-in link')}` })).toBe(403);
    expect(await send(`/auth/link?token=${secret('a sign-in link, looked at')}`)).toBe(200);
    expect(await send(`/files/%E0%A4%A?token=${secret('an address')}`)).toBe(400);

    // What fails inside: each of these tables is gone while it is asked for.
    const without = async (table: string, work: () => Promise<unknown>) => {
      await sql.query(`alter table ${table} rename to ${table}_away`);
      await work();
      await sql.query(`alter table ${table}_away rename to ${table}`);
    };
    await without('session', async () => expect(await graphql(cookie, '{ viewer { id } }')).toBe(500));
    await without('api_token', async () => expect([await graphql(bearer, '{ viewer { id } }'), await send('/scim/v2/Users', { headers: provisioner })]).toEqual([500, 500]));
    await without('post', () => graphql(bearer, publish, { input: { body: secret('a post that fails') } }));
    await without('scim_user', async () => expect(await send('/scim/v2/Users', { method: 'POST', headers: provisioner, body: user() })).toBe(500));
    await without('sign_in_link', async () => expect(await send('/auth/link', { method: 'POST', headers: form, body: `token=${secret('a link that fails')}` })).toBe(500));
    await without('saml_ticket', async () => expect(await send(`/auth/saml/finish?ticket=${secret('a ticket that fails', newSecret())}`, { headers: { cookie: `atrium-signin_${new URL(url).port}=${secret('a browser')}` } })).toBeGreaterThanOrEqual(403));
    // Every connection is cut; what notices says so.
    const app = new pg.Client({ connectionString: database.appUrl });
    await app.connect();
    await app.query('select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and usename = current_user and pid <> pg_backend_pid()');
    await app.end();
    await graphql(cookie, '{ viewer { id } }');
  }

  it('no line has a secret, a cookie, a token, a hash of one, nor what people wrote', async () => {
    await everything();
    const sync = run('apps/cli/atrium.ts', ['directory', 'sync'], { LDAP_URL: 'ldap://127.0.0.1:9', LDAP_BIND_DN: 'cn=reader', LDAP_BASE_DN: 'dc=test', LDAP_BIND_PASSWORD: secrets.get('LDAP_BIND_PASSWORD')! });
    expect(await new Promise((resolve) => sync.once('exit', resolve))).not.toBe(0);
    // There is something to look through: failures are logged, under their reference and with their code.
    expect(output.match(/"unexpected error"/g)?.length).toBeGreaterThanOrEqual(3);
    expect(output).toContain('"code":"42P01"');
    expect(output).toContain('sign-in refused');
    expect([...secrets].filter(([, value]) => output.includes(value) || output.includes(encodeURIComponent(value))).map(([name]) => name)).toEqual([]);
    expect(output).not.toMatch(/"parameters"|"detail"/);
  }, 90_000);
});
