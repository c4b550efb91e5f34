import type { Integration } from '../../../identity/integration.reader.js';
import { erasedAmong, type SourceKey } from '../../../people/erased-key.port.js';
import type { Sql } from '../../../platform/database/database.js';
import { Forbidden } from '../brake/scim-brake.js';
import type { UserRecord } from './user-record.js';

export function lastOwnerStays(personId: string): Forbidden {
  return new Forbidden(
    { action: 'person.deactivated', subject: { kind: 'person', id: personId }, facts: { source: 'scim', reason: 'last owner' } },
    'This is the last owner of Atrium, who cannot be deactivated. Make somebody else an owner first.',
  );
}

/** Whoever was erased is not made anew by an identity provider that still has them. @throws Forbidden */
export async function refuseErased(sql: Sql, integration: Integration, { userName, externalId, person }: UserRecord): Promise<void> {
  const keys: SourceKey[] = [{ kind: 'userName', value: userName }];
  if (externalId) keys.push({ kind: 'externalId', value: `${integration.id} ${externalId}` });
  if (person.email) keys.push({ kind: 'email', value: person.email });
  if (person.employeeNumber) keys.push({ kind: 'employeeNumber', value: person.employeeNumber });
  const erased = await erasedAmong(sql, keys);
  if (!keys.some((key) => erased.has(key))) return;
  throw new Forbidden(
    { action: 'person.created', facts: { source: 'scim', reason: 'erased', by: keys.filter((key) => erased.has(key)).map(({ kind }) => kind) } },
    'This person was erased from Atrium. Take them out of the identity provider, or let an administrator lift it on the server.',
  );
}
