import { Injectable } from '@nestjs/common';
import { auditActor } from '../audit/audit.port.js';
import type { Actor, Scope } from '../platform/access/actor.js';
import { invalidInput } from '../platform/errors/app-error.js';
import { CreateApiToken } from './create-api-token.use-case.js';
import { Reauthentication } from './reauthentication.policy.js';

const DAY_MS = 24 * 60 * 60 * 1000;
const MAX_DAYS = 3_650;

export interface OwnToken {
  name: string;
  scopes: readonly Scope[];
  expiresInDays?: number | null;
  clientMutationId?: string | null;
}

/** An administrator's token for themselves: making one for somebody else would be acting as them. */
@Injectable()
export class CreateOwnToken {
  constructor(
    private readonly create: CreateApiToken,
    private readonly reauthentication: Reauthentication,
  ) {}

  /** @throws INVALID_INPUT, FORBIDDEN with the reason REAUTHENTICATE, and always for a token that asks for another */
  async execute(actor: Actor, { name, scopes, expiresInDays, clientMutationId }: OwnToken): Promise<{ id: string; token: string }> {
    if (scopes.length === 0) throw invalidInput({ field: 'scopes', message: 'Choose at least one scope.' });
    if (expiresInDays != null && (expiresInDays < 1 || expiresInDays > MAX_DAYS)) {
      throw invalidInput({ field: 'expiresInDays', message: `expiresInDays must be a number from 1 to ${MAX_DAYS}.` });
    }
    await this.reauthentication.require(actor);
    const expiresAt = expiresInDays == null ? null : new Date(Date.now() + expiresInDays * DAY_MS);
    return this.create.execute(auditActor(actor), { person: { id: actor.personId }, name, scopes, expiresAt, clientMutationId });
  }
}
