import { Injectable } from '@nestjs/common';
import { recordAudit } from '../audit/audit.port.js';
import { Database } from '../platform/database/database.js';
import { hashSecret } from './secret-token.js';
import { SessionEndings } from './session-endings.js';
import { deleteSessionByToken } from './session.repository.js';

/** Ends the session behind a cookie, everywhere at once. */
@Injectable()
export class SignOut {
  constructor(
    private readonly database: Database,
    private readonly endings: SessionEndings,
  ) {}

  async execute(sessionSecret: string): Promise<void> {
    await this.database.transaction(async (tx) => {
      const ended = await deleteSessionByToken(tx, hashSecret(sessionSecret));
      if (!ended) return;
      await recordAudit(tx, { action: 'session.ended', actor: { kind: 'person', id: ended.personId, via: { kind: 'session', id: ended.id } }, subject: { kind: 'person', id: ended.personId }, facts: { how: 'signed out', sessionIds: [ended.id] } });
      this.endings.announce(tx, [ended.id]);
    });
  }
}
