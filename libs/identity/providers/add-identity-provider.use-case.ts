import { Injectable } from '@nestjs/common';
import { recordAudit } from '../../audit/audit.port.js';
import type { Actor } from '../../platform/access/actor.js';
import { Database } from '../../platform/database/database.js';
import { once } from '../../platform/database/mutation-receipt.repository.js';
import { conflict } from '../../platform/errors/app-error.js';
import { newId } from '../../platform/ids/uuid7.js';
import { optionalText } from '../../platform/text/text-input.js';
import { Reauthentication } from '../reauthentication.policy.js';
import { nameOf } from './configured-provider.js';
import { insertProvider, lockProviders } from './identity-provider.repository.js';
import { MetadataReader, type MetadataInput } from './metadata-input.js';
import { providerAct } from './provider-acts.js';
import { rightsOf } from './provider-trust.js';

export interface AddIdentityProvider extends MetadataInput {
  name?: string | null;
  clientMutationId?: string | null;
}

/** Makes an identity provider known. It can be tested then; nobody signs in there before it is switched on. */
@Injectable()
export class AddIdentityProviderUseCase {
  constructor(
    private readonly database: Database,
    private readonly reauthentication: Reauthentication,
    private readonly metadata: MetadataReader,
  ) {}

  /**
   * @returns the new provider's id
   * @throws FORBIDDEN with REAUTHENTICATE, INVALID_INPUT for metadata that cannot be used, CONFLICT when it is known already
   */
  async execute(actor: Actor, { clientMutationId, ...input }: AddIdentityProvider): Promise<string> {
    await this.reauthentication.require(actor);
    const { source, metadataSource, metadata, parsed } = await this.metadata.read(input);
    const name = optionalText('name', input.name, { max: 80 }) ?? nameOf(parsed.signOn.url);
    const { resultId } = await this.database.transaction((tx) =>
      once(tx, { personId: actor.personId, mutation: 'addIdentityProvider', clientMutationId, input }, async () => {
        await lockProviders(tx);
        const provider = { id: newId(), entityId: parsed.entityId, name, source, metadataSource, metadata, isEnabled: false, rules: {}, metadataRights: rightsOf(actor), rulesRights: null };
        if (!(await insertProvider(tx, provider))) throw conflict(`${parsed.entityId} is known already. Give it new metadata instead.`, 'PROVIDER_KNOWN');
        await recordAudit(tx, providerAct('identity_provider.added', actor, provider, { source: metadataSource ?? source }));
        return provider.id;
      }),
    );
    return resultId!;
  }
}
