import { Injectable } from '@nestjs/common';
import { auditActor, recordAudit } from '../../audit/audit.port.js';
import type { Actor } from '../../platform/access/actor.js';
import { Database, type Transaction } from '../../platform/database/database.js';
import { once } from '../../platform/database/mutation-receipt.repository.js';
import { invalidInput, notFound } from '../../platform/errors/app-error.js';
import { newId } from '../../platform/ids/uuid7.js';
import { requireText } from '../../platform/text/text-input.js';
import { Reauthentication } from '../reauthentication.policy.js';
import { ALL_PERMISSIONS } from '../role-permissions.js';
import { lockRoles } from '../role.repository.js';
import { deleteCustomRole, insertCustomRole, updateCustomRole } from './custom-role.repository.js';
import { fixedRole, mayNotGrant, nameTaken } from './role.errors.js';
import { isReservedRoleName } from './reserved-names.js';
import { canGrantRole } from './role.policy.js';
import { RoleReader } from './role.reader.js';
import type { RoleView } from './role.view.js';

export interface CustomRoleInput {
  name: string;
  permissions: readonly string[];
}

/** Administrators who have just proved who they are make, change and remove roles from named permissions, within what they may do themselves. */
@Injectable()
export class ChangeCustomRole {
  constructor(
    private readonly database: Database,
    private readonly roles: RoleReader,
    private readonly reauthentication: Reauthentication,
  ) {}

  /** @throws INVALID_INPUT, FORBIDDEN, CONFLICT when another role has the name */
  async create(actor: Actor, { clientMutationId, ...input }: CustomRoleInput & { clientMutationId?: string | null }): Promise<RoleView> {
    await this.reauthentication.require(actor);
    const role = { id: newId(), ...check(input) };
    return this.database.transaction(async (tx) => {
      const { resultId } = await once(tx, { personId: actor.personId, mutation: 'createRole', clientMutationId, input }, async () => {
        await lockRoles(tx);
        if (!canGrantRole(actor, { permissions: role.permissions })) throw mayNotGrant();
        if (!(await insertCustomRole(tx, role))) throw nameTaken();
        await recordAudit(tx, { action: 'role.created', actor: auditActor(actor), subject: { kind: 'role', id: role.id }, facts: { name: role.name, permissions: role.permissions } });
        return role.id;
      });
      const made = await this.roles.find(resultId!, tx);
      if (!made) throw notFound();
      return made;
    });
  }

  /** @throws NOT_FOUND, INVALID_INPUT, FORBIDDEN, CONFLICT for a role of Atrium's or a name that another role has */
  async update(actor: Actor, id: string, input: CustomRoleInput): Promise<RoleView> {
    await this.reauthentication.require(actor);
    const after = check(input);
    return this.database.transaction(async (tx) => {
      const before = await this.own(tx, actor, id);
      if (!canGrantRole(actor, { permissions: after.permissions })) throw mayNotGrant();
      if (!(await updateCustomRole(tx, { id, ...after }))) throw nameTaken();
      await recordAudit(tx, { action: 'role.changed', actor: auditActor(actor), subject: { kind: 'role', id }, facts: { before: { name: before.name, permissions: before.permissions }, after } });
      return (await this.roles.find(id, tx))!;
    });
  }

  /** Whoever had the role loses it. @throws NOT_FOUND, FORBIDDEN, CONFLICT for a role of Atrium's */
  async remove(actor: Actor, id: string): Promise<void> {
    await this.reauthentication.require(actor);
    await this.database.transaction(async (tx) => {
      const role = await this.own(tx, actor, id);
      const holders = await deleteCustomRole(tx, id);
      const by = auditActor(actor);
      await recordAudit(tx, [
        ...holders.map((personId) => ({ action: 'role.revoked' as const, actor: by, subject: { kind: 'person', id: personId }, facts: { role: id } })),
        { action: 'role.deleted' as const, actor: by, subject: { kind: 'role', id }, facts: { name: role.name, permissions: role.permissions } },
      ]);
    });
  }

  private async own(tx: Transaction, actor: Actor, id: string): Promise<RoleView> {
    await lockRoles(tx);
    const role = await this.roles.find(id, tx);
    if (!role) throw notFound();
    if (role.name === null) throw fixedRole();
    if (!canGrantRole(actor, role)) throw mayNotGrant();
    return role;
  }
}

function check(input: CustomRoleInput): { name: string; permissions: string[] } {
  const name = requireText('name', input.name, { max: 60 });
  if (isReservedRoleName(name)) throw invalidInput({ field: 'name', message: 'A role of Atrium has this name. Choose another.' });
  const unknown = input.permissions.filter((permission) => !ALL_PERMISSIONS.includes(permission));
  if (unknown.length > 0) throw invalidInput({ field: 'permissions', message: `There is no permission ${unknown.map((each) => `"${each}"`).join(', ')}.` });
  if (input.permissions.length === 0) throw invalidInput({ field: 'permissions', message: 'Choose at least one permission.' });
  return { name, permissions: ALL_PERMISSIONS.filter((permission) => input.permissions.includes(permission)) };
}
