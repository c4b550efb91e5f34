import { type AuditActor, recordAudit } from '../audit/audit.port.js';
import type { Database, Sql } from '../platform/database/database.js';
import { notFound } from '../platform/errors/app-error.js';
import { findActivePerson, type PersonKey } from './api-token.repository.js';
import { isLastOwner } from './last-owner.js';
import { countOtherOwners, deleteRole, insertRole, lockRoles, type Role } from './role.repository.js';

/** Gives a person a role or takes it away, from the command line of the server. The installation never loses its last owner. */
export class ChangeRole {
  constructor(private readonly database: Database) {}

  /**
   * @returns whether anything changed
   * @throws NOT_FOUND when no active person has this key, CONFLICT for the last owner
   */
  async execute(input: { person: PersonKey; role: Role; to: 'granted' | 'revoked' }, by: AuditActor): Promise<boolean> {
    return this.database.transaction(async (tx) => {
      const personId = await findActivePerson(tx, input.person);
      await lockRoles(tx);
      if (!personId) throw notFound();
      const changed = await changeHolder(tx, { personId, role: input.role, to: input.to });
      if (changed) await recordAudit(tx, { action: `role.${input.to}`, actor: by, subject: { kind: 'person', id: personId }, facts: { role: input.role } });
      return changed;
    });
  }
}

/**
 * Writes who has a role. The caller holds the lock on roles.
 *
 * @returns whether anything changed
 * @throws CONFLICT for the last owner
 */
export async function changeHolder(tx: Sql, { personId, role, to }: { personId: string; role: string; to: 'granted' | 'revoked' }): Promise<boolean> {
  if (to === 'granted') return insertRole(tx, personId, role);
  const had = await deleteRole(tx, personId, role);
  if (had && role === 'owner' && (await countOtherOwners(tx, [personId])) === 0) throw isLastOwner();
  return had;
}
