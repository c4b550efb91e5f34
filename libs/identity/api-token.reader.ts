import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database/database.js';
import { isUuid } from '../platform/ids/uuid7.js';
import { connection, type Connection, mapConnection, readPage, toCursor } from '../platform/pagination/keyset.js';
import { integrationTokens } from './integration.repository.js';
import type { ApiTokenView, IntegrationView } from './api-token.view.js';

interface TokenRow {
  id: string;
  name: string;
  person_id: string;
  scopes: string[];
  created_at: Date;
  expires_at: Date | null;
  revoked_at: Date | null;
  last_used_at: Date | null;
}

const TOKENS = `select id, name, person_id, scopes, created_at, expires_at, revoked_at, last_used_at from api_token
  where person_id is not null and ($1::uuid is null or id < $1) order by id desc limit $2`;

/** Reads tokens, never their secrets, for administrators. */
@Injectable()
export class ApiTokenReader {
  constructor(private readonly database: Database) {}

  /**
   * The tokens that act as people, newest first, revoked ones included.
   *
   * @throws INVALID_INPUT for an impossible page
   */
  async ofPeople(page: { first: number; after?: string | null }): Promise<Connection<ApiTokenView>> {
    const { first, after } = readPage<[string]>(page, [isUuid]);
    const rows = await this.database.query<TokenRow>(TOKENS, [after?.[0] ?? null, first + 1], 'api-tokens');
    return mapConnection(connection(rows, first, (row) => toCursor(row.id)), toView);
  }

  /** Every integration by name, with its valid tokens and the newest of the revoked. */
  async integrations(): Promise<IntegrationView[]> {
    const found = new Map<string, IntegrationView>();
    for (const row of await integrationTokens(this.database)) {
      const integration = found.get(row.integration_id) ?? { id: row.integration_id, name: row.integration, createdAt: row.integration_created_at, tokens: [] };
      found.set(integration.id, integration);
      if (row.id) integration.tokens.push({ id: row.id, createdAt: row.created_at!, revokedAt: row.revoked_at, lastUsedAt: row.last_used_at });
    }
    return [...found.values()];
  }
}

function toView(row: TokenRow): ApiTokenView {
  return {
    id: row.id, name: row.name, personUuid: row.person_id, scopes: row.scopes, createdAt: row.created_at, expiresAt: row.expires_at,
    revokedAt: row.revoked_at, lastUsedAt: row.last_used_at,
  };
}
