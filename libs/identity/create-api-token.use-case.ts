import { Injectable } from '@nestjs/common';
import { type AuditActor, recordAudit } from '../audit/audit.port.js';
import { Database } from '../platform/database/database.js';
import type { Scope } from '../platform/access/actor.js';
import { notFound } from '../platform/errors/app-error.js';
import { newId } from '../platform/ids/uuid7.js';
import { requireText } from '../platform/text/text-input.js';
import { findActivePerson, insertApiToken, type PersonKey } from './api-token.repository.js';
import { hashSecret, newSecret } from './secret-token.js';

/** The prefix lets scanners recognise a token that was published by mistake. */
const PREFIX = 'atrium_';

export interface CreateApiTokenInput {
  person: PersonKey;
  name: string;
  scopes: readonly Scope[];
  /** Absent: until it is revoked. */
  expiresAt?: Date | null;
}

/** Makes an API token that acts as a person, within its scopes. */
@Injectable()
export class CreateApiToken {
  constructor(private readonly database: Database) {}

  /**
   * @returns the token, which is stored nowhere: it can be shown now and never again
   * @throws NOT_FOUND when no active person has this key, INVALID_INPUT for a bad name
   */
  async execute(by: AuditActor, input: CreateApiTokenInput): Promise<{ id: string; token: string }> {
    const name = requireText('name', input.name, { max: 100 });
    const scopes = [...new Set(input.scopes)];
    const token = PREFIX + newSecret();
    const id = newId();
    await this.database.transaction(async (tx) => {
      const personId = await findActivePerson(tx, input.person);
      if (!personId) throw notFound();
      await insertApiToken(tx, { id, tokenHash: hashSecret(token), personId, name, scopes, expiresAt: input.expiresAt ?? null });
      await recordAudit(tx, { action: 'token.created', actor: by, subject: { kind: 'api_token', id }, facts: { personId, scopes, expiresAt: input.expiresAt?.toISOString() ?? null } });
    });
    return { id, token };
  }
}
