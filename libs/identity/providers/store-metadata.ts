import type { AuditActor } from '../../audit/audit.port.js';
import { recordAudit } from '../../audit/audit.port.js';
import type { Transaction } from '../../platform/database/database.js';
import type { IdentityProviderMetadata } from '../saml/identity-provider.js';
import { parseIdpMetadata } from '../saml/idp-metadata.js';
import { updateMetadata, type ProviderRow } from './identity-provider.repository.js';
import { metadataChange, type MetadataChange } from './metadata-change.js';
import { watchCertificates } from './watch-certificates.js';

/**
 * Stores a new good copy of a provider's metadata. A change of certificates or addresses goes into the audit log and is
 * kept for the administrators to see.
 *
 * @returns what changed; null: nothing that matters
 */
export async function storeMetadata(tx: Transaction, row: ProviderRow, next: Pick<ProviderRow, 'source' | 'metadataSource'> & { metadata: string; parsed: IdentityProviderMetadata }, actor: AuditActor): Promise<MetadataChange | null> {
  const change = row.metadata ? metadataChange(parseIdpMetadata(row.metadata), next.parsed) : null;
  await updateMetadata(tx, row.id, { source: next.source, metadataSource: next.metadataSource, metadata: next.metadata, change });
  await watchCertificates(tx, row.id, next.parsed.certificates);
  const moved = row.source !== next.source || row.metadataSource !== next.metadataSource;
  if (change || moved) {
    await recordAudit(tx, {
      action: 'identity_provider.metadata_changed',
      actor,
      subject: { kind: 'identity_provider', id: row.id },
      facts: { entityId: row.entityId, ...(change ? { ...change } : {}), ...(moved ? { source: { before: row.metadataSource ?? row.source, after: next.metadataSource ?? next.source } } : {}) },
    });
  }
  return change;
}
