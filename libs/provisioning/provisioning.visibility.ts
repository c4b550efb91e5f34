import { personMay } from '../identity/permission.visibility.js';

/**
 * THE rule who is told that the brake holds a run: who may decide it, as long as it waits.
 *
 * @param viewer SQL expression of the viewer's person id
 * @param hold SQL expression of the hold's id
 */
export function heldRunVisibleTo(viewer: string, hold: string): string {
  return `(${personMay(viewer, 'provisioning.manage')} and exists (select from provisioning_run hr where hr.hold_id = ${hold} and hr.state = 'held'))`;
}

/**
 * The same for an integration whose brake is on.
 *
 * @param viewer SQL expression of the viewer's person id
 * @param brake SQL expression of the brake's id
 */
export function heldIntegrationVisibleTo(viewer: string, brake: string): string {
  return `(${personMay(viewer, 'provisioning.manage')} and exists (select from scim_brake hb where hb.id = ${brake} and hb.approved_at is null))`;
}
