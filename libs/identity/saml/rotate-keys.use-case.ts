import { X509Certificate } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { type AuditActor, auditActor, recordAudit } from '../../audit/audit.port.js';
import type { Actor } from '../../platform/access/actor.js';
import { Database, type Sql, type Transaction } from '../../platform/database/database.js';
import { once } from '../../platform/database/mutation-receipt.repository.js';
import { conflict } from '../../platform/errors/app-error.js';
import { lockProviders } from '../providers/identity-provider.repository.js';
import { Reauthentication } from '../reauthentication.policy.js';
import { deleteServiceProviderKeys, type KeyPhase, listServiceProviderKeys, moveServiceProviderKeys } from './service-provider-key.repository.js';
import { type KeyPair, pairsIn, ServiceProviderKeys } from './service-provider-keys.js';

/**
 * prepare: make the next pair and publish it beside the one in use; discard: make that undone; switch: use the next pair,
 * keep the old one to open what was encrypted for it; switchBack: make that undone; drop: forget the old pair.
 */
export type KeyStep = 'prepare' | 'discard' | 'switch' | 'switchBack' | 'drop';

/** How long the old pair opens what was encrypted for it: providers read metadata again about daily, some by hand. */
export const OLD_KEYS_DAYS = 30;

const DONE = { prepare: 'prepared', discard: 'discarded', switch: 'switched', switchBack: 'switched_back', drop: 'dropped' } as const satisfies Record<KeyStep, string>;
/** The pair that a step is about, which must be there. */
const ABOUT = { discard: 'next', switch: 'next', switchBack: 'old', drop: 'old' } as const satisfies Partial<Record<KeyStep, KeyPhase>>;

/** Takes our own keys one step on: no provider has to be changed in the same moment as Atrium. */
@Injectable()
export class RotateKeys {
  constructor(
    private readonly database: Database,
    private readonly reauthentication: Reauthentication,
    private readonly keys: ServiceProviderKeys,
  ) {}

  /** @throws FORBIDDEN with REAUTHENTICATE, CONFLICT when the keys are at another step */
  async execute(actor: Actor, { step, clientMutationId }: { step: KeyStep; clientMutationId?: string | null }): Promise<void> {
    await this.reauthentication.require(actor);
    // They are made at first use, which may be this one.
    await this.keys.pairs();
    await this.database.transaction((tx) =>
      once(tx, { personId: actor.personId, mutation: 'rotateServiceProviderKeys', clientMutationId, input: { step } }, async () => {
        await lockProviders(tx);
        const pair = step === 'prepare' ? await this.prepare(tx) : await this.move(tx, step);
        await recordKeys(tx, DONE[step], auditActor(actor), pair);
        return null;
      }),
    );
  }

  private async prepare(tx: Transaction): Promise<KeyPair> {
    if (await pairOf(tx, 'next')) throw conflict('New keys are ready already. Switch to them or discard them.', 'KEYS_AT_ANOTHER_STEP');
    await this.keys.make(tx, 'next');
    return (await pairOf(tx, 'next'))!;
  }

  private async move(tx: Transaction, step: Exclude<KeyStep, 'prepare'>): Promise<KeyPair> {
    const pair = await pairOf(tx, ABOUT[step]);
    const nextIsThere = step === 'switchBack' && (await pairOf(tx, 'next'));
    if (!pair || nextIsThere) throw conflict('The keys are at another step. Look again.', 'KEYS_AT_ANOTHER_STEP');
    if (step === 'discard' || step === 'drop') await deleteServiceProviderKeys(tx, ABOUT[step]);
    if (step === 'switch') {
      await deleteServiceProviderKeys(tx, 'old');
      await moveServiceProviderKeys(tx, 'current', 'old');
      await moveServiceProviderKeys(tx, 'next', 'current');
    }
    if (step === 'switchBack') {
      await moveServiceProviderKeys(tx, 'current', 'next');
      await moveServiceProviderKeys(tx, 'old', 'current');
    }
    return pair;
  }
}

/** Forgets an old pair whose time is over. */
export async function dropOutdatedKeys(database: Database): Promise<void> {
  await database.transaction(async (tx) => {
    const [pair] = pairsIn(await deleteServiceProviderKeys(tx, 'old', OLD_KEYS_DAYS * 24 * 60));
    if (pair) await recordKeys(tx, 'dropped', { kind: 'system', name: 'schedule' }, pair);
  });
}

async function pairOf(sql: Sql, phase: KeyPhase): Promise<KeyPair | null> {
  return pairsIn(await listServiceProviderKeys(sql)).find((pair) => pair.phase === phase) ?? null;
}

async function recordKeys(tx: Sql, what: (typeof DONE)[KeyStep], actor: AuditActor, pair: KeyPair): Promise<void> {
  const [signing, encryption] = [pair.signing, pair.encryption].map((pem) => new X509Certificate(pem).fingerprint256);
  await recordAudit(tx, { action: `service_provider_keys.${what}`, actor, facts: { signing: signing!, encryption: encryption! } });
}
