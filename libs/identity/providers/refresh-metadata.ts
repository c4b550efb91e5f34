import { type AuditActor } from '../../audit/audit.port.js';
import type { Database } from '../../platform/database/database.js';
import { logger } from '../../platform/telemetry/logger.js';
import { parseIdpMetadata } from '../saml/idp-metadata.js';
import { lockProvider, noteFailure, type ProviderRow } from './identity-provider.repository.js';
import { readMetadata } from './read-metadata.js';
import { storeMetadata } from './store-metadata.js';

/**
 * Reads a provider's metadata again. When that fails the last good copy stays in use, and the reason is kept.
 *
 * @returns why it failed; null: it did not
 */
export async function refreshMetadata(database: Database, due: ProviderRow, actor: AuditActor): Promise<string | null> {
  const source = due.metadataSource!;
  try {
    const metadata = await readMetadata(source);
    const parsed = parseIdpMetadata(metadata, new Date());
    if (parsed.entityId !== due.entityId) throw new Error(`it describes another provider, ${parsed.entityId}.`);
    await database.transaction(async (tx) => {
      const row = await lockProvider(tx, due.id);
      // Somebody may have given other metadata while this was on its way.
      if (row?.metadataSource === source) await storeMetadata(tx, row, { source: row.source, metadataSource: source, metadata, parsed }, actor);
    });
    return null;
  } catch (error) {
    const failure = error instanceof Error ? error.message : String(error);
    logger.warn({ provider: due.entityId, reason: failure }, "the identity provider's metadata was not refreshed");
    await noteFailure(database, due.id, failure);
    return failure;
  }
}
