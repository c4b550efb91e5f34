import { Injectable } from '@nestjs/common';
import { recordAudit } from '../../audit/audit.port.js';
import type { Actor } from '../../platform/access/actor.js';
import { Database } from '../../platform/database/database.js';
import { once } from '../../platform/database/mutation-receipt.repository.js';
import { conflict } from '../../platform/errors/app-error.js';
import { fromGlobalId } from '../../platform/graphql/global-id.js';
import { Reauthentication } from '../reauthentication.policy.js';
import { SessionEndings } from '../session-endings.js';
import { ConfiguredProvider } from './configured-provider.js';
import { deleteProvider } from './identity-provider.repository.js';
import { providerAct, requireProvider } from './provider-acts.js';

/** Forgets a provider that is switched off: whom it knew by which name, and the sessions that began there. */
@Injectable()
export class RemoveIdentityProviderUseCase {
  constructor(
    private readonly database: Database,
    private readonly reauthentication: Reauthentication,
    private readonly configured: ConfiguredProvider,
    private readonly endings: SessionEndings,
  ) {}

  /** @throws FORBIDDEN with REAUTHENTICATE, NOT_FOUND, CONFLICT while it is switched on or configured */
  async execute(actor: Actor, { providerId, clientMutationId }: { providerId: string; clientMutationId?: string | null }): Promise<void> {
    await this.reauthentication.require(actor);
    await this.database.transaction((tx) =>
      once(tx, { personId: actor.personId, mutation: 'removeIdentityProvider', clientMutationId, input: { providerId } }, async () => {
        const row = await requireProvider(tx, providerId);
        if (this.configured.is(row)) throw conflict("This provider comes from the server's configuration.", 'PROVIDER_CONFIGURED');
        if (row.isEnabled) throw conflict('Switch the provider off first.', 'PROVIDER_ON');
        const sessions = await deleteProvider(tx, row.id);
        await recordAudit(tx, providerAct('identity_provider.removed', actor, row, { sessionsEnded: sessions.length }));
        this.endings.announce(tx, sessions);
        return fromGlobalId('IdentityProvider', providerId);
      }),
    );
  }
}
