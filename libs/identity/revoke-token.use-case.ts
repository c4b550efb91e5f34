import { Injectable } from '@nestjs/common';
import { type AuditActor, recordAudit } from '../audit/audit.port.js';
import { Database } from '../platform/database/database.js';
import { notFound } from '../platform/errors/app-error.js';
import { revokeApiToken } from './api-token.repository.js';

/** Ends a token of a person or of an integration, from the next request on. */
@Injectable()
export class RevokeToken {
  constructor(private readonly database: Database) {}

  /** @throws NOT_FOUND when no valid token has the id */
  async execute(by: AuditActor, id: string): Promise<void> {
    await this.database.transaction(async (tx) => {
      if (!(await revokeApiToken(tx, id))) throw notFound();
      await recordAudit(tx, { action: 'token.revoked', actor: by, subject: { kind: 'api_token', id } });
    });
  }
}
