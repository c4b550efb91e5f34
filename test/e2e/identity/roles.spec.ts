import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { TestCompany, type TestPerson } from '../../company.js';

const GRANT = 'mutation ($input: GrantRoleInput!) { grantRole(input: $input) { role { id holderCount holders { id } } } }';
const REVOKE = 'mutation ($input: RevokeRoleInput!) { revokeRole(input: $input) { role { id holderCount } } }';
const CREATE = 'mutation ($input: CreateRoleInput!) { createRole(input: $input) { role { id name permissions viewerCanGrant } clientMutationId } }';
const UPDATE = 'mutation ($input: UpdateRoleInput!) { updateRole(input: $input) { role { id name permissions } } }';
const DELETE = 'mutation ($input: DeleteRoleInput!) { deleteRole(input: $input) { deletedRoleId } }';
const ROLES = '{ roles { id name permissions holderCount viewerCanGrant holders { id displayName } } }';

const catalogue = (language: string) => JSON.parse(readFileSync(`apps/web/src/features/identity/roles.${language}.json`, 'utf8')) as { names: Record<string, string> };
const ownNames = [...Object.keys(catalogue('en').names), ...['en', 'fr'].flatMap((language) => Object.values(catalogue(language).names))];

describe('roles', () => {
  let company: TestCompany;
  let owner: TestPerson;
  let ana: TestPerson;
  let ben: TestPerson;
  let granter: TestPerson;
  let roleId: string;

  beforeAll(async () => {
    company = await TestCompany.start();
    owner = await company.hire({ name: 'Olga Owner', roles: ['owner'] });
    ana = await company.hire({ name: 'Ana' });
    ben = await company.hire({ name: 'Ben' });
    granter = await company.hire({ name: 'Gil Granter' });
  });
  afterAll(() => company.stop());

  const permissions = async (person: TestPerson): Promise<string[]> => (await person.ask('{ viewerSettings { permissions } }')).viewerSettings.permissions;
  const log = async (): Promise<string[]> => (await company.sql.query<{ action: string }>('select action from audit_entry order by id')).rows.map((row) => row.action);

  it('are nobody else’s business', async () => {
    for (const query of [ROLES, '{ permissions }']) expect((await ana.send(query)).code).toBe('FORBIDDEN');
    for (const [mutation, input] of [
      [GRANT, { roleId: 'owner', personId: ana.id }],
      [REVOKE, { roleId: 'owner', personId: owner.id }],
      [CREATE, { name: 'Mine', permissions: ['roles.grant'] }],
      [UPDATE, { roleId: 'owner', name: 'Mine', permissions: ['roles.grant'] }],
      [DELETE, { roleId: 'owner' }],
    ] as const) {
      expect((await ana.send(mutation, { input })).code).toBe('FORBIDDEN');
    }
    expect(await permissions(ana)).toEqual([]);
  });

  it('are given and taken, once, and count from the next request on', async () => {
    const grant = () => owner.ask(GRANT, { input: { roleId: 'auditor', personId: ana.id } });
    expect((await grant()).grantRole.role).toEqual({ id: 'auditor', holderCount: 1, holders: [{ id: ana.id }] });
    expect((await grant()).grantRole.role.holderCount).toBe(1);
    expect(await permissions(ana)).toEqual(['audit.read']);
    expect((await owner.ask(REVOKE, { input: { roleId: 'auditor', personId: ana.id } })).revokeRole.role.holderCount).toBe(0);
    expect(await permissions(ana)).toEqual([]);
    expect((await log()).filter((action) => action.startsWith('role.'))).toEqual(['role.granted', 'role.revoked']);
  });

  it('are made from named permissions', async () => {
    const made = (await owner.ask(CREATE, { input: { name: ' Helpdesk  Lead ', permissions: ['tokens.manage', 'roles.grant'], clientMutationId: 'one' } })).createRole;
    expect(made).toEqual({ role: { id: expect.any(String), name: 'Helpdesk Lead', permissions: ['tokens.manage', 'roles.grant'], viewerCanGrant: true }, clientMutationId: 'one' });
    roleId = made.role.id;
    expect((await owner.ask(CREATE, { input: { name: ' Helpdesk  Lead ', permissions: ['tokens.manage', 'roles.grant'], clientMutationId: 'one' } })).createRole.role.id).toBe(roleId);
    await owner.ask(GRANT, { input: { roleId, personId: granter.id } });
    expect(await permissions(granter)).toEqual(['roles.grant', 'tokens.manage']);
  });

  it.each([
    ['no name', { name: '  ', permissions: ['audit.read'] }, 'INVALID_INPUT'],
    ['no permission', { name: 'Empty', permissions: [] }, 'INVALID_INPUT'],
    ['an unknown permission', { name: 'Odd', permissions: ['everything'] }, 'INVALID_INPUT'],
    ...ownNames.map((name) => [`the name of Atrium's own role ${name}`, { name, permissions: ['audit.read'] }, 'INVALID_INPUT'] as const),
    ['a name that reads like it', { name: ' PROPRIETAIRE\u200b ', permissions: ['audit.read'] }, 'INVALID_INPUT'],
    ['a name that is taken, in any case', { name: 'HELPDESK lead', permissions: ['audit.read'] }, 'CONFLICT'],
  ])('are not made with %s', async (_what, input, code) => {
    expect((await owner.send(CREATE, { input })).code).toBe(code);
  });

  it('are not given the name of one of Atrium’s own', async () => {
    expect((await owner.send(UPDATE, { input: { roleId, name: 'IT-Admin', permissions: ['tokens.manage', 'roles.grant'] } })).code).toBe('INVALID_INPUT');
  });

  it('never give more than the giver may do', async () => {
    const escalations = [
      granter.send(GRANT, { input: { roleId: 'owner', personId: granter.id } }),
      granter.send(GRANT, { input: { roleId: 'auditor', personId: granter.id } }),
      granter.send(REVOKE, { input: { roleId: 'owner', personId: owner.id } }),
      granter.send(CREATE, { input: { name: 'More', permissions: ['audit.read'] } }),
      granter.send(UPDATE, { input: { roleId, name: 'Helpdesk Lead', permissions: ['roles.grant', 'audit.read'] } }),
    ];
    for (const answer of await Promise.all(escalations)) expect(answer.code).toBe('FORBIDDEN');
    expect(await permissions(granter)).toEqual(['roles.grant', 'tokens.manage']);
    expect((await granter.ask(GRANT, { input: { roleId, personId: ben.id } })).grantRole.role.holderCount).toBe(2);
    const seen = (await granter.ask(ROLES)).roles as { id: string; viewerCanGrant: boolean }[];
    expect(seen.filter((role) => role.viewerCanGrant).map((role) => role.id)).toEqual([roleId]);
  });

  it('change for everybody who has them, and end with them', async () => {
    await owner.ask(UPDATE, { input: { roleId, name: 'Tokens', permissions: ['tokens.manage'] } });
    expect(await permissions(granter)).toEqual(['tokens.manage']);
    expect((await granter.send(ROLES)).code).toBe('FORBIDDEN');
    expect((await owner.send(UPDATE, { input: { roleId: 'auditor', name: 'X', permissions: ['audit.read'] } })).code).toBe('CONFLICT');
    expect((await owner.send(DELETE, { input: { roleId: 'owner' } })).code).toBe('CONFLICT');
    expect((await owner.send(DELETE, { input: { roleId: 'none' } })).code).toBe('NOT_FOUND');
    expect((await owner.ask(DELETE, { input: { roleId } })).deleteRole.deletedRoleId).toBe(roleId);
    expect(await permissions(granter)).toEqual([]);
    expect((await log()).filter((action) => action.startsWith('role.')).slice(-4)).toEqual(['role.changed', 'role.revoked', 'role.revoked', 'role.deleted']);
  });

  it('never leave the installation without an owner, not even when two take it from each other', async () => {
    expect((await owner.send(REVOKE, { input: { roleId: 'owner', personId: owner.id } })).code).toBe('CONFLICT');
    await owner.ask(GRANT, { input: { roleId: 'owner', personId: ben.id } });
    const answers = await Promise.all([owner.send(REVOKE, { input: { roleId: 'owner', personId: ben.id } }), ben.send(REVOKE, { input: { roleId: 'owner', personId: owner.id } })]);
    expect(answers.filter((answer) => !answer.errors)).toHaveLength(1);
    expect((await company.sql.query(`select 1 from person_role where role = 'owner'`)).rowCount).toBe(1);
  });

  it('are listed with their holders in three statements', async () => {
    const [{ person_id: uuid } = { person_id: '' }] = (await company.sql.query<{ person_id: string }>(`select person_id from person_role where role = 'owner'`)).rows;
    const left = uuid === owner.uuid ? owner : ben;
    expect(await company.statementsOf(left, ROLES)).toHaveLength(3);
  });
});
