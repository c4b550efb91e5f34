import { Injectable } from '@nestjs/common';
import { type AuditActor, recordAudit } from '../audit/audit.port.js';
import { Database, type Transaction } from '../platform/database/database.js';
import type { Scope } from '../platform/access/actor.js';
import { once } from '../platform/database/mutation-receipt.repository.js';
import { conflict, notFound } from '../platform/errors/app-error.js';
import { newId } from '../platform/ids/uuid7.js';
import { requireText } from '../platform/text/text-input.js';
import { findActivePerson, insertApiToken, type PersonKey, renewSecret } from './api-token.repository.js';
import { hashSecret, newSecret } from './secret-token.js';

/** The prefix lets scanners recognise a token that was published by mistake. */
const PREFIX = 'atrium_';

export interface CreateApiTokenInput {
  person: PersonKey;
  name: string;
  scopes: readonly Scope[];
  /** Absent: until it is revoked. */
  expiresAt?: Date | null;
  clientMutationId?: string | null;
}

/** Makes an API token that acts as a person, within its scopes. */
@Injectable()
export class CreateApiToken {
  constructor(private readonly database: Database) {}

  /**
   * @returns the token, which is stored nowhere: it can be shown now and never again
   * @throws NOT_FOUND when no active person has this key, INVALID_INPUT for a bad name, CONFLICT for a repeat after the token was used
   */
  async execute(by: AuditActor, { clientMutationId, ...input }: CreateApiTokenInput): Promise<{ id: string; token: string }> {
    const name = requireText('name', input.name, { max: 100 });
    const token = PREFIX + newSecret();
    const attempt = { personId: 'id' in by ? by.id : '', mutation: 'createApiToken', clientMutationId, input: { ...input, expiresAt: undefined } };
    return this.database.transaction(async (tx) => {
      const { resultId, repeated } = await once(tx, attempt, () => this.create(tx, by, { ...input, name }, token));
      const id = resultId!;
      if (repeated && !(await renewSecret(tx, id, hashSecret(token)))) throw conflict('This token was made before and is in use.', 'TOKEN_IN_USE');
      return { id, token };
    });
  }

  private async create(tx: Transaction, by: AuditActor, { person, name, expiresAt = null, ...input }: CreateApiTokenInput, token: string): Promise<string> {
    const id = newId();
    const scopes = [...new Set(input.scopes)];
    const personId = await findActivePerson(tx, person);
    if (!personId) throw notFound();
    await insertApiToken(tx, { id, tokenHash: hashSecret(token), personId, name, scopes, expiresAt });
    await recordAudit(tx, { action: 'token.created', actor: by, subject: { kind: 'api_token', id }, facts: { personId, scopes, expiresAt: expiresAt?.toISOString() ?? null } });
    return id;
  }
}
