import { Injectable } from '@nestjs/common';
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
      const id = await deleteSessionByToken(tx, hashSecret(sessionSecret));
      if (id) this.endings.announce(tx, [id]);
    });
  }
}
