import { Injectable } from '@nestjs/common';
import { auditActor } from '../../audit/audit.port.js';
import type { Actor } from '../../platform/access/actor.js';
import { Database } from '../../platform/database/database.js';
import { conflict } from '../../platform/errors/app-error.js';
import { requireProvider } from './provider-acts.js';
import { refreshMetadata } from './refresh-metadata.js';

/** Reads a provider's metadata again now, from where it always comes. */
@Injectable()
export class RefreshProviderMetadataUseCase {
  constructor(private readonly database: Database) {}

  /** @returns the provider's id; whether it went well stands with the provider @throws NOT_FOUND, CONFLICT when it was given as text */
  async execute(actor: Actor, { providerId }: { providerId: string }): Promise<string> {
    const row = await this.database.transaction((tx) => requireProvider(tx, providerId));
    if (!row.metadataSource) throw conflict('This metadata was given as text: there is nowhere to read it again.', 'METADATA_AS_TEXT');
    await refreshMetadata(this.database, row, auditActor(actor));
    return row.id;
  }
}
