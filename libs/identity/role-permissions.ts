/** What each role may do beyond what every employee may. No role reads groups it is not in. */
const PERMISSIONS: Record<string, readonly string[]> = {
  communications: ['announcements.publish'],
  people_admin: ['people.read', 'people.edit', 'people.import', 'people.deactivate', 'people.erase'],
  it_admin: ['people.read', 'people.deactivate', 'signon.manage', 'provisioning.manage', 'tokens.manage', 'system.read'],
  moderator: ['reports.decide'],
  auditor: ['audit.read'],
};

/** The names of everything that these roles allow; owners may do all of it and grant roles. */
export function permissionsOf(roles: readonly string[]): string[] {
  const granted = roles.includes('owner') ? [...Object.values(PERMISSIONS).flat(), 'roles.grant'] : roles.flatMap((role) => PERMISSIONS[role] ?? []);
  return [...new Set(granted)].sort();
}
