import { Injectable } from '@nestjs/common';
import { type AuditActor, recordAudit } from '../audit/audit.port.js';
import { Database, type Transaction } from '../platform/database/database.js';
import { once } from '../platform/database/mutation-receipt.repository.js';
import { conflict, notFound } from '../platform/errors/app-error.js';
import { newId } from '../platform/ids/uuid7.js';
import { requireText } from '../platform/text/text-input.js';
import { renewSecret } from './api-token.repository.js';
import { countValidTokens, integrationOfToken, insertIntegrationToken, integrationNamed, lockIntegration } from './integration.repository.js';
import { hashSecret, newSecret } from './secret-token.js';

/** The old one and the new one, while the other side changes over. */
const VALID_AT_A_TIME = 2;
const PREFIX = 'atrium_scim_';

/** A new integration by its name, or another token for one that is there. */
export type IntegrationKey = { name: string } | { integrationId: string };

export interface NewIntegrationToken {
  id: string;
  integrationId: string;
  token: string;
}

/** Makes a token that lets an integration provision people over SCIM, and nothing else. */
@Injectable()
export class CreateIntegrationToken {
  constructor(private readonly database: Database) {}

  /**
   * @returns the token, which is stored nowhere: it can be shown now and never again
   * @throws INVALID_INPUT for a bad name, NOT_FOUND, CONFLICT when two tokens of the integration are valid
   */
  async execute(by: AuditActor, key: IntegrationKey, clientMutationId?: string | null): Promise<NewIntegrationToken> {
    const name = 'name' in key ? requireText('name', key.name, { max: 100 }) : null;
    const token = PREFIX + newSecret();
    const attempt = { personId: 'id' in by ? by.id : '', mutation: 'createIntegrationToken', clientMutationId, input: key };
    return this.database.transaction(async (tx) => {
      const { resultId, repeated } = await once(tx, attempt, () => this.create(tx, by, key, name, token));
      const id = resultId!;
      if (repeated && !(await renewSecret(tx, id, hashSecret(token)))) throw conflict('This token was made before and is in use.', 'TOKEN_IN_USE');
      return { id, integrationId: await integrationOfToken(tx, id), token };
    });
  }

  private async create(tx: Transaction, by: AuditActor, key: IntegrationKey, name: string | null, token: string): Promise<string> {
    const id = newId();
    if (!('name' in key) && !(await lockIntegration(tx, key.integrationId))) throw notFound();
    const integrationId = 'name' in key ? await integrationNamed(tx, newId(), name!) : key.integrationId;
    if ((await countValidTokens(tx, integrationId)) >= VALID_AT_A_TIME) throw conflict('Two tokens of this integration are valid. Revoke one first.', 'TOKENS_FULL');
    await insertIntegrationToken(tx, { id, tokenHash: hashSecret(token), integrationId, name: 'SCIM' });
    await recordAudit(tx, { action: 'token.created', actor: by, subject: { kind: 'api_token', id }, facts: { integrationId, scopes: ['scim'] } });
    return id;
  }
}
