import { Injectable } from '@nestjs/common';
import type { Actor } from '../platform/access/actor.js';
import { RefusalLog } from '../platform/access/refusal-log.js';
import { Database } from '../platform/database/database.js';
import { auditActor, recordAudit } from './audit.port.js';

/** Writes into the audit log who asked for what needs a permission and had none. */
@Injectable()
export class AuditedRefusals extends RefusalLog {
  constructor(private readonly database: Database) {
    super();
  }

  async refused(actor: Actor, permission: string, act: string): Promise<void> {
    await this.database.transaction((tx) => recordAudit(tx, { action: 'permission.refused', outcome: 'refused', actor: auditActor(actor), facts: { permission, act } }));
  }
}
