import { Injectable } from '@nestjs/common';
import { auditActor } from '../../audit/audit.port.js';
import type { Actor } from '../../platform/access/actor.js';
import { Database } from '../../platform/database/database.js';
import { once } from '../../platform/database/mutation-receipt.repository.js';
import { conflict, invalidInput } from '../../platform/errors/app-error.js';
import { Reauthentication } from '../reauthentication.policy.js';
import { ConfiguredProvider } from './configured-provider.js';
import { updateRights } from './identity-provider.repository.js';
import { MetadataReader, type MetadataInput } from './metadata-input.js';
import { requireProvider } from './provider-acts.js';
import { rightsAfter } from './provider-trust.js';
import { storeMetadata } from './store-metadata.js';

export interface ReplaceProviderMetadata extends MetadataInput {
  providerId: string;
  clientMutationId?: string | null;
}

/** Gives a provider other metadata, such as new certificates, or another place to read it from. */
@Injectable()
export class ReplaceProviderMetadataUseCase {
  constructor(
    private readonly database: Database,
    private readonly reauthentication: Reauthentication,
    private readonly metadata: MetadataReader,
    private readonly configured: ConfiguredProvider,
  ) {}

  /** @returns the provider's id @throws FORBIDDEN with REAUTHENTICATE, NOT_FOUND, INVALID_INPUT, CONFLICT for the configured one */
  async execute(actor: Actor, { clientMutationId, ...input }: ReplaceProviderMetadata): Promise<string> {
    await this.reauthentication.require(actor);
    const next = await this.metadata.read(input);
    const { resultId } = await this.database.transaction((tx) =>
      once(tx, { personId: actor.personId, mutation: 'replaceProviderMetadata', clientMutationId, input }, async () => {
        const row = await requireProvider(tx, input.providerId);
        if (this.configured.is(row)) throw conflict("This provider's metadata comes from the server's configuration.", 'PROVIDER_CONFIGURED');
        if (next.parsed.entityId !== row.entityId) throw invalidInput({ field: next.source === 'url' ? 'metadataUrl' : 'metadataXml', message: `This is the metadata of another provider, ${next.parsed.entityId}.` });
        await storeMetadata(tx, row, next, auditActor(actor));
        await updateRights(tx, row.id, { ...row, metadataRights: rightsAfter(row.metadataRights, actor) });
        return row.id;
      }),
    );
    return resultId!;
  }
}
