import type { Integration } from '../../../identity/integration.reader.js';
import { erasedAmong, type SourceKey } from '../../../people/erased-key.port.js';
import type { Sql } from '../../../platform/database/database.js';
import { Forbidden } from '../brake/scim-brake.js';

export function lastOwnerStays(personId: string): Forbidden {
  return new Forbidden(
    { action: 'person.deactivated', subject: { kind: 'person', id: personId }, facts: { source: 'scim', reason: 'last owner' } },
    'This is the last owner of Atrium, who cannot be deactivated. Make somebody else an owner first.',
  );
}

/** What of somebody an identity provider's word is known by; what it does not bring or change is null. */
export interface KeysSaid {
  userName: string | null;
  externalId: string | null;
  email: string | null;
  employeeNumber: string | null;
}

/**
 * Whoever was erased is not made anew by an identity provider that still has them, nor is somebody else made into them.
 *
 * @param personId who is changed; null: somebody new
 * @throws Forbidden
 */
export async function refuseErased(sql: Sql, integration: Integration, personId: string | null, { externalId, ...said }: KeysSaid): Promise<void> {
  const keys = Object.entries({ ...said, externalId: externalId && `${integration.id} ${externalId}` }).flatMap(([kind, value]) => (value ? [{ kind, value } as SourceKey] : []));
  const erased = await erasedAmong(sql, keys);
  const by = keys.filter((key) => erased.has(key)).map(({ kind }) => kind);
  if (by.length === 0) return;
  throw new Forbidden(
    { action: personId ? 'person.changed' : 'person.created', ...(personId ? { subject: { kind: 'person', id: personId } } : {}), facts: { source: 'scim', reason: 'erased', by } },
    'This person was erased from Atrium. Take them out of the identity provider, or let an administrator lift it on the server.',
  );
}
