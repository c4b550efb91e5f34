import { Injectable } from '@nestjs/common';
import type { AuditActor } from '../audit/audit.port.js';
import { Database } from '../platform/database/database.js';
import { logger } from '../platform/telemetry/logger.js';
import { findIntegrationToken } from './integration.repository.js';
import { hashSecret } from './secret-token.js';
import { touchApiToken } from './session.repository.js';

const TOUCH_EVERY_MS = 60_000;

/** A program that asks by a token of its own. */
export interface Integration {
  id: string;
  name: string;
  tokenId: string;
}

/** Finds the integration behind a bearer token: one statement, and one more at most once a minute. */
@Injectable()
export class IntegrationReader {
  constructor(private readonly database: Database) {}

  /** @returns null without a valid token of an integration; a person's token is none */
  async byAuthorization(authorization: string | undefined): Promise<Integration | null> {
    const token = /^Bearer ([\w-]{20,200})$/i.exec(authorization ?? '')?.[1];
    const found = token ? await findIntegrationToken(this.database, hashSecret(token)) : null;
    if (!found) return null;
    if (!found.seen_at || Date.now() - found.seen_at.getTime() > TOUCH_EVERY_MS) {
      touchApiToken(this.database, found.token_id).catch((error: unknown) => logger.warn({ err: error }, 'last use was not noted'));
    }
    return { id: found.id, name: found.name, tokenId: found.token_id };
  }
}

/** The audit actor that an integration is. */
export function integrationActor({ id, tokenId }: Integration): AuditActor {
  return { kind: 'integration', id, via: { kind: 'token', id: tokenId } };
}
