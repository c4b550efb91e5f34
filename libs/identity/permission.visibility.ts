import { rolesWith } from './role-permissions.js';

/**
 * THE rule whether a person's roles allow something, those that Atrium brings and those that administrators made.
 *
 * @param person SQL expression of a person's id
 * @param permission the name of a permission; never a client's text
 */
export function personMay(person: string, permission: string): string {
  const roles = rolesWith(permission).map((role) => `'${role}'`).join(', ');
  return `exists (select from person_role held join role on role.id = held.role
    where held.person_id = ${person} and (held.role in (${roles}) or '${permission}' = any (role.permissions)))`;
}
