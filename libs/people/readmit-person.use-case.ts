import { recordAudit } from '../audit/audit.port.js';
import type { Database } from '../platform/database/database.js';
import { notFound } from '../platform/errors/app-error.js';
import { forgetErased, type SourceKey } from './erased-key.port.js';

/** Lets sources make somebody anew who was erased, from the command line of the server: somebody new, with nothing of before. */
export class ReadmitPerson {
  constructor(private readonly database: Database) {}

  /** @throws NOT_FOUND when nobody erased was known by this */
  async execute(key: SourceKey): Promise<void> {
    await this.database.transaction(async (tx) => {
      if (!(await forgetErased(tx, key))) throw notFound();
      await recordAudit(tx, { action: 'erasure.lifted', actor: { kind: 'system', name: 'command line' }, facts: { by: key.kind } });
    });
  }
}
