/** How Atrium's own roles are called, by id and in each language of the web app. */
const OWN_ROLES = [
  'owner', 'it_admin', 'people_admin', 'communications', 'moderator', 'auditor', 'employee',
  'Owner', 'IT administrator', 'People administrator', 'Communications', 'Moderator', 'Auditor', 'Employee',
  'Propriétaire', 'Administration informatique', 'Administration des personnes', 'Communication', 'Modération', 'Audit', 'Salarié',
];

const reserved = new Set(OWN_ROLES.map(folded));

/** Whether a reader would take a name for that of one of Atrium's own roles. Only letters and digits count, in any case, without accents. */
export function isReservedRoleName(name: string): boolean {
  return reserved.has(folded(name));
}

function folded(name: string): string {
  return name.normalize('NFKD').replace(/[^\p{L}\p{N}]/gu, '').toLowerCase();
}
