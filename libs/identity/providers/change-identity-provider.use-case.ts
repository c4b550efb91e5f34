import { Injectable } from '@nestjs/common';
import { recordAudit, type AuditValues } from '../../audit/audit.port.js';
import type { Actor } from '../../platform/access/actor.js';
import { Database } from '../../platform/database/database.js';
import { once } from '../../platform/database/mutation-receipt.repository.js';
import { requireText } from '../../platform/text/text-input.js';
import { Reauthentication } from '../reauthentication.policy.js';
import { updateRights, updateSettings } from './identity-provider.repository.js';
import { rulesOf } from './known-provider.js';
import { providerAct, requireProvider } from './provider-acts.js';
import { findsOthers, rightsAfter } from './provider-trust.js';
import { changedRules, type RulesInput } from './rules-input.js';

export interface ChangeIdentityProvider extends RulesInput {
  providerId: string;
  name?: string | null;
  clientMutationId?: string | null;
}

/** Changes what a provider is called, and the rules for who its people are. They count from the next sign-in on. */
@Injectable()
export class ChangeIdentityProviderUseCase {
  constructor(
    private readonly database: Database,
    private readonly reauthentication: Reauthentication,
  ) {}

  /** @returns the provider's id @throws FORBIDDEN with REAUTHENTICATE, NOT_FOUND, INVALID_INPUT */
  async execute(actor: Actor, { clientMutationId, ...input }: ChangeIdentityProvider): Promise<string> {
    await this.reauthentication.require(actor);
    const { resultId } = await this.database.transaction((tx) =>
      once(tx, { personId: actor.personId, mutation: 'changeIdentityProvider', clientMutationId, input }, async () => {
        const row = await requireProvider(tx, input.providerId);
        const before = { name: row.name, ...rulesOf(row) };
        const rules = changedRules(rulesOf(row), input);
        const name = input.name == null ? row.name : requireText('name', input.name, { max: 80 });
        const changes = differences(before, { name, ...rules });
        if (Object.keys(changes).length > 0) {
          await updateSettings(tx, row.id, { name, rules });
          if (findsOthers(rulesOf(row), rules)) await updateRights(tx, row.id, { ...row, rulesRights: rightsAfter(row.rulesRights, actor) });
          await recordAudit(tx, providerAct('identity_provider.changed', actor, row, { changes }));
        }
        return row.id;
      }),
    );
    return resultId!;
  }
}

function differences(before: object, after: object): AuditValues {
  const entries = Object.entries(after) as [string, AuditValues[string]][];
  const old = before as AuditValues;
  return Object.fromEntries(entries.filter(([name, value]) => JSON.stringify(value) !== JSON.stringify(old[name])).map(([name, value]) => [name, { before: old[name] ?? null, after: value }]));
}
