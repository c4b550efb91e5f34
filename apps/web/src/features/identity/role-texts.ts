import type roles from './roles.en.json';
import type { RoleCardFragment } from '../../generated/graphql';

type RoleName = keyof (typeof roles)['names'];
type PermissionName = keyof (typeof roles)['permissions'];

/** What a role is called: those that Atrium brings have their names in the catalogue. */
export function roleName(role: Pick<RoleCardFragment, 'id' | 'name'>, t: (key: `names.${RoleName}`) => string): string {
  return role.name ?? t(`names.${role.id as RoleName}`);
}

/** Where the catalogue says what a permission allows. */
export function permissionKey(permission: string): `permissions.${PermissionName}` {
  return `permissions.${permission.replace('.', '_') as PermissionName}`;
}
