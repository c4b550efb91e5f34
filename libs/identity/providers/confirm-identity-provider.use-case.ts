import { Injectable } from '@nestjs/common';
import { recordAudit } from '../../audit/audit.port.js';
import type { Actor } from '../../platform/access/actor.js';
import { Database } from '../../platform/database/database.js';
import { once } from '../../platform/database/mutation-receipt.repository.js';
import { conflict, forbidden } from '../../platform/errors/app-error.js';
import { Reauthentication } from '../reauthentication.policy.js';
import { updateRights } from './identity-provider.repository.js';
import { providerAct, requireProvider } from './provider-acts.js';
import { awaitsOwner, isOwner, versionOf } from './provider-trust.js';

export interface ConfirmIdentityProvider {
  providerId: string;
  /** The version that the owner looked at. */
  version: string;
  clientMutationId?: string | null;
}

/** An owner stands behind a provider as it is now: it signs in people with any rights. */
@Injectable()
export class ConfirmIdentityProviderUseCase {
  constructor(
    private readonly database: Database,
    private readonly reauthentication: Reauthentication,
  ) {}

  /** @returns the provider's id @throws FORBIDDEN for all but owners and with REAUTHENTICATE, NOT_FOUND, CONFLICT when it was changed since */
  async execute(actor: Actor, { clientMutationId, ...input }: ConfirmIdentityProvider): Promise<string> {
    if (!isOwner(actor)) throw forbidden('Only an owner may confirm a provider.', 'OWNERS_ONLY');
    await this.reauthentication.require(actor);
    const { resultId } = await this.database.transaction((tx) =>
      once(tx, { personId: actor.personId, mutation: 'confirmIdentityProvider', clientMutationId, input }, async () => {
        const row = await requireProvider(tx, input.providerId);
        if (versionOf(row) !== input.version) throw conflict('The provider has been changed since you looked. Look at it again, then confirm it.');
        if (awaitsOwner(row)) {
          await updateRights(tx, row.id, { metadataRights: null, rulesRights: null });
          await recordAudit(tx, providerAct('identity_provider.confirmed', actor, row));
        }
        return row.id;
      }),
    );
    return resultId!;
  }
}
