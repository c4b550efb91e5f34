import { Injectable } from '@nestjs/common';
import { auditActor, eraseAuditDetails, recordAudit } from '../../audit/audit.port.js';
import { rememberErased, type SourceKey } from '../../people/erased-key.port.js';
import { type ErasedContributions, PersonDataRegistry } from '../../people/person-data.port.js';
import type { Actor } from '../../platform/access/actor.js';
import { Database } from '../../platform/database/database.js';
import { once } from '../../platform/database/mutation-receipt.repository.js';
import { invalidInput } from '../../platform/errors/app-error.js';
import { deactivatePeople } from '../deactivate.port.js';
import { isLastOwner } from '../last-owner.js';
import { Reauthentication } from '../reauthentication.policy.js';
import { lockAdministered } from './administered-person.js';

export interface ErasePersonRequest {
  personId: string;
  /** The person's name, typed by the administrator who means it. */
  confirmName: string;
  contributions: ErasedContributions;
  clientMutationId?: string | null;
}

/** Makes a person a former colleague (GDPR article 17): all features at once, in one transaction, for ever. */
@Injectable()
export class ErasePerson {
  constructor(
    private readonly database: Database,
    private readonly reauthentication: Reauthentication,
    private readonly registry: PersonDataRegistry,
  ) {}

  /** @throws NOT_FOUND, INVALID_INPUT for oneself and for another name, FORBIDDEN for an owner by anybody but an owner, and without a fresh sign-in, CONFLICT for the last owner */
  async execute(actor: Actor, { clientMutationId, confirmName, ...input }: ErasePersonRequest): Promise<void> {
    await this.reauthentication.require(actor);
    const { personId, contributions } = input;
    await this.database.transaction((tx) =>
      once(tx, { personId: actor.personId, mutation: 'erasePerson', clientMutationId, input }, async () => {
        const { displayName } = await lockAdministered(tx, actor, personId);
        if (!sameName(confirmName, displayName)) throw invalidInput({ field: 'confirmName', message: 'Type the name of the person exactly as it is shown.' });
        if ((await deactivatePeople(tx, [personId], 'admin')).lastOwner) throw isLastOwner();
        const features = this.registry.all();
        const keys: SourceKey[] = [];
        for (const feature of features) keys.push(...((await feature.sourceKeys?.(tx, personId)) ?? []));
        await rememberErased(tx, keys);
        const traces = new Set<string>();
        for (const feature of features) (await feature.traces?.(tx, personId))?.forEach((trace) => traces.add(trace));
        const erasure = { personId, contributions, traces: [...traces] };
        for (const feature of features) await feature.erase(tx, erasure);
        await eraseAuditDetails(tx, personId, erasure.traces);
        await recordAudit(tx, { action: 'person.erased', actor: auditActor(actor), subject: { kind: 'person', id: personId }, facts: { contributions } });
        return personId;
      }),
    );
  }
}

function sameName(typed: string, name: string): boolean {
  const plain = (text: string) => text.normalize('NFC').replace(/\s+/g, ' ').trim();
  return plain(typed) === plain(name);
}
