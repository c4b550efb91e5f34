import { auditActor, type AuditRecord, type AuditValues } from '../../audit/audit.port.js';
import type { Actor } from '../../platform/access/actor.js';
import { notFound } from '../../platform/errors/app-error.js';
import { fromGlobalId } from '../../platform/graphql/global-id.js';
import type { Sql } from '../../platform/database/database.js';
import { lockProvider, lockProviders, type ProviderRow } from './identity-provider.repository.js';

/** The provider of a global id, locked; acts on providers follow one another. @throws NOT_FOUND */
export async function requireProvider(tx: Sql, globalId: string): Promise<ProviderRow> {
  await lockProviders(tx);
  const row = await lockProvider(tx, fromGlobalId('IdentityProvider', globalId));
  if (!row) throw notFound();
  return row;
}

/** What an act on a provider leaves in the audit log. */
export function providerAct(action: `identity_provider.${string}`, actor: Actor, row: Pick<ProviderRow, 'id' | 'entityId'>, facts: AuditValues = {}): AuditRecord {
  return { action, actor: auditActor(actor), subject: { kind: 'identity_provider', id: row.id }, facts: { entityId: row.entityId, ...facts } };
}
