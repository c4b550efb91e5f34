/** What each role that Atrium brings may do beyond what every employee may. No role reads groups it is not in. */
const PERMISSIONS: Record<string, readonly string[]> = {
  communications: ['announcements.publish'],
  people_admin: ['people.read', 'people.edit', 'people.import', 'people.deactivate', 'people.erase'],
  it_admin: ['people.read', 'people.deactivate', 'signon.manage', 'provisioning.manage', 'tokens.manage', 'system.read'],
  moderator: ['reports.decide'],
  auditor: ['audit.read'],
};

/** Every permission there is, in the order in which administrators see them. */
export const ALL_PERMISSIONS: readonly string[] = [...new Set([...Object.values(PERMISSIONS).flat(), 'roles.grant'])];

/**
 * The names of everything that these roles allow; owners may do all of it.
 *
 * @param added what roles that administrators made allow; a name that no longer exists allows nothing
 */
export function permissionsOf(roles: readonly string[], added: readonly string[] = []): string[] {
  if (roles.includes('owner')) return [...ALL_PERMISSIONS].sort();
  const granted = new Set([...roles.flatMap((role) => PERMISSIONS[role] ?? []), ...added]);
  return ALL_PERMISSIONS.filter((permission) => granted.has(permission)).sort();
}

/**
 * The roles that Atrium brings and that allow something.
 *
 * @throws Error for what is no permission
 */
export function rolesWith(permission: string): string[] {
  if (!ALL_PERMISSIONS.includes(permission)) throw new Error(`There is no permission "${permission}".`);
  return ['owner', ...Object.keys(PERMISSIONS).filter((role) => PERMISSIONS[role]!.includes(permission))];
}
