import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DiscoveryService, MetadataScanner } from '@nestjs/core';
import { ACCESS_RULE, type AccessRule } from '../../../libs/platform/access/access.decorator.js';
import { TestCompany, type TestPerson } from '../../company.js';

const ID = '01990000-0000-7000-8000-000000000000';

/** What docs/security.md says of each act: whether it asks for a fresh sign-in. */
function documented(): Map<string, boolean> {
  const [, table = ''] = /## Acts that ask who it is\n([\s\S]*?)\n## /.exec(readFileSync(new URL('../../../docs/security.md', import.meta.url), 'utf8')) ?? [];
  const rows = table.split('\n').flatMap((line) => /^\| [^|]+ \| ([^|]+) \| (asks|does not)[ ,|]/.exec(line) ?? []);
  const acts = new Map<string, boolean>();
  for (let at = 0; at < rows.length; at += 3) for (const [, name] of rows[at + 1]!.matchAll(/`([^`]+)`/g)) acts.set(name!, rows[at + 2] === 'asks');
  return acts;
}

describe('acts that need a fresh sign-in', () => {
  const acts = documented();
  let company: TestCompany;
  let owner: TestPerson;
  let other: TestPerson;

  beforeAll(async () => {
    company = await TestCompany.start();
    owner = await company.hire({ roles: ['owner'] });
    other = await company.hire({ name: 'Otto Other' });
  });
  afterAll(() => company.stop());

  const signedIn = (minutesAgo: number) => company.sql.query('update session set authenticated_at = now() - make_interval(mins => $2) where person_id = $1', [owner.uuid, minutesAgo]);
  const inputs: Record<string, () => object> = {
    grantRole: () => ({ roleId: 'auditor', personId: other.id }),
    revokeRole: () => ({ roleId: 'auditor', personId: other.id }),
    createRole: () => ({ name: 'Night shift', permissions: ['audit.read'] }),
    updateRole: () => ({ roleId: ID, name: 'Night shift', permissions: ['audit.read'] }),
    deleteRole: () => ({ roleId: ID }),
    addIdentityProvider: () => ({ metadataXml: '<x/>' }),
    changeIdentityProvider: () => ({ providerId: ID, name: 'x' }),
    replaceProviderMetadata: () => ({ providerId: ID, metadataXml: '<x/>' }),
    switchIdentityProvider: () => ({ providerId: ID, isEnabled: true }),
    removeIdentityProvider: () => ({ providerId: ID }),
    confirmIdentityProvider: () => ({ providerId: ID, version: 'as seen' }),
    rotateServiceProviderKeys: () => ({ step: 'PREPARE' }),
    createApiToken: () => ({ name: 'x', scopes: ['ADMIN'] }),
    createIntegrationToken: () => ({ name: 'x' }),
    deactivatePerson: () => ({ personId: other.id }),
    reactivatePerson: () => ({ personId: other.id }),
    erasePerson: () => ({ personId: other.id, confirmName: 'Somebody Else', contributions: 'KEEP' }),
    approveProvisioningRun: () => ({ runId: ID, count: 1 }),
    approveScimBrake: () => ({ brakeId: ID, count: 1 }),
  };
  const act = async (name: string, headers: Record<string, string> = { cookie: owner.cookie }): Promise<string | undefined> => {
    const path = name.replace(/^GET /, '').replace(':id', other.id);
    if (path === name) {
      const type = `${name[0]!.toUpperCase()}${name.slice(1)}Input`.replace(/RemoveIdentityProvider/, 'IdentityProvider');
      const answer = await company.post({ query: `mutation ($input: ${type}!) { ${name}(input: $input) { clientMutationId } }`, variables: { input: inputs[name]!() } }, headers);
      return (answer.errors?.[0]?.extensions as { reason?: string } | undefined)?.reason;
    }
    const response = await fetch(company.url + path, { headers });
    return response.ok ? (await response.arrayBuffer(), undefined) : ((await response.json()) as { errors: { extensions: { reason?: string } }[] }).errors[0]!.extensions.reason;
  };
  const asking = [...acts].filter(([, asks]) => asks).map(([name]) => name);

  it('are all decided upon: the table names every mutation and download that needs a permission', () => {
    const guarded = (of: object): string[] =>
      company.api.get(MetadataScanner, { strict: false }).getAllMethodNames(of).filter((name) => {
        const handler = (of as Record<string, Function>)[name]!;
        const rule = Reflect.getMetadata(ACCESS_RULE, handler) as AccessRule | undefined;
        return rule?.kind === 'permission' && Reflect.getMetadata('graphql:resolver_type', handler) === 'Mutation';
      });
    const mutations = company.api.get(DiscoveryService, { strict: false }).getProviders().flatMap(({ metatype, instance }) => (metatype && instance && Object.getPrototypeOf(instance) ? guarded(Object.getPrototypeOf(instance) as object) : []));
    expect(mutations.length).toBeGreaterThan(20);
    expect([...acts.keys()].filter((name) => !name.startsWith('GET ')).sort()).toEqual([...new Set(mutations)].sort());
    expect(asking.filter((name) => name.startsWith('GET '))).toHaveLength(3);
  });

  it.each(asking)('%s is refused to an owner who signed in an hour ago', async (name) => {
    await signedIn(60);
    expect(await act(name)).toBe('REAUTHENTICATE');
  });

  it.each(asking)('%s is open to them right after', async (name) => {
    await signedIn(0);
    expect(await act(name)).toBeUndefined();
  });

  it('are closed to API tokens, whatever their scopes, but for downloads, which programs fetch', async () => {
    await signedIn(0);
    const { createApiToken } = await owner.ask('mutation ($input: CreateApiTokenInput!) { createApiToken(input: $input) { token } }', { input: { name: 'All', scopes: ['READ', 'WRITE', 'ADMIN'] } });
    for (const name of asking) expect([name, await act(name, { authorization: `Bearer ${createApiToken.token}` })]).toEqual([name, name.startsWith('GET ') ? undefined : 'REAUTHENTICATE']);
  });

  it('do not include what a person takes out about themselves', async () => {
    await signedIn(60);
    expect((await fetch(`${company.url}/files/people/${owner.id}/export`, { headers: { cookie: owner.cookie } })).status).toBe(200);
  });

  it('tell until when a sign-in counts', async () => {
    const until = async () => ((await (await fetch(`${company.url}/auth/session`, { headers: { cookie: owner.cookie } })).json()) as { confirmedUntil: string }).confirmedUntil;
    await signedIn(0);
    expect(Date.parse(await until()) - Date.now()).toBeGreaterThan(14 * 60_000);
    await signedIn(60);
    expect(Date.parse(await until())).toBeLessThan(Date.now());
  });
});
