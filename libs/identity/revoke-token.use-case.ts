import { Injectable } from '@nestjs/common';
import { type AuditActor, recordAudit } from '../audit/audit.port.js';
import { Database } from '../platform/database/database.js';
import { once } from '../platform/database/mutation-receipt.repository.js';
import { notFound } from '../platform/errors/app-error.js';
import { revokeApiToken } from './api-token.repository.js';

/** Ends a token of a person or of an integration, from the next request on. */
@Injectable()
export class RevokeToken {
  constructor(private readonly database: Database) {}

  /** @throws NOT_FOUND when no valid token has the id */
  async execute(by: AuditActor, id: string, clientMutationId?: string | null): Promise<void> {
    const attempt = { personId: 'id' in by ? by.id : '', mutation: 'revokeToken', clientMutationId, input: { id } };
    await this.database.transaction((tx) => once(tx, attempt, async () => {
      if (!(await revokeApiToken(tx, id))) throw notFound();
      await recordAudit(tx, { action: 'token.revoked', actor: by, subject: { kind: 'api_token', id } });
      return id;
    }));
  }
}
