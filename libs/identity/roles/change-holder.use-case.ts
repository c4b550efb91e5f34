import { Injectable } from '@nestjs/common';
import { auditActor, recordAudit } from '../../audit/audit.port.js';
import type { Actor } from '../../platform/access/actor.js';
import { Database } from '../../platform/database/database.js';
import { notFound } from '../../platform/errors/app-error.js';
import { changeHolder } from '../change-role.use-case.js';
import { findActivePerson } from '../api-token.repository.js';
import { Reauthentication } from '../reauthentication.policy.js';
import { mayNotGrant } from './role.errors.js';
import { canGrantRole } from './role.policy.js';
import { RoleReader } from './role.reader.js';
import type { RoleView } from './role.view.js';
import { lockRoles } from '../role.repository.js';

/** An administrator gives a person a role or takes it away. The installation never loses its last owner. */
@Injectable()
export class ChangeHolder {
  constructor(
    private readonly database: Database,
    private readonly roles: RoleReader,
    private readonly reauthentication: Reauthentication,
  ) {}

  /**
   * @returns the role afterwards; repeating changes nothing
   * @throws NOT_FOUND for an unknown role or person, FORBIDDEN for a role that allows more than the actor may
   *   and without a fresh sign-in, CONFLICT for the last owner
   */
  async execute(actor: Actor, input: { roleId: string; personId: string; to: 'granted' | 'revoked' }): Promise<RoleView> {
    await this.reauthentication.require(actor);
    return this.database.transaction(async (tx) => {
      const personId = await findActivePerson(tx, { id: input.personId });
      await lockRoles(tx);
      const role = await this.roles.find(input.roleId, tx);
      if (!role || !personId) throw notFound();
      if (!canGrantRole(actor, role)) throw mayNotGrant();
      if (await changeHolder(tx, { personId, role: role.id, to: input.to })) {
        await recordAudit(tx, { action: `role.${input.to}`, actor: auditActor(actor), subject: { kind: 'person', id: personId }, facts: { role: role.id } });
      }
      return (await this.roles.find(role.id, tx))!;
    });
  }
}
