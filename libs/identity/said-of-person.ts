import { claimAttributes, type OwnedAttribute, type SourceRule } from '../people/attribute-source.port.js';
import { recordAudit } from '../audit/audit.port.js';
import type { Sql } from '../platform/database/database.js';
import { placeNamed, storedProfile, updateProfileFields, type ProfileField } from './new-person.repository.js';
import { claimsOf } from './saml/claims.js';
import type { IdentityProvider } from './saml/identity-provider.js';
import type { Named } from './person-match.js';

const KEPT: readonly ProfileField[] = ['displayName', 'givenName', 'familyName', 'title', 'department', 'location', 'phone'];

/**
 * Keeps up to date what an administrator named an attribute for, where no other source has the say, within the sign-in's
 * transaction. Addresses and numbers say who somebody is and are not changed by signing in.
 */
export async function keepWhatIsSaid(tx: Sql, rule: SourceRule, provider: IdentityProvider, personId: string, profile: Named): Promise<void> {
  const named = KEPT.filter((field) => provider.rules.attributes[field]);
  if (named.length === 0) return;
  const { fields } = claimsOf(profile, provider.rules.attributes);
  const said = named.flatMap((field) => (fields[field] ? [[field, fields[field]] as const] : []));
  const stored = await storedProfile(tx, personId);
  const changed = said.filter(([field, value]) => stored[field] !== value);
  if (changed.length === 0) return;
  const granted = await claimAttributes(tx, rule, 'saml', personId, changed.map(([field]) => field as OwnedAttribute));
  const changes = Object.fromEntries(changed.filter(([field]) => granted.has(field as OwnedAttribute)));
  if (Object.keys(changes).length === 0) return;
  const { department, location, ...texts } = changes;
  await updateProfileFields(tx, personId, {
    ...texts,
    ...(department ? { departmentId: await placeNamed(tx, 'department', department) } : {}),
    ...(location ? { locationId: await placeNamed(tx, 'location', location) } : {}),
  });
  await recordAudit(tx, {
    action: 'person.changed',
    actor: { kind: 'system', name: 'sign-in' },
    subject: { kind: 'person', id: personId },
    facts: { providerId: provider.id, fields: Object.keys(changes) },
    personal: { before: Object.fromEntries(Object.keys(changes).map((field) => [field, stored[field as ProfileField]])), after: changes },
  });
}
