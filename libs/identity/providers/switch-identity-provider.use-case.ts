import { Injectable } from '@nestjs/common';
import { recordAudit } from '../../audit/audit.port.js';
import type { Actor } from '../../platform/access/actor.js';
import { Database, type Sql } from '../../platform/database/database.js';
import { once } from '../../platform/database/mutation-receipt.repository.js';
import { conflict } from '../../platform/errors/app-error.js';
import { Reauthentication } from '../reauthentication.policy.js';
import { ConfiguredProvider } from './configured-provider.js';
import { listProviders, setEnabled, type ProviderRow } from './identity-provider.repository.js';
import { providerAct, requireProvider } from './provider-acts.js';

export interface SwitchIdentityProvider {
  providerId: string;
  isEnabled: boolean;
  clientMutationId?: string | null;
}

/** Lets people sign in at a provider, or no more; who is signed in stays so. One way in always remains. */
@Injectable()
export class SwitchIdentityProviderUseCase {
  constructor(
    private readonly database: Database,
    private readonly reauthentication: Reauthentication,
    private readonly configured: ConfiguredProvider,
  ) {}

  /** @returns the provider's id @throws FORBIDDEN with REAUTHENTICATE, NOT_FOUND, CONFLICT for the last one that is on */
  async execute(actor: Actor, { clientMutationId, ...input }: SwitchIdentityProvider): Promise<string> {
    await this.reauthentication.require(actor);
    const { resultId } = await this.database.transaction((tx) =>
      once(tx, { personId: actor.personId, mutation: 'switchIdentityProvider', clientMutationId, input }, async () => {
        const row = await requireProvider(tx, input.providerId);
        if (row.isEnabled === input.isEnabled) return row.id;
        await this.check(tx, row, input.isEnabled);
        await setEnabled(tx, row.id, input.isEnabled);
        await recordAudit(tx, providerAct(input.isEnabled ? 'identity_provider.switched_on' : 'identity_provider.switched_off', actor, row));
        return row.id;
      }),
    );
    return resultId!;
  }

  private async check(tx: Sql, row: ProviderRow, on: boolean): Promise<void> {
    const counts = (each: ProviderRow) => each.metadata !== null && (each.source !== 'configuration' || this.configured.is(each));
    if (on && !counts(row)) throw conflict("The server's configuration names another provider. Give this one metadata of its own first.", 'CONFIGURED_ELSEWHERE');
    if (on || (await listProviders(tx)).some((each) => each.id !== row.id && each.isEnabled && counts(each))) return;
    throw conflict('This is the only provider that is switched on: nobody could sign in any more.', 'LAST_PROVIDER');
  }
}
