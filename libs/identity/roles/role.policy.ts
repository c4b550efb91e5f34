import type { Actor } from '../../platform/access/actor.js';

/**
 * May this actor give or take a role, or make one, that allows these things? Only who may grant at all, and nothing that
 * they may not do themselves: otherwise the right to grant would be the right to everything.
 *
 * @param role.id absent for one that is being made
 */
export function canGrantRole(actor: Actor, role: { id?: string; permissions: readonly string[] }): boolean {
  if (!actor.permissions.includes('roles.grant')) return false;
  if (role.id === 'owner') return actor.roles.includes('owner');
  return role.permissions.every((permission) => actor.permissions.includes(permission));
}
