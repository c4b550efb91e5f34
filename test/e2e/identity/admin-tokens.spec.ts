import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { runCli } from '../../../apps/cli/run-cli.js';
import { TestCompany, type TestPerson } from '../../company.js';

const INTEGRATIONS = '{ integrations { id name tokens { id createdAt revokedAt lastUsedAt } } }';
const TOKENS = 'query ($first: Int!, $after: String) { apiTokens(first: $first, after: $after) { nodes { id name scopes expiresAt revokedAt person { id } } pageInfo { hasNextPage endCursor } } }';
const CREATE = 'mutation ($input: CreateApiTokenInput!) { createApiToken(input: $input) { tokenId token } }';
const CREATE_SCIM = 'mutation ($input: CreateIntegrationTokenInput!) { createIntegrationToken(input: $input) { tokenId token } }';
const REVOKE = 'mutation ($input: RevokeTokenInput!) { revokeToken(input: $input) { revokedTokenId } }';

describe('tokens for administrators', () => {
  let company: TestCompany;
  let admin: TestPerson;
  let other: TestPerson;

  beforeAll(async () => {
    company = await TestCompany.start();
    admin = await company.hire({ roles: ['it_admin'] });
    other = await company.hire({ roles: ['people_admin'] });
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
  const scim = (token: string) => fetch(`${company.url}/scim/v2/Users?count=0`, { headers: { authorization: `Bearer ${token}` } });
  const audited = async (action: string, tokenId: string) =>
    (await company.sql.query('select body from audit_entry where action = $1 and subject_id = $2', [action, tokenId])).rows.map(({ body }) => JSON.parse(body as string));

  it('are made for an integration on the command line, two at a time, and printed alone', async () => {
    const { code, out, err } = await atrium('token', 'create', '--scim', '--name', 'Entra ID');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(/^atrium_scim_[\w-]{43}\n$/);
    expect((await scim(out.trim())).status).toBe(200);
    const second = JSON.parse((await atrium('token', 'create', '--scim', '--name', 'ENTRA id', '--json')).out) as { id: string; token: string };
    expect((await scim(second.token)).status).toBe(200);
    expect(await atrium('token', 'create', '--scim', '--name', 'Entra ID')).toMatchObject({ code: 1, out: '', err: 'Two tokens of this integration are valid. Revoke one first.\n' });
    expect((await atrium('token', 'revoke', second.id)).code).toBe(0);
    expect((await scim(second.token)).status).toBe(401);
    expect((await scim(out.trim())).status).toBe(200);
    expect((await atrium('token', 'create', '--scim', '--name', 'Entra ID')).code).toBe(0);
    expect((await atrium('token', 'list')).out).toMatch(new RegExp(`${second.id} {2}Entra ID {2}SCIM {2}scim .* revoked`));
    expect(await audited('token.created', second.id)).toEqual([expect.objectContaining({ actor: { kind: 'system', name: 'command line' }, outcome: 'done' })]);
    expect(await audited('token.revoked', second.id)).toHaveLength(1);
  });

  it.each([
    ['--scim'],
    ['--scim', '--name', 'x', '--email', 'a@b.example'],
    ['--scim', '--name', 'x', '--scope', 'read'],
  ])('are not made with %j and the rest', async (...args) => {
    expect(await atrium('token', 'create', ...args)).toMatchObject({ code: 2, out: '' });
  });

  it('of an integration are worth nothing outside SCIM, and those of people nothing inside', async () => {
    const { createIntegrationToken } = await admin.ask(CREATE_SCIM, { input: { name: 'Okta' } });
    expect((await company.post({ query: '{ viewer { id } }' }, { authorization: `Bearer ${createIntegrationToken.token}` })).status).toBe(401);
    const { createApiToken } = await admin.ask(CREATE, { input: { name: 'Script', scopes: ['READ', 'WRITE', 'ADMIN'] } });
    expect((await scim(createApiToken.token)).status).toBe(401);
    expect((await fetch(`${company.url}/scim/v2/Users`, { headers: { cookie: admin.cookie } })).status).toBe(401);
  });

  it('are shown once, listed without secrets, rotated and revoked', async () => {
    const first = (await admin.ask(CREATE_SCIM, { input: { name: 'Rotating' } })).createIntegrationToken;
    const { integrations } = await admin.ask(INTEGRATIONS);
    const rotating = integrations.find(({ name }: { name: string }) => name === 'Rotating');
    expect(rotating.tokens).toEqual([{ id: first.tokenId, createdAt: expect.any(String), revokedAt: null, lastUsedAt: null }]);
    const second = (await admin.ask(CREATE_SCIM, { input: { integrationId: rotating.id } })).createIntegrationToken;
    expect((await admin.send(CREATE_SCIM, { input: { integrationId: rotating.id } })).code).toBe('CONFLICT');
    expect((await scim(first.token)).status).toBe(200);
    await admin.ask(REVOKE, { input: { tokenId: first.tokenId } });
    expect((await admin.send(REVOKE, { input: { tokenId: first.tokenId } })).code).toBe('NOT_FOUND');
    expect([(await scim(first.token)).status, (await scim(second.token)).status]).toEqual([401, 200]);
    const after = (await admin.ask(INTEGRATIONS)).integrations.find(({ id }: { id: string }) => id === rotating.id);
    expect(after.tokens.map(({ id, revokedAt }: { id: string; revokedAt: string | null }) => [id, revokedAt !== null])).toEqual([[second.tokenId, false], [first.tokenId, true]]);
    expect(await audited('token.created', second.tokenId)).toEqual([expect.objectContaining({ actor: expect.objectContaining({ kind: 'person', id: admin.uuid }), facts: { integrationId: rotating.id, scopes: ['scim'] } })]);
    const { rows } = await company.sql.query(`select 1 from api_token t where t::text like '%' || $1 || '%' or encode(token_hash, 'escape') like '%' || $1 || '%'`, [second.token.slice(12)]);
    expect(rows).toHaveLength(0);
  });

  it('of people act as their maker, with no more than the maker has, until their end', async () => {
    const { createApiToken } = await admin.ask(CREATE, { input: { name: 'Reports', scopes: ['READ', 'ADMIN'], expiresInDays: 30 } });
    const authorization = `Bearer ${createApiToken.token}`;
    expect((await company.post({ query: '{ viewer { id } }' }, { authorization })).data).toEqual({ viewer: { id: admin.id } });
    const more = await company.post({ query: CREATE, variables: { input: { name: 'More', scopes: ['WRITE'] } } }, { authorization });
    expect(more.code).toBe('FORBIDDEN');
    const { apiTokens } = await admin.ask(TOKENS, { first: 1 });
    expect(apiTokens).toMatchObject({ nodes: [{ id: createApiToken.tokenId, name: 'Reports', scopes: ['read', 'admin'], person: { id: admin.id } }], pageInfo: { hasNextPage: true } });
    expect(Date.parse(apiTokens.nodes[0].expiresAt) - Date.now()).toBeGreaterThan(29 * 86_400_000);
    const next = await admin.ask(TOKENS, { first: 5, after: apiTokens.pageInfo.endCursor });
    expect(next.apiTokens.nodes.map(({ id }: { id: string }) => id)).not.toContain(createApiToken.tokenId);
  });

  it('are made once when the answer was lost, with a secret that can be read', async () => {
    for (const [mutation, field, input] of [[CREATE_SCIM, 'createIntegrationToken', { name: 'Lost' }], [CREATE, 'createApiToken', { name: 'Lost', scopes: ['READ'], expiresInDays: 3 }]] as const) {
      const send = () => admin.send(mutation, { input: { ...input, clientMutationId: `lost-${field}` } });
      const first = (await send()).data[field];
      const second = (await send()).data[field];
      expect([second.tokenId === first.tokenId, second.token === first.token]).toEqual([true, false]);
      const use = (token: string) => (field === 'createApiToken' ? company.post({ query: '{ viewer { id } }' }, { authorization: `Bearer ${token}` }) : scim(token));
      expect([(await use(first.token)).status, (await use(second.token)).status]).toEqual([401, 200]);
      await company.sql.query('update api_token set last_used_at = now() where id = $1', [first.tokenId]);
      expect((await send()).code).toBe('CONFLICT');
      const revoke = () => admin.send(REVOKE, { input: { tokenId: first.tokenId, clientMutationId: `gone-${field}` } });
      expect([(await revoke()).errors, (await revoke()).errors]).toEqual([undefined, undefined]);
    }
  });

  it.each([
    [CREATE, { name: ' ', scopes: ['READ'] }, 'INVALID_INPUT'],
    [CREATE, { name: 'x', scopes: [] }, 'INVALID_INPUT'],
    [CREATE, { name: 'x', scopes: ['READ'], expiresInDays: 0 }, 'INVALID_INPUT'],
    [CREATE_SCIM, {}, 'INVALID_INPUT'],
    [CREATE_SCIM, { name: 'x', integrationId: 'y' }, 'INVALID_INPUT'],
    [CREATE_SCIM, { integrationId: 'y' }, 'NOT_FOUND'],
    [CREATE_SCIM, { integrationId: '01990000-0000-7000-8000-000000000000' }, 'NOT_FOUND'],
    [REVOKE, { tokenId: 'y' }, 'NOT_FOUND'],
  ])('are refused: %s %j', async (mutation, input, code) => {
    expect((await admin.send(mutation, { input })).code).toBe(code);
  });

  it('take three statements a page, and nobody without the permission', async () => {
    const page = `{ integrations { id name tokens { id } } apiTokens(first: 20) { nodes { id person { id } } } }`;
    expect((await company.statementsOf(admin, page)).length).toBeLessThanOrEqual(1 + 3);
    for (const query of [page, INTEGRATIONS]) expect((await other.send(query)).code).toBe('FORBIDDEN');
    expect((await other.send(CREATE_SCIM, { input: { name: 'x' } })).code).toBe('FORBIDDEN');
    expect((await other.send(CREATE, { input: { name: 'x', scopes: ['READ'] } })).code).toBe('FORBIDDEN');
  });
});
